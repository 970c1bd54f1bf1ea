#include "app/wire/hex.h"

#include <sodium.h>

namespace ocop::wire {

std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes) {
  if (digits.size() != 2 * bytes.size() ||
      digits.find_first_not_of("0123456789abcdef") != digits.npos)
    return false;
  return sodium_hex2bin(bytes.data(), bytes.size(), digits.data(), digits.size(), nullptr, nullptr,
                        nullptr) == 0;
}

}  // namespace ocop::wire
