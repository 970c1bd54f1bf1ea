// Wrong PINs and settings that the ledger noted: what must outlive a restart.
// Thread rule: that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/ledger.h"

namespace ocop::db {

struct PinLock {
  int tries = 0;                                       ///< since that person last came in
  std::int64_t failed_at_ms = 0, locked_until_ms = 0;  ///< UTC
};

/// No tries: the person came in since, or never failed.
Result<PinLock> pin_lock(Ledger& ledger, std::string_view staff);
/// The last value of a `setting` entry; nothing: never set.
Result<std::optional<std::string>> setting(Ledger& ledger, std::string_view key);

}  // namespace ocop::db
