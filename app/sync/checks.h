// Runs a check with the office and stores its outcome in DATA/sync/state.json. Thread rule: one
// thread. Errors: as for Updater.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/disk/disk.h"
#include "app/sync/sync_state.h"
#include "app/sync/updater.h"
#include "db/model/result.h"

namespace ocop::sync {

class Checks {
 public:
  Checks(disk::Disk& disk, const std::string& data, Updater& updater);

  /// `now`: seconds UTC.
  Result<Update> check(std::int64_t now);
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
