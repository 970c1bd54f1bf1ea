// Virtual time: events happen in order, as fast as the machine allows. While one call waits for the
// network, other events happen inside it, so calls of several programs overlap without threads.
// Also the results of a run: its trace, and the faults found. Thread rule: one thread. Units:
// milliseconds UTC, true time; each machine has a clock of its own.
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

  /// Schedules it after that much time.
  void after(std::int64_t ms, std::function<void()> what);
  /// Advances time, running all events due.
  void pass(std::int64_t ms);

  /// Adds a line about `who` to the trace.
  void tell(const std::string& who, const std::string& what);
  /// Counts an event by name.
  void count(const std::string& what) { ++counts_[what]; }
  const std::map<std::string, std::int64_t>& counts() const { return counts_; }
  /// Records something that must never happen.
  void blame(const std::string& who, const std::string& what);
  const std::vector<std::string>& faults() const { return faults_; }
  /// Returns the hash of all lines so far; equal for equal runs.
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
