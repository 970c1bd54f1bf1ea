#include "db/ledger/clock.h"

#include <algorithm>
#include <utility>

#include "db/ledger/rows.h"
#include "db/model/entry_kind.h"

namespace ocop::db {

Result<std::int64_t> clock_seen(Ledger& ledger) {
  const auto last = ledger.tail();
  if (!last) return last.error();
  const auto before = one_number(ledger, "SELECT at_ms FROM clock_seen");
  if (!before) return before.error();
  return std::max(last->at_ms, *before);
}

EntryDraft clock_back(const EntryDraft& next, std::int64_t before_ms) {
  // Two numbers; canonical as the writers of other bodies have it (db/schema/ledger/README.md).
  std::string body =
      "{\"after\":" + std::to_string(next.at_ms) + ",\"before\":" + std::to_string(before_ms) + "}";
  return {next.at_ms, next.boot, next.uptime_ms, std::string(kind_name(EntryKind::clock_back)),
          std::move(body)};
}

}  // namespace ocop::db
