// Finds what staff should know about the exchange with the office: entries that wait longer than
// usual, and a wrong clock. It uses no network: the ledger records which entries the office has,
// and ocop-sync writes the hub's state to a file (disk::hub_state_file). Without that file there is
// no office, and nothing to report. Thread rule: that of the ledger. Units: milliseconds. Errors:
// none; what cannot be read keeps its last state.
#pragma once

#include <cstdint>
#include <string>

#include "app/kiosk/till/surroundings.h"
#include "db/ledger/ledger.h"

namespace ocop::books {

/// Entries are usually sent within seconds; those that wait longer than this are reported.
inline constexpr std::int64_t kUsualWait_ms = 600'000;

class UplinkWatch {
 public:
  explicit UplinkWatch(std::string data) : data_(std::move(data)) {}

  /// `uptime_ms` never decreases.
  till::UplinkState look(db::Ledger& ledger, std::int64_t uptime_ms);
  /// Returns whether entries wait that are not reported yet, but may be once time has passed.
  bool waits() const { return waits_; }

 private:
  std::string data_;
  till::UplinkState state_;
  std::int64_t acknowledged_ = -1;  // the last value seen
  bool waits_ = false;
  std::int64_t since_ms_ = 0;  // when that changed, or when nothing waited
};

}  // namespace ocop::books
