#include "db/ledger/seals.h"

#include "db/ledger/rows.h"

namespace ocop::db {

Result<Unsealed> unsealed(Ledger& ledger) {
  Statement query = ledger.connection().prepare(
      "SELECT coalesce((SELECT seq FROM seal ORDER BY seq DESC LIMIT 1), 0),"
      " coalesce((SELECT closed FROM seal ORDER BY seq DESC LIMIT 1), 0),"
      " (SELECT count(*) FROM shift WHERE closed_at_ms IS NOT NULL),"
      " coalesce((SELECT max(seq) FROM entry), 0),"
      " coalesce((SELECT day FROM entry ORDER BY seq DESC LIMIT 1), 0)");
  if (!query.step()) return unreadable(ledger);
  const std::int64_t sealed = query.number(0);
  return Unsealed{.ever = sealed > 0,
                  .entries = query.number(3) > sealed,
                  .closed = query.number(2) - query.number(1),
                  .last_day = query.number(4)};
}

}  // namespace ocop::db
