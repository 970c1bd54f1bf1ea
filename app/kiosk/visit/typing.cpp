#include "app/kiosk/visit/typing.h"

#include "app/kiosk/visit/telex.h"

namespace ocop::visit {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void erase_last_character(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

}  // namespace

void type_key(std::string& text, const std::string& key, bool by_telex, std::size_t most_bytes) {
  if (key == "clear") {
    text.clear();
  } else if (key == "\b") {
    erase_last_character(text);
  } else if (key.size() == 1 && by_telex && is_letter(key[0])) {
    text = telex(text, key[0]);
  } else {
    text += key;
  }
  while (text.size() > most_bytes) erase_last_character(text);
}

}  // namespace ocop::visit
