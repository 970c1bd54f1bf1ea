// Vietnam's banks by the names that people know them by, with the number (BIN) by which NAPAS knows
// them in a VietQR. Thread rule: immutable. Source: NAPAS's public list of members of NAPAS 247; a
// bank that is not in it can still be given by its six digits.
#pragma once

#include <span>
#include <string_view>

namespace ocop::wire {

struct Bank {
  std::string_view bin;
  std::string_view name;  ///< as its customers call it
};

/// Ordered by name.
std::span<const Bank> banks();
/// Finds a bank by its name or its six digits; capitals, blanks, hyphens and "bank" at the end do
/// not matter. Null: not in the list.
const Bank* find_bank(std::string_view name_or_bin);

}  // namespace ocop::wire
