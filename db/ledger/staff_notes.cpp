#include "db/ledger/staff_notes.h"

#include "db/ledger/rows.h"

namespace ocop::db {

Result<PinLock> pin_lock(Ledger& ledger, std::string_view staff) {
  Statement query = ledger.connection().prepare(
      "SELECT tries, locked_seconds, boot, uptime_ms FROM pin_lock WHERE staff = ?");
  query.bind(1, staff);
  if (query.step())
    return PinLock{static_cast<int>(query.number(0)), query.number(1), std::string(query.text(2)),
                   query.number(3)};
  if (query.failed()) return unreadable(ledger);
  return PinLock{};
}

Result<std::optional<std::string>> setting(Ledger& ledger, std::string_view key) {
  Statement query = ledger.connection().prepare("SELECT value FROM setting WHERE key = ?");
  query.bind(1, key);
  if (query.step()) return std::optional<std::string>(query.text(0));
  if (query.failed()) return unreadable(ledger);
  return std::optional<std::string>();
}

}  // namespace ocop::db
