#include "app/base/codec/payment_code.h"

#include <cstdint>

#include "app/base/codec/field_hash.h"

namespace ocop::codec {

namespace {

constexpr std::string_view kPaymentPrefix = "OC";
constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view kBase36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The hybrid system of ISO/IEC 7064 for letters and digits. Finds every single wrong character,
/// and nearly every swap of two neighbours.
char check_character(std::string_view text) {
  std::size_t product = 36;
  for (const char c : text) {
    std::size_t sum = (product + kBase36.find(c)) % 36;
    if (sum == 0) sum = 36;
    product = sum * 2 % 37;
  }
  return kBase36[(37 - product) % 36];
}

}  // namespace

std::string payment_code(std::string_view sale, std::size_t position) {
  const Sha256Hash hash =
      FieldHash().add("OCOP payment 1").add(sale).add(static_cast<std::int64_t>(position)).hash();
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | hash[i];
  std::string code(kPaymentPrefix);
  for (int shift = 59; shift >= 14; shift -= 5) code += kBase32[bits >> shift & 31];
  return code + check_character(code);
}

bool is_payment_code(std::string_view text) {
  if (text.size() != kPaymentCodeLength || !text.starts_with(kPaymentPrefix)) return false;
  const std::string_view body = text.substr(0, kPaymentCodeLength - 1);
  return body.substr(kPaymentPrefix.size()).find_first_not_of(kBase32) == body.npos &&
         text.back() == check_character(body);
}

}  // namespace ocop::codec
