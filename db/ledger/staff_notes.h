// Wrong PINs and settings recorded in the ledger, which must survive a restart. Thread rule: that
// of the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/ledger/ledger.h"

namespace ocop::db {

struct PinLock {
  int tries = 0;                    ///< since they were last cleared
  std::int64_t locked_seconds = 0;  ///< the wait imposed by the last wrong one
  std::string boot{};               ///< boot and uptime of that entry
  std::int64_t uptime_ms = 0;
};

/// Returns the wrong tries since the person last signed in or was forgiven.
Result<PinLock> pin_lock(Ledger& ledger, std::string_view staff);
/// Returns the last value of a setting, or nullopt if it was never set.
Result<std::optional<std::string>> setting(Ledger& ledger, std::string_view key);

}  // namespace ocop::db
