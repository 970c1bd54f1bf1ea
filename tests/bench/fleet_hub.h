// What a hub can answer per second on this machine, by kind of request: everything except the
// socket, as in ingest_bench. Thread rule: one thread, which starts others. Aborts the program on
// failure.
#pragma once

#include <string>

#include "tests/bench/fleet_day.h"

namespace ocop::bench {

struct HubCapacity {
  double sale = 0, shift = 0;       ///< batches per second: of one sale, of kManySales
  double settings = 0, health = 0;  ///< requests per second
  BodySizes sizes;

  /// Returns the fraction of a second needed to answer its requests; releases cost the hub nothing
  /// (nginx sends files).
  double busy(const Second& second) const;
};
inline constexpr int kManySales = 25;

/// "SQLite" or "PostgreSQL".
HubCapacity measure_hub(const std::string& kind);

}  // namespace ocop::bench
