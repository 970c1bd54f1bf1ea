#include "tests/simulation/world.h"

#include <algorithm>
#include <cstdio>

#include "tests/support/ledger_book.h"

namespace ocop::simulation {

World::World(std::uint64_t seed, std::function<void(const std::string&)> listener)
    : now_ms_(test::kMorningMs), chance_(seed), listener_(std::move(listener)) {}

void World::after(std::int64_t ms, std::function<void()> what) {
  due_.emplace(std::pair{now_ms_ + std::max<std::int64_t>(ms, 0), ++planned_}, std::move(what));
}

void World::pass(std::int64_t ms) {
  const std::int64_t until = now_ms_ + ms;
  while (!due_.empty() && due_.begin()->first.first <= until) {
    const auto next = due_.extract(due_.begin());
    now_ms_ = std::max(now_ms_, next.key().first);
    next.mapped()();
  }
  now_ms_ = std::max(now_ms_, until);
}

void World::tell(const std::string& who, const std::string& what) {
  char time[32];
  std::snprintf(time, sizeof time, "%10.3f ",
                static_cast<double>(now_ms_ - test::kMorningMs) / 1000);
  const std::string line = time + who + ": " + what;
  for (const char c : line)  // FNV-1a
    trace_hash_ = (trace_hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  if (listener_) listener_(line);
}

void World::blame(const std::string& who, const std::string& what) {
  faults_.push_back(who + ": " + what);
  tell(who, "FAULT: " + what);
}

}  // namespace ocop::simulation
