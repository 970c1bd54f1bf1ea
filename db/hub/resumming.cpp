// Each sum depends on those before it in its branch (stock, sales, refunds), so sums are removed
// from the end only. The branches of a fork depend on each other, so all of them are reset.
#include "db/hub/resumming.h"

#include <algorithm>

#include "db/hub/entries.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kLately = 20'000;  // entries; beyond that, reading them costs too much

/// Removes the entries after `seq` from the sums, for a terminal with one branch.
Status take_back_after(HubStore& store, const TerminalId& terminal, std::int64_t seq) {
  // Lock the branch first, which waits for any summing in progress.
  const auto rows = store.run(
      "UPDATE branch SET summed_seq = ?1 WHERE terminal = ?2 AND branch = 0 AND summed_seq > ?3"
      " RETURNING branch",
      {seq, terminal, seq});
  if (!rows) return rows.error();
  if (rows->empty()) return Done{};
  for (const char* sql : {"DELETE FROM movement WHERE terminal = ?1 AND seq > ?2",
                          "DELETE FROM cash_slip WHERE terminal = ?1 AND seq > ?2",
                          "DELETE FROM unsummed WHERE terminal = ?1 AND seq > ?2"})
    if (const auto gone = store.run(sql, {terminal, seq}); !gone) return gone.error();
  return Done{};
}

/// Returns the single number of a query, or 0 if it has no rows.
Result<std::int64_t> number_of(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  return rows->empty() ? 0 : rows->front().number(0);
}

}  // namespace

Status sum_anew(HubStore& store, const TerminalId& terminal) {
  for (const char* sql :
       {"UPDATE branch SET summed_seq = from_seq - 1 WHERE terminal = ?1",
        "DELETE FROM movement WHERE terminal = ?1", "DELETE FROM cash_slip WHERE terminal = ?1",
        "DELETE FROM unsummed WHERE terminal = ?1"})
    if (const auto done = store.run(sql, {terminal}); !done) return done.error();
  return Done{};
}

Status sum_boot_anew(HubStore& store, const TerminalId& terminal, std::string_view boot) {
  const auto branches = branches_of(store, terminal);
  if (!branches) return branches.error();
  if (branches->empty()) return Done{};
  if (branches->size() > 1) return sum_anew(store, terminal);
  auto before =
      number_of(store.run("SELECT seq FROM entry WHERE terminal = ?1 AND branch = 0 AND boot <> ?2"
                          " ORDER BY seq DESC LIMIT 1",
                          {terminal, boot}));
  if (!before) return before.error();
  // A copied disk not yet recognised as a fork may have sent entries of another boot since.
  const auto first = number_of(
      store.run("SELECT coalesce(min(seq), 0) FROM entry WHERE terminal = ?1 AND branch = 0"
                " AND boot = ?2 AND seq > ?3",
                {terminal, boot, branches->front().tip_seq - kLately}));
  if (!first) return first.error();
  if (*first > 0) before = std::min(*before, *first - 1);
  return take_back_after(store, terminal, *before);
}

Status sum_anew_since(HubStore& store, const TerminalId& terminal, std::int64_t received_ms) {
  const auto branches = branches_of(store, terminal);
  if (!branches) return branches.error();
  if (branches->size() > 1) return sum_anew(store, terminal);
  const auto before = number_of(
      store.run("SELECT seq FROM entry WHERE terminal = ?1 AND branch = 0 AND received_ms < ?2"
                " ORDER BY seq DESC LIMIT 1",
                {terminal, received_ms}));
  return before ? take_back_after(store, terminal, *before) : Status(before.error());
}

}  // namespace ocop::db
