#include "db/ledger/chain_audit.h"

#include <sqlite3.h>

#include <string>
#include <vector>

#include "db/ledger/rows.h"
#include "db/ledger/state_of_ledger.h"
#include "db/sql/migrate.h"

namespace ocop::db {

namespace {

constexpr std::string_view kFirstWrong =
    "SELECT seq, wrong FROM (SELECT seq, CASE"
    " WHEN NOT json_valid(body) THEN 'its body is not JSON'"
    " WHEN (SELECT coalesce(sum(value ->> 'amount'), 0) FROM json_each(body, '$.tenders'))"
    "   IS NOT body ->> 'total' THEN 'its tenders are not its total'"
    " WHEN kind = 'void' THEN NULL"
    " WHEN (SELECT sum(value ->> 'amount') FROM json_each(body, '$.lines')) + (body ->> 'rounding')"
    "   IS NOT body ->> 'total' THEN 'its lines and rounding are not its total'"
    " WHEN kind = 'sale' AND EXISTS (SELECT 1 FROM json_each(body, '$.lines') WHERE"
    "   (value ->> 'gross') - (value ->> 'discount') - (value ->> 'cart_discount')"
    "   IS NOT value ->> 'amount') THEN 'a line is not its price less its discounts'"
    " END AS wrong FROM entry WHERE kind IN ('sale', 'void', 'refund'))"
    " WHERE wrong IS NOT NULL ORDER BY seq LIMIT 1";

/// Replays the entries into a temporary file, which is deleted with its connection.
Result<Connection> replayed(Ledger& ledger) {
  auto copy = Connection::open("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!copy) return copy.error();
  if (auto made = migrate(*copy, "ledger"); !made) return made.error();
  if (auto begun = copy->execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN"); !begun)
    return begun.error();
  Statement terminal = copy->prepare("INSERT INTO terminal VALUES (1, ?, ?)");
  terminal.bind_bytes(1, ledger.terminal()).bind_bytes(2, ledger.first_prev());
  if (!terminal.run()) return Error{"The replay cannot begin: " + copy->error() + "."};
  Statement insert = copy->prepare("INSERT INTO entry (" + std::string(kEntryColumns) +
                                   ") VALUES (?,?,?,?,?,?,?,?)");
  std::string refused;
  const auto read = ledger.each(1, [&](const LedgerEntry& entry) {
    bind_entry(insert, entry);
    if (insert.run()) return true;
    const int code = copy->error_code();
    refused = code == SQLITE_FULL || code == SQLITE_IOERR
                  ? "There is no space for the replay; free some for temporary files."
                  : "Entry " + std::to_string(entry.seq) +
                        ": the ledger would not have taken it (" + copy->error() + ").";
    return false;
  });
  if (!read) return read.error();
  if (!refused.empty()) return Error{refused};
  return copy;
}

/// Returns a row as text, for the comparison and for the error.
std::string row_of(const Statement& row) {
  std::string words;
  for (int column = 0; column < row.columns(); ++column)
    words += (column > 0 ? "|" : "") + (row.is_null(column) ? "-" : std::string(row.text(column)));
  return words;
}

Status compare_table(Ledger& ledger, Connection& copy, const std::string& table,
                     const std::string& order) {
  const std::string sql = "SELECT * FROM \"" + table + "\" ORDER BY " + order;
  Statement kept = ledger.connection().prepare(sql), made = copy.prepare(sql);
  for (;;) {
    const bool more = kept.step(), expected = made.step();
    if (kept.failed()) return unreadable(ledger);
    if (made.failed()) return Error{"The replay cannot be read: " + copy.error() + "."};
    if (!more && !expected) return Done{};
    if (more && expected && row_of(kept) == row_of(made)) continue;
    return Error{"The table " + table + " is not what its entries say: it has " +
                 (more ? row_of(kept) : "no more rows") + " where a replay has " +
                 (expected ? row_of(made) : "no more rows") + "."};
  }
}

}  // namespace

Status check_totals(Ledger& ledger) {
  Statement first = ledger.connection().prepare(kFirstWrong);
  if (first.step())
    return Error{"Entry " + std::to_string(first.number(0)) + ": " + std::string(first.text(1)) +
                 "."};
  if (first.failed()) return unreadable(ledger);
  const auto gap =
      one_number(ledger, "SELECT coalesce(max(z), 0) <> count(z) OR min(z) <> 1 FROM shift");
  if (!gap) return gap.error();
  if (*gap != 0) return Error{"The numbers of the Z reports have a gap."};
  return Done{};
}

Status check_projections(Ledger& ledger) {
  auto copy = replayed(ledger);
  if (!copy) return copy.error();
  // All tables of the schema except those that are not projections, each in key order.
  Statement tables = copy->prepare(
      "SELECT t.name, coalesce((SELECT group_concat('\"' || name || '\"', ', ') FROM"
      " (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)), 'rowid')"
      " FROM sqlite_schema AS t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
      " AND t.name NOT IN ('entry', 'terminal', 'outbox') ORDER BY t.name");
  while (tables.step())
    if (auto same =
            compare_table(ledger, *copy, std::string(tables.text(0)), std::string(tables.text(1)));
        !same)
      return same;
  if (tables.failed()) return Error{"The replay cannot be read: " + copy->error() + "."};
  return Done{};
}

}  // namespace ocop::db
