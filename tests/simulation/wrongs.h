// What a test may put in the place of the right thing, to see that the simulation notices it.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <functional>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::simulation {

/// A hub program: what it remembers ends with the power.
using HubProgram =
    std::function<exchange::Answer(const exchange::Request&, std::int64_t now_ms, db::HubStore&)>;
/// Starts one.
using StartHub = std::function<HubProgram()>;

struct Wrongs {
  StartHub hub{};  ///< empty: the real rules
  /// What a hub answers whose store hangs; empty: that it is busy.
  std::function<exchange::Answer(const exchange::Request&)> busy{};
  bool prefixes_are_points = false;      ///< tills number their sales by their point's name
  bool copies_keep_numbers = false;      ///< a copied ledger numbers on as the other one does
  bool disks_lie = false;                ///< of terminals: they say "synced" and are not
  bool hub_disk_lies = false;            ///< the hub's
  bool tills_confirm_all = false;        ///< also what the ledger refused
  bool terminals_forget = false;         ///< which releases they saw
  bool terminals_stay = false;           ///< with the first release that they got
  bool files_mix = false;                ///< half of a catalogue is overwritten in its place
  bool strangers_have_keys = false;      ///< the office's: what they sign is taken
  bool thieves_bind = false;             ///< a version stays the newest though its key was replaced
  bool recalls_are_undone = false;       ///< the office publishes again what it published first
  bool recalls_are_forgotten = false;    ///< terminals know those of the release that they show
  bool restores_ignore_locks = false;    ///< a terminal is restored while its programs run
  bool remnants_are_overlooked = false;  ///< a ledger is restored beside another one's log
  bool roots_wait = false;               ///< the next root is asked for with a new manifest alone
};

}  // namespace ocop::simulation
