#include "app/base/wire/sale_prefix.h"

#include "app/base/codec/random.h"

namespace ocop::wire {

namespace {

constexpr std::string_view kFirstOfSeries = "0123456789";
constexpr std::string_view kFirstOfCode =
    "ABCDEFGHJKMNPQRSTVWXYZ";  // without letters that look like digits
constexpr std::string_view kInCodes = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeSize = 4, kInitials = 4;

char any_of(std::string_view characters) {
  return characters[codec::random_below(static_cast<std::uint32_t>(characters.size()))];
}

std::string code(std::string_view first) {
  std::string text(1, any_of(first));
  while (text.size() < kCodeSize) text += any_of(kInCodes);
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
  return prefix + code(kFirstOfCode);
}

std::string new_series() {
  return code(kFirstOfSeries);
}

std::string prefix_of(const TerminalId& terminal) {
  std::string text = "T";
  for (std::size_t i = 0; i < kCodeSize; ++i) text += kInCodes[terminal[i] % kInCodes.size()];
  return text;
}

}  // namespace ocop::wire
