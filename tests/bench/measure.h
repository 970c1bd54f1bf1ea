// Times of many small pieces of work, and their percentiles. Thread rule: one thread.
// Units: microseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace ocop::bench {

class Times {
 public:
  template <class Work>
  void measure(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    times_.push_back(took.count());
  }
  /// 0.99: what all but one in a hundred stay under. Pre-condition: something was measured.
  double percentile(double part) {
    std::sort(times_.begin(), times_.end());
    return times_[static_cast<std::size_t>(part * static_cast<double>(times_.size() - 1))];
  }

 private:
  std::vector<double> times_;
};

}  // namespace ocop::bench
