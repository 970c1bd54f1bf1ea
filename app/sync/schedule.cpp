#include "app/sync/schedule.h"

#include <algorithm>
#include <cmath>

namespace ocop::sync {

namespace {

constexpr double kSoon = 20, kShortest = 5, kLongest = 300;

}  // namespace

double first_wait(int poll_seconds, double draw) {
  return draw * std::min<double>(poll_seconds, kSoon);
}

double next_wait(int poll_seconds, double draw) {
  return poll_seconds * (0.75 + draw / 2);
}

double wait_after_failures(int poll_seconds, int failures, double draw) {
  const double shortest = std::min<double>(poll_seconds, kShortest);
  const double longest = std::max<double>(poll_seconds, kLongest);
  const double wait = std::min(shortest * std::exp2(std::min(failures, 30)), longest);
  return wait * (0.5 + draw / 2);
}

int one_more(int failures) {
  constexpr int kMost = 1'000'000;
  return std::min(failures, kMost) + 1;
}

}  // namespace ocop::sync
