// How bad conditions are in one run. Each seed has its own weather, with some faults frequent and
// some absent, so that rare combinations occur in some run. Thread rule: plain values. Units: rates
// from 0 to 1 of requests; milliseconds between two faults of one machine on average, 0: never.
#pragma once

#include <cstdint>

#include "tests/simulation/chance.h"

namespace ocop::simulation {

struct Weather {
  // Per request on a terminal's link.
  double lost = 0;         ///< the request is lost
  double answer_lost = 0;  ///< it is handled, but the answer is lost
  double late = 0;         ///< it arrives after the terminal has given up, and after later ones
  double twice = 0;        ///< it arrives twice
  double cut = 0;          ///< the body is truncated
  double strange = 0;      ///< somebody else answers: a proxy, a login page, a liar
  // Of machines.
  std::int64_t power_cut_ms = 0;
  std::int64_t full_disk_ms = 0;
  std::int64_t clock_jump_ms = 0;
  // Of the office.
  bool hub_is_restored = false;  ///< once, from a backup
  bool hub_goes_back_late =
      false;                     ///< the same, after everything is sent and nobody sells any more
  std::int64_t day_entries = 0;  ///< daily limit of a terminal at the hub; 0: none
  bool hub_keeps_time =
      false;  ///< its clock is right, so what it says of other clocks must be right in the end
  bool hub_clock_is_wrong =
      false;  ///< for a while; everything else is well, including terminals' clocks
  bool terminal_is_cloned = false;  ///< an image of its disk runs on a second machine
  bool terminal_goes_back = false;  ///< it is restored from its backup once
  bool terminal_renews = false;     ///< it gets a new identity once
  bool backup_is_cloned = false;    ///< the clone is a backup restored on another machine
  bool keys_change = false;         ///< the root document names new keys
  bool key_is_stolen = false;       ///< until they change; the thief controls terminals' links
  bool root_changes_alone = false;  ///< at the end, with no release after it
  std::int64_t recalls = 0;         ///< number of recalled lots
  std::int64_t prepared = 0;        ///< number of releases prepared for another day
  bool point_has_two_tills = false;
  std::int64_t terminals = 2;
  std::int64_t store_hangs_ms = 0;  ///< mean time between hangs of the hub's store
};

Weather weather_of(Chance chance);

}  // namespace ocop::simulation
