// a * b / c in integers, without overflow of the product. Thread rule: pure.
// Errors: none; the quotient must fit, which the callers' bounds ensure.
#pragma once

#include <cstdint>

namespace ocop {

/// Rounded down. Pre-condition: a, b >= 0, c > 0.
constexpr std::int64_t times_over(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(static_cast<Wide>(a) * b / c);
}

/// Returns the remainder, a * b mod c. Pre-condition: as times_over.
constexpr std::int64_t times_over_rest(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(static_cast<Wide>(a) * b % c);
}

/// Rounded half up. Pre-condition: as times_over.
constexpr std::int64_t times_over_half_up(std::int64_t a, std::int64_t b, std::int64_t c) {
  const std::int64_t rest = times_over_rest(a, b, c);
  return times_over(a, b, c) + (rest >= c - rest ? 1 : 0);
}

}  // namespace ocop
