// Wrong PINs and settings that the ledger noted: what must outlive a restart.
// Thread rule: that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/ledger/ledger.h"

namespace ocop::db {

struct PinLock {
  int tries = 0;                    ///< since they were last forgotten
  std::int64_t locked_seconds = 0;  ///< the wait that the last wrong one asked for
  std::string boot{};               ///< when that was, by the entry
  std::int64_t uptime_ms = 0;
};

/// No tries: the person came in since, was forgiven, or never failed.
Result<PinLock> pin_lock(Ledger& ledger, std::string_view staff);
/// The last value of a `setting` entry; nullopt if it was never set.
Result<std::optional<std::string>> setting(Ledger& ledger, std::string_view key);

}  // namespace ocop::db
