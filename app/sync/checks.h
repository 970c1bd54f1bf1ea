// Runs checks with the office and stores the outcome of each in DATA/sync/state.json. Thread rule:
// one thread. Errors: as for Updater.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "app/base/disk/disk.h"
#include "app/sync/sync_state.h"
#include "app/sync/updater.h"
#include "db/model/result.h"

namespace ocop::sync {

/// The surroundings of repeated checks. Each function is called on the checks' thread.
struct CheckSurroundings {
  int poll_seconds = 0;
  std::function<bool(double seconds)> wait;      ///< returns whether to stop
  std::function<bool()> stopped;                 ///< returns whether to stop, at once
  std::function<double()> draw;                  ///< returns a random number from 0 to below 1
  std::function<std::int64_t()> now;             ///< returns seconds UTC
  std::function<std::uint64_t()> bytes_on_wire;  ///< returns how many so far
  std::function<void()> network_is_back;         ///< called if a check succeeds after a failure
};

class Checks {
 public:
  Checks(disk::Disk& disk, const std::string& data, Updater& updater);

  /// `now`: seconds UTC.
  Result<Update> check(std::int64_t now);
  /// Checks, logs the outcome and waits (schedule.h), until it is to stop.
  void run(const CheckSurroundings& with);
  const sync::SyncState& state() const { return state_; }

 private:
  disk::Disk& disk_;
  std::string path_;
  Updater& updater_;
  sync::SyncState state_;
};

/// Loads the outcome of a data folder's last check; empty if there was none.
sync::SyncState load_state(disk::Disk& disk, const std::string& data);

}  // namespace ocop::sync
