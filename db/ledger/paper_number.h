// The numbers on the till's papers, as text. Thread rule: pure.
#pragma once

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace ocop::db {

/// Returns "DL01-R000004" of the terminal's prefix, a letter for the kind of paper ("": a sale) and
/// the counter.
inline std::string paper_number(std::string_view prefix, const char* letter, std::int64_t counter) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%06" PRId64, counter);
  return std::string(prefix) + "-" + letter + digits;
}

}  // namespace ocop::db
