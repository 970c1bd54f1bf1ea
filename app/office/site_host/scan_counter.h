// Counts scans in memory, so that a page costs no commit: by lot, pack, day, display point and
// proof, and nothing of whoever it was. What was counted since the last flush is lost with the
// power. Thread rule: any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "db/hub/scans.h"

namespace ocop::site_host {

class ScanCounter {
 public:
  /// `most`: different counts that are held; beyond it, what is new is not counted until a flush.
  explicit ScanCounter(std::size_t most = 100'000) : most_(most) {}

  /// Adds one scan; `scans` in it does not matter. Pre-condition: the lot and the point (which may
  /// be empty) are the catalogue's, and the pack's number is signed: what anybody can invent does
  /// not get here.
  void count(db::ScanCount scan);
  /// Adds what was counted to the store. Error: it failed, and all is held for the next time.
  Status flush(db::HubStore& store);

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::map<db::ScanCount, std::int64_t> scans_;  // by counts of 0
};

}  // namespace ocop::site_host
