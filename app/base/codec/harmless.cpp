#include "app/base/codec/harmless.h"

#include <cstdio>

#include "app/base/codec/utf8_check.h"

namespace ocop::codec {

namespace {

/// The character at the beginning of the text and its length in bytes; for invalid UTF-8, one byte.
struct Character {
  unsigned code;
  std::size_t bytes;
};
Character character_at(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t bytes = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes == 1 || !is_utf8(text.substr(0, bytes))) return {lead, 1};
  unsigned code = lead & (0x7FU >> bytes);
  for (const char c : text.substr(1, bytes - 1))
    code = code << 6 | (static_cast<unsigned char>(c) & 0x3FU);
  return {code, bytes};
}

/// Returns whether it is a control, direction mark, line separator or invisible character.
bool steers(const Character& one) {
  const unsigned code = one.code;
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (one.bytes == 1 && code > 0x7F) ||
         code == 0x061C || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

}  // namespace

std::string harmless(std::string_view text, std::string_view kept) {
  std::string safe;
  while (!text.empty()) {
    const Character one = character_at(text);
    if (steers(one) && kept.find(text[0]) == kept.npos) {
      char name[12];
      std::snprintf(name, sizeof name, "\\u%04X", one.code);
      safe += name;
    } else {
      safe += text.substr(0, one.bytes);
    }
    text.remove_prefix(one.bytes);
  }
  return safe;
}

}  // namespace ocop::codec
