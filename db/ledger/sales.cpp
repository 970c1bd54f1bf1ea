#include "db/ledger/sales.h"

#include <limits>

#include "db/ledger/cash_slips.h"
#include "db/ledger/paper_number.h"
#include "db/ledger/rows.h"

namespace ocop::db {

namespace {

constexpr std::string_view kSaleColumns =
    "SELECT seq, number, shift, at_ms, staff, lines, total, voided IS NOT NULL, refunded, reprints"
    " FROM sale ";
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

constexpr int kFirstProduct = 7;  // parameter of the first product's id in find_sales

/// Returns whether it is digits only, as typed from a receipt.
bool is_counter(std::string_view number) {
  return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

SaleSummary summary_of(const Statement& row) {
  return {row.number(0),
          std::string(row.text(1)),
          row.number(2),
          row.number(3),
          std::string(row.text(4)),
          static_cast<int>(row.number(5)),
          money(row, 6),
          row.number(7) != 0,
          money(row, 8),
          static_cast<int>(row.number(9))};
}

Error no_such_sale(std::string_view number) {
  return Error{"There is no sale " + std::string(number) + "."};
}

std::string text(const Statement& row, int column) {
  return std::string(row.text(column));
}

RecordedLine sale_line(const Statement& row) {
  RecordedLine line = recorded_line(row, 0);
  line.returned_quantity = row.number(19);
  line.returned_amount = money(row, 20);
  return line;
}

/// Lines come from the body, their returned quantities from the projection.
constexpr std::string_view kSaleLines =
    "SELECT value ->> 'product', value ->> 'name', value ->> 'gtin', value ->> 'producer',"
    " value ->> 'group', value ->> 'unit', value ->> 'lot', value ->> 'expiry', value ->> 'note',"
    " value ->> 'weighed', value ->> 'below_zero', value ->> 'quantity', value ->> 'price',"
    " value ->> 'gross', value ->> 'discount', value ->> 'cart_discount', value ->> 'amount',"
    " value ->> 'vat_percent', value ->> 'vat', line.back, line.back_amount"
    " FROM entry, json_each(entry.body, '$.lines')"
    " JOIN line ON line.seq = entry.seq AND line.line = key WHERE entry.seq = ? ORDER BY key";

constexpr std::string_view kTenders =
    "SELECT value ->> 'kind', value ->> 'amount', value ->> 'given', value ->> 'change',"
    " value ->> 'reference' FROM entry, json_each(entry.body, '$.tenders')"
    " WHERE entry.seq = ? ORDER BY key";

constexpr std::string_view kRefunds =
    "SELECT number, at_ms, staff, reason, total FROM refund WHERE sale = ? ORDER BY seq";

/// Appends the rows of a query about that sale to `to`.
template <class Row, class Make>
Status read_rows(Ledger& ledger, std::string_view sql, std::int64_t seq, std::vector<Row>& to,
                 Make make) {
  Statement query = ledger.connection().prepare(sql);
  query.bind(1, seq);
  auto rows = collect(ledger, query, make);
  if (!rows) return rows.error();
  to = std::move(*rows);
  return Done{};
}

Status read_head(Ledger& ledger, SaleRecord& sale) {
  Statement query = ledger.connection().prepare(
      "SELECT body ->> 'manager', body ->> 'note', body ->> 'cart_discount', body ->> 'rounding',"
      " body ->> 'vat' FROM entry WHERE seq = ?");
  query.bind(1, sale.summary.seq);
  if (!query.step()) return unreadable(ledger);
  sale.manager = query.text(0);
  sale.note = query.text(1);
  sale.cart_discount = money(query, 2);
  sale.rounding = money(query, 3);
  sale.vat = money(query, 4);
  return Done{};
}

/// Returns the last number of this ledger, or of the one that it continues.
Result<std::int64_t> last_number(Ledger& ledger, const char* table) {
  const std::string name(table);
  return one_number(ledger, "SELECT coalesce((SELECT counter FROM " + name +
                                " ORDER BY seq DESC LIMIT 1), (SELECT CAST(value AS INTEGER) FROM"
                                " setting WHERE key = '" +
                                name + "s_before'), 0)");
}

Result<std::string> next_number(Ledger& ledger, std::string_view prefix, const char* table,
                                const char* letter) {
  const auto last = last_number(ledger, table);
  if (!last) return last.error();
  return paper_number(prefix, letter, *last + 1);
}

}  // namespace

Result<std::vector<SaleSummary>> find_sales(Ledger& ledger, const SaleQuery& wanted) {
  // Select by day first, which the index supports. Numbers are not in time order if the clock went
  // back.
  std::string sql = std::string(kSaleColumns) + "WHERE +at_ms BETWEEN ?1 AND ?2";
  if (wanted.from_ms || wanted.to_ms)
    sql += " AND day BETWEEN (?1 + 25200000) / 86400000 AND (?2 + 25200000) / 86400000";
  if (wanted.at_least || wanted.at_most) sql += " AND total BETWEEN ?3 AND ?4";
  if (is_counter(wanted.number))
    sql += " AND instr(substr(number, instr(number, '-') + 1), ?5) > 0";
  else if (!wanted.number.empty())
    sql += " AND instr(number, ?5) > 0";
  if (!wanted.products.empty()) {
    std::string places;
    for (std::size_t i = 0; i < wanted.products.size(); ++i)
      places += (i > 0 ? ",?" : "?") + std::to_string(kFirstProduct + i);
    sql += " AND day IN (SELECT period FROM product_total WHERE span = 0 AND product IN (" +
           places + ")) AND EXISTS (SELECT 1 FROM line WHERE line.seq = sale.seq AND product IN (" +
           places + "))";
  }
  Statement query = ledger.connection().prepare(sql + " ORDER BY seq DESC LIMIT ?6");
  constexpr std::int64_t kFarMs = std::int64_t{1} << 53;
  query.bind(1, wanted.from_ms.value_or(0)).bind(2, wanted.to_ms.value_or(kFarMs));
  query.bind(3, wanted.at_least ? wanted.at_least->vnd : kLeast);
  query.bind(4, wanted.at_most ? wanted.at_most->vnd : kMost);
  query.bind(5, wanted.number).bind(6, std::int64_t{wanted.limit});
  int place = kFirstProduct;
  for (const std::string& product : wanted.products) query.bind(place++, product);
  return collect(ledger, query, summary_of);
}

Result<SaleRecord> sale(Ledger& ledger, std::string_view number) {
  Statement query = ledger.connection().prepare(std::string(kSaleColumns) + "WHERE number = ?");
  query.bind(1, number);
  if (!query.step()) {
    if (query.failed()) return unreadable(ledger);
    return no_such_sale(number);
  }
  SaleRecord sale;
  sale.summary = summary_of(query);
  const std::int64_t seq = sale.summary.seq;
  if (auto got = read_head(ledger, sale); !got) return got.error();
  if (auto got = read_rows(ledger, kSaleLines, seq, sale.lines, sale_line); !got)
    return got.error();
  const auto tender = [](const Statement& row) {
    return RecordedTender{text(row, 0), money(row, 1), money(row, 2), money(row, 3), text(row, 4)};
  };
  if (auto got = read_rows(ledger, kTenders, seq, sale.tenders, tender); !got) return got.error();
  const auto refund = [](const Statement& row) {
    return RecordedRefund{text(row, 0), row.number(1), text(row, 2), text(row, 3), money(row, 4)};
  };
  if (auto got = read_rows(ledger, kRefunds, seq, sale.refunds, refund); !got) return got.error();
  return sale;
}

Result<SaleBodies> sale_bodies(Ledger& ledger, std::string_view number) {
  Statement head =
      ledger.connection().prepare("SELECT sale.*, entry.body FROM (" + std::string(kSaleColumns) +
                                  "WHERE number = ?) AS sale JOIN entry USING (seq)");
  head.bind(1, number);
  if (!head.step()) {
    if (head.failed()) return unreadable(ledger);
    return no_such_sale(number);
  }
  SaleBodies bodies{summary_of(head), text(head, 10), {}};
  Statement refunds = ledger.connection().prepare(
      "SELECT entry.body FROM refund JOIN entry ON entry.seq = refund.seq WHERE refund.sale = ?"
      " ORDER BY refund.seq");
  refunds.bind(1, bodies.summary.seq);
  auto rows =
      collect(ledger, refunds, [](const Statement& row) { return std::string(row.text(0)); });
  if (!rows) return rows.error();
  bodies.refunds = std::move(*rows);
  return bodies;
}

Result<std::vector<EntryDraft>> entries_of_sale(Ledger& ledger, std::string_view number) {
  Statement query = ledger.connection().prepare(
      "SELECT at_ms, kind, body FROM entry JOIN"
      " (SELECT seq FROM sale WHERE number = ?1 UNION ALL"
      "  SELECT refund.seq FROM refund JOIN sale ON sale.seq = refund.sale"
      "  WHERE sale.number = ?1"
      "  UNION ALL SELECT voided FROM sale WHERE number = ?1) AS its ON entry.seq = its.seq"
      " ORDER BY entry.seq");
  query.bind(1, number);
  auto entries = collect(ledger, query, [](const Statement& row) {
    EntryDraft entry;
    entry.at_ms = row.number(0);
    entry.kind = row.text(1);
    entry.body = row.text(2);
    return entry;
  });
  if (entries && entries->empty()) return no_such_sale(number);
  return entries;
}

Result<std::string> next_sale_number(Ledger& ledger, std::string_view prefix) {
  return next_number(ledger, prefix, "sale", "");
}

Result<std::string> next_refund_number(Ledger& ledger, std::string_view prefix) {
  return next_number(ledger, prefix, "refund", "R");
}

Result<LastNumbers> last_numbers(Ledger& ledger) {
  const auto sale = last_number(ledger, "sale");
  if (!sale) return sale.error();
  const auto refund = last_number(ledger, "refund");
  if (!refund) return refund.error();
  const auto slip_in = last_slip_counter(ledger, CashWay::in);
  if (!slip_in) return slip_in.error();
  const auto slip_out = last_slip_counter(ledger, CashWay::out);
  if (!slip_out) return slip_out.error();
  return LastNumbers{*sale, *refund, *slip_in, *slip_out};
}

}  // namespace ocop::db
