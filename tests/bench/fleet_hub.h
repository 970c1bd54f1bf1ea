// What a hub can answer a second on this machine, request by request: all of it but the socket, as
// ingest_bench has it. Thread rule: one thread, which makes others. Ends the program where it
// cannot.
#pragma once

#include <string>

#include "tests/bench/fleet_day.h"

namespace ocop::bench {

struct HubCapacity {
  double sale = 0, shift = 0;       ///< batches a second: of one sale, of kManySales
  double settings = 0, health = 0;  ///< requests a second
  BodySizes sizes;

  /// Of a second, to answer what came in it; releases cost the hub nothing (nginx sends files).
  double busy(const Second& second) const;
};
inline constexpr int kManySales = 25;

/// "SQLite" or "PostgreSQL".
HubCapacity measure_hub(const std::string& kind);

}  // namespace ocop::bench
