// A walk over all that can be done at a till, from a seed. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace ocop::walk {

struct Finding {
  std::int64_t times = 0;
  std::int64_t step = 0;  ///< the first
  std::string seen{};     ///< at it
};

struct Options {
  std::int64_t steps = 50'000;
  bool trace = false;  ///< tells each step on the output
  bool calm = false;   ///< goes on after a rule was broken, to find which others are
};

struct Outcome {
  std::map<std::string, Finding> broken;  ///< by rule
  std::int64_t steps = 0, sales = 0, refunds = 0, entries = 0;
};

/// `folder`: of its own, empty, on a disk that is fast.
Outcome walk(std::uint64_t seed, const std::string& folder, const Options& options);

}  // namespace ocop::walk
