#include "db/hub/receipts.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kTurn = 500;  // bodies held at once

// Each such entry has a line 0.
constexpr std::string_view kPage =
    "SELECT m.terminal, m.seq, m.branch, m.kind, m.point, m.day, e.at_ms, e.body"
    " FROM movement AS m JOIN entry AS e"
    " ON e.terminal = m.terminal AND e.seq = m.seq AND e.branch = m.branch"
    " WHERE m.line = 0 AND m.kind IN ('sale', 'void', 'refund') AND m.day BETWEEN ?1 AND ?2"
    " AND (?3 = '' OR m.point = ?3)"
    " AND (?4 = '' OR m.number IN (SELECT CAST(?4 AS TEXT) UNION SELECT r.number FROM movement AS r"
    " JOIN entry AS f ON f.terminal = r.terminal AND f.seq = r.seq AND f.branch = r.branch"
    " WHERE r.kind = 'refund' AND r.line = 0 AND f.body LIKE ?5))"
    " AND (m.terminal > ?6 OR (m.terminal = ?6 AND (m.seq > ?7 OR (m.seq = ?7 AND m.branch > ?8))))"
    " ORDER BY m.terminal, m.seq, m.branch LIMIT ?9";

}  // namespace

Status each_receipt(HubStore& store, const ReportScope& scope, const std::string& number,
                    const std::function<void(const ReceiptEntry&)>& each) {
  const std::string named = "%\"refund\":\"" + number + "\"%";
  ReceiptEntry last;
  last.seq = -1;
  for (;;) {
    const auto rows = store.run(kPage, {scope.from_day, scope.to_day, std::string_view(scope.point),
                                        std::string_view(number), std::string_view(named),
                                        last.terminal, last.seq, last.branch, kTurn});
    if (!rows) return rows.error();
    for (const SqlRow& row : *rows) {
      last = {row.bytes<TerminalId>(0),
              row.number(1),
              row.number(2),
              kind_of_name(row.text(3)).value(),  // the query selects only three kinds
              row.text(4),
              row.number(5),
              row.number(6),
              row.text(7)};
      each(last);
    }
    if (rows->size() < static_cast<std::size_t>(kTurn)) return Done{};
  }
}

}  // namespace ocop::db
