// Faults that a test can inject, to check that the simulation notices them. Thread rule: plain
// values.
#pragma once

#include <cstdint>
#include <functional>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::simulation {

/// A hub program; its memory is lost with the power.
using HubProgram =
    std::function<exchange::Answer(const exchange::Request&, std::int64_t now_ms, db::HubStore&)>;
/// Starts one.
using StartHub = std::function<HubProgram()>;

struct Wrongs {
  StartHub hub{};  ///< empty: the real rules
  /// The answer of a hub whose store hangs; empty: that it is busy.
  std::function<exchange::Answer(const exchange::Request&)> busy{};
  bool prefixes_are_points = false;  ///< tills use their point's name as prefix
  bool copies_keep_numbers = false;  ///< a copied ledger continues the same numbers
  bool disks_lie = false;            ///< terminals' disks report "synced" without syncing
  bool hub_disk_lies = false;        ///< the same for the hub's disk
  bool tills_confirm_all = false;    ///< tills confirm even what the ledger refused
  bool terminals_forget = false;     ///< terminals forget which releases they saw
  bool terminals_stay = false;       ///< terminals keep their first release
  bool files_mix = false;            ///< half of a catalogue is overwritten in place
  bool strangers_have_keys =
      false;  ///< strangers have the office's keys, so their signatures are accepted
  bool thieves_bind = false;             ///< a version still counts although its key was replaced
  bool recalls_are_undone = false;       ///< the office republishes its first release
  bool prepared_undo_prices = false;     ///< prepared releases go out whatever came since
  bool recalls_are_forgotten = false;    ///< terminals know only the recalls of the current release
  bool restores_ignore_locks = false;    ///< a terminal is restored while its programs run
  bool remnants_are_overlooked = false;  ///< a ledger is restored beside another one's log
  bool roots_wait = false;               ///< the next root is requested only with a new manifest
};

}  // namespace ocop::simulation
