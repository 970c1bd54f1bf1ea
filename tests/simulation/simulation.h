// One run: an office, a hub and a few terminals over some hours of bad weather, then good weather
// until all is quiet; then everything must be in order. The same seed gives the same run.
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
  std::vector<std::string> faults;             ///< empty: all was as it must be
  std::map<std::string, std::int64_t> counts;  ///< what came to pass
  std::uint64_t trace_hash = 0;                ///< of every line that was told
};

/// `listener` gets each line of the trace; may be empty.
Outcome simulate(std::uint64_t seed, const Wrongs& wrongs = {},
                 const std::function<void(const std::string&)>& listener = {});

/// The real hub's rules.
StartHub real_hub();

}  // namespace ocop::simulation
