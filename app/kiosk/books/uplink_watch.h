// What staff should know of the exchange with the office: entries that wait longer than usual, and
// a clock that is wrong. It asks nobody: how far the office has the ledger stands in the ledger,
// and what ocop-sync met lies in a file (disk::hub_state_file). Without that file there is no
// office to send to, and nothing to tell. Thread rule: that of the ledger. Units: milliseconds.
// Errors: none; what cannot be read is told as it was.
#pragma once

#include <cstdint>
#include <string>

#include "app/kiosk/till/surroundings.h"
#include "db/ledger/ledger.h"

namespace ocop::books {

/// Entries that are sent within seconds are no news; those are that wait for so long.
inline constexpr std::int64_t kUsualWait_ms = 600'000;

class UplinkWatch {
 public:
  explicit UplinkWatch(std::string data) : data_(std::move(data)) {}

  /// `uptime_ms`: never set back.
  till::UplinkState look(db::Ledger& ledger, std::int64_t uptime_ms);
  /// Entries wait that it does not tell of yet: time alone may change that.
  bool waits() const { return waits_; }

 private:
  std::string data_;
  till::UplinkState state_;
  std::int64_t acknowledged_ = -1;  // as it was last seen
  bool waits_ = false;
  std::int64_t since_ms_ = 0;  // that it stands there, or that nothing waited
};

}  // namespace ocop::books
