// Measures many small pieces of work and computes percentiles; scales benchmarks. Thread rule: one
// thread. Units: microseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

namespace ocop::bench {

/// Returns the size of a part of a benchmark: `tiny` if it only has to show that it runs, as among
/// the tests (OCOP_TINY in the environment).
inline int scaled(int full, int tiny) {
  return std::getenv("OCOP_TINY") == nullptr ? full : tiny;
}

/// The time, or another figure, of each piece.
class Times {
 public:
  template <class Work>
  void measure(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    add(took.count());
  }
  /// Adds a value measured elsewhere, in any unit.
  void add(double value) { times_.push_back(value); }
  /// Returns a percentile: 0.99 is the value that one in a hundred exceeds. Pre-condition:
  /// something was measured.
  double percentile(double part) {
    std::sort(times_.begin(), times_.end());
    return times_[static_cast<std::size_t>(part * static_cast<double>(times_.size() - 1))];
  }

 private:
  std::vector<double> times_;
};

}  // namespace ocop::bench
