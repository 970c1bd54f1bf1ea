#include "db/hub/clocks.h"

#include <cstdlib>
#include <optional>

#include "db/hub/doubts.h"
#include "db/hub/resumming.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kLineDelay_ms = 10'000;  // smaller changes are not worth recomputing sums
constexpr std::int64_t kBootsDay_ms = 86'400'000;
constexpr std::int64_t kMostBoots =
    100;  // per day, so that a terminal cannot fill the store with them

Result<std::vector<ClockSeen>> clocks(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  std::vector<ClockSeen> all;
  for (const SqlRow& row : *rows)
    all.push_back({row.text(0), row.number(1), row.number(2), row.number(3)});
  return all;
}

bool is_near(const ClockSeen& clock, std::int64_t tolerance_ms) {
  return std::abs(clock.difference_ms) <= tolerance_ms;
}

Status add_boot(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                std::int64_t tolerance_ms) {
  const auto before = store.run(
      "SELECT count(*), coalesce(sum(CASE WHEN seen_ms > ?1 THEN 1 ELSE 0 END), 0) FROM clock"
      " WHERE terminal = ?2",
      {seen.seen_ms - kBootsDay_ms, terminal});
  if (!before) return before.error();
  if (before->front().number(1) >= kMostBoots) return Done{};
  const auto put = store.run(
      "INSERT INTO clock (terminal, boot, zero_ms, difference_ms, seen_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5)",
      {terminal, seen.boot, seen.zero_ms, seen.difference_ms, seen.seen_ms});
  if (!put) return put.error();
  // Boots that were never seen are dated by the first clock that was.
  if (before->front().number(0) == 0 && !is_near(seen, tolerance_ms))
    return sum_anew(store, terminal);
  return sum_boot_anew(store, terminal, seen.boot);
}

Status correct(HubStore& store, const TerminalId& terminal, const ClockSeen& known,
               const ClockSeen& seen, std::int64_t tolerance_ms) {
  ClockSeen right = known;
  if (std::abs(seen.zero_ms - known.zero_ms) <= tolerance_ms) {
    if (seen.zero_ms > known.zero_ms - kLineDelay_ms) return Done{};
    right.zero_ms = seen.zero_ms;
  } else {
    if (is_near(known, tolerance_ms) && !is_near(seen, tolerance_ms)) return Done{};
    right = seen;
  }
  const auto put = store.run(
      "UPDATE clock SET zero_ms = ?1, difference_ms = ?2, seen_ms = ?3"
      " WHERE terminal = ?4 AND boot = ?5",
      {right.zero_ms, right.difference_ms, right.seen_ms, terminal, right.boot});
  if (!put) return put.error();
  return sum_boot_anew(store, terminal, right.boot);
}

}  // namespace

Result<std::vector<ClockSeen>> clocks_of(HubStore& store, const TerminalId& terminal) {
  return clocks(
      store.run("SELECT boot, zero_ms, difference_ms, seen_ms FROM clock WHERE terminal = ?1"
                " ORDER BY seen_ms, boot",
                {terminal}));
}

Status note_clock(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                  std::int64_t tolerance_ms) {
  if (!is_near(seen, tolerance_ms)) {
    const auto doubted = doubts_clock(store, seen.seen_ms, tolerance_ms);
    if (!doubted) return doubted.error();
    if (*doubted) return Done{};
  }
  const auto known =
      clocks(store.run("SELECT boot, zero_ms, difference_ms, seen_ms FROM clock WHERE terminal = ?1"
                       " AND boot = ?2",
                       {terminal, seen.boot}));
  if (!known) return known.error();
  if (known->empty()) return add_boot(store, terminal, seen, tolerance_ms);
  // Reports of old programs have no boot and no uptime.
  if (seen.boot.empty()) return Done{};
  return correct(store, terminal, known->front(), seen, tolerance_ms);
}

}  // namespace ocop::db
