// The coin to which an amount paid in cash is rounded. Thread rule: plain value. Units: whole đồng.
// Not the arithmetic: app/kiosk/till/pricing.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ocop {

/// The default is the smallest note that tills give.
struct CashRounding {
  enum class Way { half_up, down, up };
  std::int64_t step_vnd = 500;  ///< 1: no rounding. Pre-condition: > 0
  Way way = Way::half_up;
  bool operator==(const CashRounding&) const = default;
};

inline constexpr std::array kRoundingWays{CashRounding::Way::half_up, CashRounding::Way::down,
                                          CashRounding::Way::up};

/// The name that the private settings write.
constexpr std::string_view rounding_code(CashRounding::Way way) {
  constexpr std::array<std::string_view, 3> codes{"half_up", "down", "up"};
  return codes[static_cast<std::size_t>(way)];
}

}  // namespace ocop
