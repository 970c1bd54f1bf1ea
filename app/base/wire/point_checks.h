// Checks a point's private settings, except its staff. Thread rule: pure. Errors: one sentence for
// whoever typed the value.
#pragma once

#include <cstdint>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::int64_t kLargestStep = 100'000;            ///< đồng
inline constexpr std::int64_t kLargestLowStock = 1'000'000'000;  ///< pieces or grams
inline constexpr std::size_t kMostFooterLines = 8;

/// Error unless the BIN is six digits, the account 1 to 19 letters and digits, and the name a
/// single line that is not empty.
Status check_bank(const BankAccount& bank);
/// Error if a text is over 120 bytes or has line ends, the tax code is not 10 to 14 digits and
/// hyphens, or the footer has too many lines.
Status check_receipt_head(const ReceiptHead& head);
Status check_rounding(const CashRounding& rule);
Status check_low_stock(const LowStock& low);
/// An empty prefix is not an error: none is assigned yet.
Status check_sale_prefix(std::string_view prefix);

}  // namespace ocop::wire
