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
      " WHERE terminal = ?2 AND seen_ms <= ?3",
      {seen.seen_ms - kBootsDay_ms, terminal, seen.seen_ms});
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

/// Keeps a clock that was seen while the hub doubted its own.
Status set_aside(HubStore& store, const TerminalId& terminal, const ClockSeen& seen) {
  const auto lately =
      store.run("SELECT count(*) FROM clock_doubted WHERE terminal = ?1 AND seen_ms > ?2",
                {terminal, seen.seen_ms - kBootsDay_ms});
  if (!lately) return lately.error();
  if (lately->front().number(0) >= kMostBoots) return Done{};
  return done(
      store.run("INSERT INTO clock_doubted (terminal, boot, zero_ms, difference_ms, seen_ms)"
                " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (terminal, boot) DO NOTHING",
                {terminal, seen.boot, seen.zero_ms, seen.difference_ms, seen.seen_ms}));
}

Result<std::vector<ClockSeen>> clock_of_boot(HubStore& store, const TerminalId& terminal,
                                             const std::string& boot) {
  return clocks(store.run(
      "SELECT boot, zero_ms, difference_ms, seen_ms FROM clock WHERE terminal = ?1 AND boot = ?2",
      {terminal, boot}));
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
    if (*doubted) return set_aside(store, terminal, seen);
  }
  const auto known = clock_of_boot(store, terminal, seen.boot);
  if (!known) return known.error();
  if (known->empty()) return add_boot(store, terminal, seen, tolerance_ms);
  // Reports of old programs have no boot and no uptime.
  if (seen.boot.empty()) return Done{};
  return correct(store, terminal, known->front(), seen, tolerance_ms);
}

Result<std::int64_t> bring_clocks_back(HubStore& store, std::int64_t tolerance_ms) {
  const auto rows = store.run(
      "SELECT boot, zero_ms, difference_ms, seen_ms, terminal FROM clock_doubted AS c"
      " WHERE NOT EXISTS (SELECT 1 FROM doubt AS d WHERE d.trusted = 0"
      " AND d.from_ms <= c.seen_ms AND d.until_ms >= c.seen_ms) ORDER BY seen_ms, terminal, boot");
  const auto seen = clocks(rows);
  if (!seen) return seen.error();
  std::int64_t back = 0;
  for (std::size_t i = 0; i < seen->size(); ++i) {
    const auto terminal = (*rows)[i].bytes<TerminalId>(4);
    const ClockSeen& one = (*seen)[i];
    const auto known = clock_of_boot(store, terminal, one.boot);
    if (!known) return known.error();
    if (known->empty()) {  // otherwise it was seen again since
      if (auto put = add_boot(store, terminal, one, tolerance_ms); !put) return put.error();
      ++back;
    }
    const auto gone = store.run("DELETE FROM clock_doubted WHERE terminal = ?1 AND boot = ?2",
                                {terminal, one.boot});
    if (!gone) return gone.error();
  }
  return back;
}

}  // namespace ocop::db
