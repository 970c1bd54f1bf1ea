#include "app/office/exchange/clock_commands.h"

#include "app/base/codec/utc_time.h"
#include "app/base/wire/signed_request.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"

namespace ocop::exchange {

namespace {

/// By the hub's clock, both ends included.
struct Period {
  std::int64_t from_ms = 0, until_ms = 0;
};

Result<Period> read_period(const std::string& from, const std::string& until) {
  const auto first = codec::utc_from_iso(from), last = codec::utc_from_iso(until);
  if (!first || !last)
    return Error{"A time is written as 2026-11-24T08:00:00Z; " + (first ? until : from) +
                 " is not one."};
  if (*last < *first) return Error{"A period must not end before it begins."};
  return Period{1000 * *first, 1000 * *last + 999};
}

}  // namespace

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
  const auto period = read_period(from, until);
  if (!period) return period.error();
  if (behind_seconds < 0)
    return Error{"--behind takes a positive number of seconds; if the clock was ahead, omit it."};
  std::int64_t forgotten = 0;
  const auto done = store.transact([&]() -> Status {
    const auto kept =
        db::keep_doubt(store, {period->from_ms, period->until_ms, 1000 * behind_seconds});
    if (kept) forgotten = *kept;
    return kept ? Status(Done{}) : Status(kept.error());
  });
  if (!done) return done.error();
  return forgotten;
}

Result<std::int64_t> trust_clock(db::HubStore& store, const std::string& from,
                                 const std::string& until) {
  const auto period = read_period(from, until);
  if (!period) return period.error();
  std::int64_t back = 0;
  const auto done = store.transact([&]() -> Status {
    if (auto said = db::withdraw_doubts(store, period->from_ms, period->until_ms); !said)
      return said;
    const auto brought = db::bring_clocks_back(store, wire::kClockTolerance_ms);
    if (brought) back = *brought;
    return brought ? Status(Done{}) : Status(brought.error());
  });
  if (!done) return done.error();
  return back;
}

}  // namespace ocop::exchange
