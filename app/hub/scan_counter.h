// Counts scans in memory, so that a page costs no commit: by lot, day and display point, and
// nothing of whoever it was. What was counted since the last flush is lost with the power.
// Thread rule: any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "db/hub_scans.h"

namespace ocop::hub {

class ScanCounter {
 public:
  /// `most`: different counts that are held; beyond it, what is new is not counted until a flush.
  explicit ScanCounter(std::size_t most = 100'000) : most_(most) {}

  /// Pre-condition: the lot and the point (which may be empty) are the catalogue's: what anybody
  /// can invent does not get here.
  void count(const LotName& lot, std::int64_t day, const std::string& point);
  /// Into the store. Error: it failed, and all is held for the next time.
  Status flush(db::HubStore& store);

 private:
  using Key = std::tuple<LotName, std::int64_t, std::string>;

  const std::size_t most_;
  std::mutex mutex_;
  std::map<Key, std::int64_t> scans_;
};

}  // namespace ocop::hub
