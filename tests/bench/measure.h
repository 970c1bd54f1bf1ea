// Times of many small pieces of work, and their percentiles; how large a benchmark is. Thread rule:
// one thread. Units: microseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

namespace ocop::bench {

/// The size of a part of a benchmark: `tiny` where it only has to show that it runs, as one of the
/// tests does (OCOP_TINY in the environment).
inline int scaled(int full, int tiny) {
  return std::getenv("OCOP_TINY") == nullptr ? full : tiny;
}

/// Each piece's time, or another figure of it.
class Times {
 public:
  template <class Work>
  void measure(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    add(took.count());
  }
  /// For what is measured otherwise, in whatever unit.
  void add(double value) { times_.push_back(value); }
  /// 0.99: what all but one in a hundred stay under. Pre-condition: something was measured.
  double percentile(double part) {
    std::sort(times_.begin(), times_.end());
    return times_[static_cast<std::size_t>(part * static_cast<double>(times_.size() - 1))];
  }

 private:
  std::vector<double> times_;
};

}  // namespace ocop::bench
