#include "tests/simulation/weather.h"

#include "tests/simulation/durations.h"

namespace ocop::simulation {

namespace {

/// Returns 0 in half of the runs, otherwise up to that.
double some(Chance& chance, double most) {
  return chance.happens(0.5) ? most * chance.part() : 0;
}

std::int64_t some_time(Chance& chance, std::int64_t least_ms, std::int64_t most_ms) {
  return chance.happens(0.6) ? chance.between(least_ms, most_ms) : 0;
}

/// Good weather, except that the hub's clock is wrong for a while.
Weather fine_but_for_the_hubs_clock(const Weather& other) {
  Weather weather;
  weather.hub_keeps_time = weather.hub_clock_is_wrong = true;
  weather.keys_change = other.keys_change;
  weather.point_has_two_tills = other.point_has_two_tills;
  weather.terminals = other.terminals;
  return weather;
}

}  // namespace

Weather weather_of(Chance chance) {
  Weather weather;
  weather.lost = some(chance, 0.4);
  weather.answer_lost = some(chance, 0.3);
  weather.late = some(chance, 0.2);
  weather.twice = some(chance, 0.3);
  weather.cut = some(chance, 0.3);
  weather.strange = some(chance, 0.2);
  weather.power_cut_ms = some_time(chance, kHour_ms / 6, kHour_ms);
  weather.full_disk_ms = some_time(chance, kHour_ms / 3, 2 * kHour_ms);
  weather.clock_jump_ms = some_time(chance, kHour_ms / 3, 2 * kHour_ms);
  weather.hub_is_restored = chance.happens(0.3);
  weather.terminal_is_cloned = chance.happens(0.3);
  weather.keys_change = chance.happens(0.2);
  weather.hub_keeps_time = chance.happens(0.7);
  weather.point_has_two_tills = chance.happens(0.4);
  weather.key_is_stolen = chance.happens(0.25);
  weather.root_changes_alone = chance.happens(0.2);
  weather.recalls = chance.between(0, 2);
  weather.prepared = chance.between(0, 2);
  weather.store_hangs_ms = some_time(chance, kHour_ms / 6, kHour_ms);
  weather.hub_goes_back_late = chance.happens(0.2);
  weather.day_entries = chance.happens(0.1) ? chance.between(5, 25) : 0;
  weather.terminal_goes_back = chance.happens(0.25);
  weather.backup_is_cloned = chance.happens(0.3);
  weather.terminal_renews =
      chance.happens(0.2) && !weather.terminal_goes_back && !weather.backup_is_cloned;
  if (weather.terminal_renews) weather.day_entries = 0;  // retired ledgers are sent once a day
  weather.terminals = chance.happens(0.7) ? 2 : 3;
  if (!chance.happens(0.12)) return weather;
  weather.terminals = chance.happens(0.5) ? 2 : 3;
  return fine_but_for_the_hubs_clock(weather);
}

}  // namespace ocop::simulation
