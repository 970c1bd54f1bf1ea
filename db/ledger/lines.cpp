// A line's details come from the body of its sale, its signed amounts from the projection `line`.
#include "db/ledger/lines.h"

#include "db/ledger/rows.h"

namespace ocop::db {

namespace {

constexpr std::string_view kLines =
    "SELECT seq, kind, number, sale, at_ms, shift, staff, at, goods ->> 'product',"
    " goods ->> 'name', goods ->> 'gtin', goods ->> 'producer', goods ->> 'group', goods ->> "
    "'unit', goods ->> 'lot',"
    " goods ->> 'expiry', goods ->> 'note', goods ->> 'weighed',"
    " goods ->> 'below_zero', quantity, goods ->> 'price',"
    " sign * (goods ->> 'gross'), sign * (goods ->> 'discount'),"
    " sign * (goods ->> 'cart_discount'), amount, vat_percent, vat, rounding"
    " FROM (SELECT line.seq, entry.kind, coalesce(entry.body ->> 'refund', sale.number) AS number,"
    "  sale.number AS sale, entry.at_ms, line.shift, entry.body ->> 'staff' AS staff, line.line,"
    "  line.quantity, line.amount, line.vat_percent, line.vat, line.counted AS sign,"
    "  CASE entry.kind WHEN 'sale' THEN sale.rounding WHEN 'void' THEN -sale.rounding"
    "   ELSE -(entry.body ->> 'rounding') END AS rounding,"
    "  iif(entry.kind = 'refund',"
    "      entry.body ->> ('$.lines[' || line.line || '].line'), line.line) AS at,"
    "  origin.body -> ('$.lines[' || iif(entry.kind = 'refund',"
    "      entry.body ->> ('$.lines[' || line.line || '].line'), line.line) || ']') AS goods"
    "  FROM entry CROSS JOIN line ON line.seq = entry.seq"
    "  CROSS JOIN sale ON sale.number = entry.body ->> 'sale'"
    "  CROSS JOIN entry AS origin ON origin.seq = sale.seq"
    "  WHERE entry.kind IN ('sale', 'void', 'refund')";
constexpr std::string_view kInDays =
    " AND entry.seq IN (SELECT seq FROM sale WHERE day BETWEEN ?1 AND ?2 UNION ALL"
    "  SELECT voided FROM sale WHERE day BETWEEN ?1 AND ?2 AND voided IS NOT NULL UNION ALL"
    "  SELECT seq FROM refund WHERE day BETWEEN ?1 AND ?2)";
constexpr std::string_view kInOrder = " ORDER BY entry.seq, line.line)";

SoldLine line_of(const Statement& row) {
  SoldLine sold;
  sold.kind = row.text(1);
  sold.number = row.text(2);
  sold.sale = row.text(3);
  sold.at_ms = row.number(4);
  sold.shift = row.number(5);
  sold.staff = row.text(6);
  sold.line = static_cast<int>(row.number(7));
  sold.goods = recorded_line(row, 8);
  return sold;
}

/// Visits the rounding of the entry whose last line this was.
void visit_rounding(const SoldLine& last, Money rounding,
                    const std::function<void(const SoldLine&)>& visit) {
  if (rounding.vnd == 0) return;
  SoldLine line = last;
  line.line = -1;
  line.goods = {};
  line.goods.amount = rounding;
  visit(line);
}

Status each_row(Ledger& ledger, Statement query,
                const std::function<void(const SoldLine&)>& visit) {
  SoldLine last;
  std::int64_t entry = 0;
  Money rounding;
  while (query.step()) {
    if (query.number(0) != entry) visit_rounding(last, rounding, visit);
    entry = query.number(0);
    rounding = money(query, 27);
    last = line_of(query);
    visit(last);
  }
  if (query.failed()) return unreadable(ledger);
  visit_rounding(last, rounding, visit);
  return Done{};
}

}  // namespace

Status each_sold_line(Ledger& ledger, const std::function<void(const SoldLine&)>& visit) {
  const std::string sql = std::string(kLines) + std::string(kInOrder);
  return each_row(ledger, ledger.connection().prepare(sql), visit);
}

Status each_sold_line(Ledger& ledger, Date from, Date to,
                      const std::function<void(const SoldLine&)>& visit) {
  const std::string sql = std::string(kLines) + std::string(kInDays) + std::string(kInOrder);
  Statement query = ledger.connection().prepare(sql);
  const auto day = [](Date date) -> std::int64_t {
    return std::chrono::sys_days(date).time_since_epoch().count();
  };
  query.bind(1, day(from)).bind(2, day(to));
  return each_row(ledger, std::move(query), visit);
}

}  // namespace ocop::db
