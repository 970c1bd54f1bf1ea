// Vietnam's banks by their common names, with the number (BIN) that NAPAS uses in a VietQR. Thread
// rule: immutable. Source: NAPAS's public list of members of NAPAS 247; a bank not listed can still
// be given by its six digits.
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
/// Finds a bank by its name or six digits; capitals, blanks, hyphens and a trailing "bank" do not
/// matter. Returns null if it is not listed.
const Bank* find_bank(std::string_view name_or_bin);

}  // namespace ocop::wire
