#include "app/wire/sale_prefix.h"

#include <sodium.h>

namespace ocop::wire {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kLetters = "ABCDEFGHJKMNPQRSTVWXYZ";  // none that is taken for a digit
constexpr std::string_view kAll = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCode = 4, kInitials = 4;

char any_of(std::string_view characters) {
  return characters[randombytes_uniform(static_cast<std::uint32_t>(characters.size()))];
}

std::string code(std::string_view first) {
  std::string text(1, any_of(first));
  while (text.size() < kCode) text += any_of(kAll);
  return text;
}

}  // namespace

std::string new_prefix(std::string_view point) {
  std::string prefix;
  bool begins = true;
  for (const char c : point) {
    if (begins && prefix.size() < kInitials && c >= 'a' && c <= 'z')
      prefix += static_cast<char>(c - 'a' + 'A');
    if (begins && prefix.size() < kInitials && c >= '0' && c <= '9') prefix += c;
    begins = c == '-';
  }
  return prefix + code(kLetters);
}

std::string new_series() {
  return code(kDigits);
}

std::string prefix_of(const TerminalId& terminal) {
  std::string text = "T";
  for (std::size_t i = 0; i < kCode; ++i) text += kAll[terminal[i] % kAll.size()];
  return text;
}

}  // namespace ocop::wire
