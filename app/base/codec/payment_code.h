// Payment codes. A VietQR code puts one at the start of the transfer's purpose, so that the payment
// can be identified on the bank statement even if the bank alters the rest. "OC", ten characters of
// Crockford's base 32, and a check character (ISO/IEC 7064, MOD 37,36). Thread rule: pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ocop::codec {

inline constexpr std::size_t kPaymentCodeLength = 13;

/// Returns the code of a payment: always the same for a sale's number and the position of the
/// payment in that sale, from 0. Two payments of one code are as unlikely as equal 50-bit hashes.
std::string payment_code(std::string_view sale, std::size_t position);

/// Returns whether it has the form of a code and its check character is right.
bool is_payment_code(std::string_view text);

}  // namespace ocop::codec
