// A terminal's clock as the hub saw it. Thread rule: plain value. Units: milliseconds.
#pragma once

#include <cstdint>
#include <string>

namespace ocop {

struct ClockSeen {
  std::string boot;                ///< the machine's boot id, as in its entries
  std::int64_t zero_ms = 0;        ///< when that boot's uptime was 0, by the hub's clock, UTC
  std::int64_t difference_ms = 0;  ///< the hub's clock minus the terminal's
  std::int64_t seen_ms = 0;        ///< when this was first seen, by the hub's clock, UTC
  bool operator==(const ClockSeen&) const = default;
};

}  // namespace ocop
