// Virtual time: what is due happens in order, as fast as the machine can. While one call waits for
// the network, what is due meanwhile happens inside of it, so calls of several programs overlap
// without threads. Beside it what a run leaves: its trace, and the faults that were seen.
// Thread rule: one thread. Units: milliseconds UTC, true time; each machine has a clock of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/simulation/chance.h"

namespace ocop::simulation {

class World {
 public:
  World(std::uint64_t seed, std::function<void(const std::string&)> listener);

  std::int64_t now_ms() const { return now_ms_; }
  const Chance& chance() const { return chance_; }

  /// Does it once that much time has passed.
  void after(std::int64_t ms, std::function<void()> what);
  /// Lets time pass, with all that is due.
  void pass(std::int64_t ms);

  /// Of `who`: a line of the trace.
  void tell(const std::string& who, const std::string& what);
  /// Counts what came to pass, by its name.
  void count(const std::string& what) { ++counts_[what]; }
  const std::map<std::string, std::int64_t>& counts() const { return counts_; }
  /// Something that must never be.
  void blame(const std::string& who, const std::string& what);
  const std::vector<std::string>& faults() const { return faults_; }
  /// Of all lines so far: two runs are the same where theirs are.
  std::uint64_t trace_hash() const { return trace_hash_; }

 private:
  std::int64_t now_ms_;
  Chance chance_;
  std::function<void(const std::string&)> listener_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::function<void()>> due_;
  std::int64_t planned_ = 0;
  std::map<std::string, std::int64_t> counts_;
  std::vector<std::string> faults_;
  std::uint64_t trace_hash_ = 0xcbf29ce484222325;
};

}  // namespace ocop::simulation
