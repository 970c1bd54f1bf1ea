// What a point's private settings may hold, besides its staff. Thread rule: pure.
// Errors: one sentence for whoever typed it.
#pragma once

#include <cstdint>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::int64_t kLargestStep = 100'000;            ///< đồng
inline constexpr std::int64_t kLargestLowStock = 1'000'000'000;  ///< pieces or grams
inline constexpr std::size_t kMostFooterLines = 8;

/// Error: no six digits, no 1 to 19 letters and digits, or a name that is empty or no line.
Status check_bank(const BankAccount& bank);
/// Error: a text of over 120 bytes or with line ends, a tax code of something else than 10 to 14
/// digits and hyphens, or too many lines at the foot.
Status check_receipt_head(const ReceiptHead& head);
Status check_rounding(const CashRounding& rule);
Status check_low_stock(const LowStock& low);
/// Empty is no error: it was not given yet.
Status check_sale_prefix(std::string_view prefix);

}  // namespace ocop::wire
