// How bad everything is in one run. Each seed has a weather of its own: some faults often, some
// never, so that rare meetings of two faults come about in some run.
// Thread rule: plain values. Units: rates from 0 to 1 of requests; milliseconds between two faults
// of one machine on average, 0: never.
#pragma once

#include <cstdint>

#include "tests/simulation/chance.h"

namespace ocop::simulation {

struct Weather {
  // Of requests on a terminal's line.
  double lost = 0;         ///< nobody hears of it
  double answer_lost = 0;  ///< it is worked on, and the terminal hears nothing
  double late = 0;         ///< it arrives when the terminal has given up: behind later ones
  double twice = 0;        ///< it arrives now, and once more
  double cut = 0;          ///< the body breaks off
  double strange = 0;      ///< somebody else answers: a proxy, a login page, a liar
  // Of machines.
  std::int64_t power_cut_ms = 0;
  std::int64_t full_disk_ms = 0;
  std::int64_t clock_jump_ms = 0;
  // Of the office.
  bool hub_is_restored = false;     ///< from a backup, once
  bool hub_goes_back_late = false;  ///< the same, when all is sent and nobody sells any more
  std::int64_t day_entries = 0;     ///< of a terminal that the hub takes a day; 0: as many as ever
  bool hub_keeps_time = false;      ///< so what it says of other clocks must be right at last
  bool hub_clock_is_wrong = false;  ///< for a while; all else is well, and each terminal's clock
  bool terminal_is_cloned = false;  ///< its disk's image runs on a second machine
  bool terminal_goes_back = false;  ///< it is restored from its backup, once
  bool terminal_renews = false;     ///< it gets a new identity, once
  bool backup_is_cloned = false;    ///< a clone is a backup that was restored on that machine
  bool keys_change = false;         ///< the root document names new keys
  bool key_is_stolen = false;       ///< until they change; the thief stands on terminals' lines
  bool root_changes_alone = false;  ///< at last, with no release after it
  std::int64_t recalls = 0;         ///< lots that are taken back
  std::int64_t prepared = 0;        ///< releases for another day
  bool point_has_two_tills = false;
  std::int64_t terminals = 2;
  std::int64_t store_hangs_ms = 0;  ///< between two times that the hub's store answers nobody
};

Weather weather_of(Chance chance);

}  // namespace ocop::simulation
