#include "app/office/exchange/clock_commands.h"

#include "app/base/codec/utc_time.h"
#include "db/hub/doubts.h"

namespace ocop::exchange {

Result<reports::Table> doubts_table(db::HubStore& store) {
  const auto doubts = db::doubts_of(store);
  if (!doubts) return doubts.error();
  reports::Table table{{"from", "until", "behind_seconds"}, {}};
  for (const db::HubDoubt& one : *doubts)
    table.rows.push_back({codec::utc_to_iso(one.from_ms / 1000),
                          codec::utc_to_iso(one.until_ms / 1000), one.behind_ms / 1000});
  return table;
}

Result<std::int64_t> distrust_clock(db::HubStore& store, const std::string& from,
                                    const std::string& until, std::int64_t behind_seconds) {
  const auto first = codec::utc_from_iso(from), last = codec::utc_from_iso(until);
  if (!first || !last)
    return Error{"A moment is written as 2026-11-24T08:00:00Z; " + (first ? until : from) +
                 " is not one."};
  if (*last < *first) return Error{"The clock was wrong from a moment until a later one."};
  if (behind_seconds < 0)
    return Error{"The clock was so many seconds behind; if it was ahead, leave --behind out."};
  std::int64_t forgotten = 0;
  const auto done = store.transact([&]() -> Status {
    const auto kept =
        db::keep_doubt(store, {1000 * *first, 1000 * *last + 999, 1000 * behind_seconds});
    if (kept) forgotten = *kept;
    return kept ? Status(Done{}) : Status(kept.error());
  });
  if (!done) return done.error();
  return forgotten;
}

}  // namespace ocop::exchange
