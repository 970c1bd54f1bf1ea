// One run: an office, a hub and a few terminals through some hours of bad weather, then good
// weather until everything settles; then all invariants must hold. A seed reproduces its run.
// Thread rule: one thread, one run at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/simulation/wrongs.h"

namespace ocop::simulation {

struct Outcome {
  std::vector<std::string> faults;             ///< empty: none
  std::map<std::string, std::int64_t> counts;  ///< events by name
  std::uint64_t trace_hash = 0;                ///< hash of all lines of the trace
};

/// `listener` receives each line of the trace; may be empty.
Outcome simulate(std::uint64_t seed, const Wrongs& wrongs = {},
                 const std::function<void(const std::string&)>& listener = {});

/// Returns the real hub's rules.
StartHub real_hub();

}  // namespace ocop::simulation
