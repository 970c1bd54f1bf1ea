// A check with the office, and what is remembered of it in DATA/sync/state.json.
// Thread rule: one thread. Errors: as Updater's.
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

/// What the checks of a data folder have left; of one that never had any: empty.
sync::SyncState load_state(disk::Disk& disk, const std::string& data);

}  // namespace ocop::sync
