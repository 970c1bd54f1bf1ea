#include "db/ledger/clock.h"

#include <algorithm>

#include "db/ledger/rows.h"

namespace ocop::db {

Result<std::int64_t> clock_seen(Ledger& ledger) {
  const auto last = ledger.tail();
  if (!last) return last.error();
  const auto before = one_number(ledger, "SELECT at_ms FROM clock_seen");
  if (!before) return before.error();
  return std::max(last->at_ms, *before);
}

}  // namespace ocop::db
