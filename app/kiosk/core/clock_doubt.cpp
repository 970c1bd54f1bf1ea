#include "app/kiosk/core/clock_doubt.h"

#include "db/model/shop_time.h"

namespace ocop::core {

std::int64_t release_issued_ms(const State& state) {
  const auto& newest = state.next_shelf ? state.next_shelf : state.shelf;
  return newest ? newest->issued_ms : 0;
}

ClockDoubt clock_doubt(const State& state) {
  const std::int64_t latest = state.utc_ms + kClockStepMs;
  if (latest < release_issued_ms(state)) return ClockDoubt::before_release;
  if (state.till.uplink.clock_off_minutes >= kHubDoubtMinutes) return ClockDoubt::off_hub;
  if (state.till.books && latest < state.till.books->clock_seen_ms) return ClockDoubt::set_back;
  return ClockDoubt::none;
}

Date judging_day(const State& state) {
  if (clock_doubt(state) == ClockDoubt::none) return state.today;
  const std::int64_t issued = release_issued_ms(state);
  return issued > 0 ? shop_time(issued).date : Date{std::chrono::sys_days{}};
}

}  // namespace ocop::core
