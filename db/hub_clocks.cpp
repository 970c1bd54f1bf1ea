#include "db/hub_clocks.h"

#include <cstdlib>

namespace ocop::db {

namespace {

/// The next report makes them anew.
Status forget_sums(HubStore& store, const TerminalId& terminal) {
  // The branches first: whoever sums one of them just now is waited for.
  for (const char* sql :
       {"UPDATE branch SET summed_seq = from_seq - 1 WHERE terminal = ?1",
        "DELETE FROM movement WHERE terminal = ?1", "DELETE FROM unsummed WHERE terminal = ?1"})
    if (const auto done = store.run(sql, {terminal}); !done) return done.error();
  return Done{};
}

}  // namespace

Result<std::vector<ClockSeen>> clocks_of(HubStore& store, const TerminalId& terminal) {
  const auto rows = store.run(
      "SELECT boot, zero_ms, difference_ms, seen_ms FROM clock WHERE terminal = ?1"
      " ORDER BY seen_ms, boot",
      {terminal});
  if (!rows) return rows.error();
  std::vector<ClockSeen> clocks;
  for (const SqlRow& row : *rows)
    clocks.push_back({row.text(0), row.number(1), row.number(2), row.number(3)});
  return clocks;
}

Status note_clock(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                  std::int64_t tolerance_ms) {
  const auto known = clocks_of(store, terminal);
  if (!known) return known.error();
  if (known->empty() && std::abs(seen.difference_ms) <= tolerance_ms) return Done{};
  for (const ClockSeen& one : *known) {
    if (one.boot != seen.boot) continue;
    if (one.zero_ms <= seen.zero_ms) return Done{};
    const auto earlier =
        store.run("UPDATE clock SET zero_ms = ?1 WHERE terminal = ?2 AND boot = ?3",
                  {seen.zero_ms, terminal, seen.boot});
    return earlier ? Status(Done{}) : Status(earlier.error());
  }
  const auto put = store.run(
      "INSERT INTO clock (terminal, boot, zero_ms, difference_ms, seen_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5)",
      {terminal, seen.boot, seen.zero_ms, seen.difference_ms, seen.seen_ms});
  if (!put) return put.error();
  return forget_sums(store, terminal);
}

}  // namespace ocop::db
