#include "db/ledger/cash_slips.h"

#include "db/ledger/paper_number.h"
#include "db/ledger/rows.h"

namespace ocop::db {

Result<std::vector<SlipEntry>> last_slips(Ledger& ledger, int limit) {
  Statement query = ledger.connection().prepare(
      "SELECT at_ms, body FROM cash_slip JOIN entry USING (seq) ORDER BY seq DESC LIMIT ?");
  query.bind(1, std::int64_t{limit});
  return collect(ledger, query, [](const Statement& row) {
    return SlipEntry{row.number(0), std::string(row.text(1))};
  });
}

Result<SlipEntry> slip(Ledger& ledger, std::string_view number) {
  Statement query = ledger.connection().prepare(
      "SELECT at_ms, body FROM cash_slip JOIN entry USING (seq) WHERE number = ?");
  query.bind(1, number);
  if (query.step()) return SlipEntry{query.number(0), std::string(query.text(1))};
  if (query.failed()) return unreadable(ledger);
  return Error{"There is no cash slip " + std::string(number) + "."};
}

Result<std::int64_t> last_slip_counter(Ledger& ledger, CashWay way) {
  Statement query = ledger.connection().prepare(
      "SELECT coalesce((SELECT counter FROM cash_slip WHERE direction = ?1 ORDER BY seq DESC"
      " LIMIT 1), (SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?2), 0)");
  query.bind(1, std::string_view(cash_way_code(way)));
  query.bind(2, std::string_view(way == CashWay::in ? kSlipsInBefore : kSlipsOutBefore));
  if (query.step()) return query.number(0);
  return unreadable(ledger);
}

Result<std::string> next_slip_number(Ledger& ledger, std::string_view prefix, CashWay way) {
  const auto last = last_slip_counter(ledger, way);
  if (!last) return last.error();
  return paper_number(prefix, way == CashWay::in ? "T" : "C", *last + 1);
}

}  // namespace ocop::db
