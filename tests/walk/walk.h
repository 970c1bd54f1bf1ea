// A random walk over all that can be done at a till, determined by a seed. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "tests/walk/walked_till.h"

namespace ocop::walk {

struct Finding {
  std::int64_t times = 0;
  std::int64_t step = 0;  ///< the first step with it
  std::string seen{};     ///< at that step
};

struct Options {
  std::int64_t steps = 50'000;
  bool trace = false;    ///< prints each step
  bool calm = false;     ///< goes on after a broken rule, to find all of them
  std::string wanted{};  ///< goes on until this rule is broken; empty: until any is
  WalkedTill till{};
};

struct Outcome {
  std::map<std::string, Finding> broken;  ///< by rule
  std::int64_t steps = 0, sales = 0, refunds = 0, entries = 0;
};

/// Works in a folder of its own, in memory if possible.
Outcome walk(std::uint64_t seed, const Options& options);

}  // namespace ocop::walk
