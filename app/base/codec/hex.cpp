#include "app/base/codec/hex.h"

#include <sodium.h>

namespace ocop::codec {

namespace {

/// Returns a negative number if it is not a digit.
int value_of(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

}  // namespace

std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes) {
  if (digits.size() != 2 * bytes.size()) return false;
  int wrong = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = value_of(digits[2 * i]), low = value_of(digits[2 * i + 1]);
    wrong |= high | low;
    bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return wrong >= 0;
}

}  // namespace ocop::codec
