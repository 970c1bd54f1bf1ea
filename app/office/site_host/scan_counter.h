// Counts scans in memory, so that a page costs no commit: by lot, pack, day, display point and
// proof, with nothing about who scanned. A power cut loses the counts since the last flush. Thread
// rule: any thread.
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
  /// `most`: distinct counts held; beyond it, new ones are not counted until a flush.
  explicit ScanCounter(std::size_t most = 100'000) : most_(most) {}

  /// Adds one scan; ignores `scans` in it. Pre-condition: lot and point (may be empty) are in the
  /// catalogue, and the pack's number is signed, so that nothing invented is counted.
  void count(db::ScanCount scan);
  /// Adds the counts to the store. After an error everything is kept for the next time.
  Status flush(db::HubStore& store);

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::map<db::ScanCount, std::int64_t> scans_;  // keys have `scans` 0
};

}  // namespace ocop::site_host
