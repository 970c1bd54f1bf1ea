// Equal movements are summed by the database, of which a year has few: the same product at the same
// price in the same quantity. Refunds are rare and read one by one, with the line that they return.
#include "db/hub/goods_moves.h"

#include <algorithm>
#include <string_view>

namespace ocop::db {

namespace {

constexpr std::string_view kEqualMoves =
    "SELECT kind, point, producer, product, lot, weighed, vat_percent, terms, owner_share, gross,"
    " quantity, amount, vat, moved, price, count(*), max(name) FROM movement"
    " WHERE day BETWEEN ?1 AND ?2 AND line >= 0 AND kind <> 'refund' AND (?3 = '' OR point = ?3)"
    " GROUP BY kind, point, producer, product, lot, weighed, vat_percent, terms, owner_share, "
    "gross,"
    " quantity, amount, vat, moved, price"
    " ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15";

// What other refunds of the same line, booked before, returned.
constexpr std::string_view kEarlier =
    " FROM movement AS e WHERE e.terminal = r.terminal AND e.number = r.number"
    " AND e.kind = 'refund' AND e.sale_branch = r.sale_branch AND e.sale_seq = r.sale_seq"
    " AND e.sale_line = r.sale_line AND e.line >= 0 AND (e.seq < r.seq OR (e.seq = r.seq"
    " AND (e.branch < r.branch OR (e.branch = r.branch AND e.line < r.line)))))";

std::string refunds_query() {
  const std::string earlier(kEarlier);
  return "SELECT r.point, r.producer, r.product, r.lot, r.weighed, r.vat_percent, r.terms,"
         " r.owner_share, r.gross, r.quantity, r.amount, r.vat, r.moved, r.price, r.name, s.day,"
         " s.quantity, s.amount, (SELECT CAST(coalesce(sum(e.quantity), 0) AS BIGINT)" +
         earlier + ", (SELECT CAST(coalesce(sum(e.amount), 0) AS BIGINT)" + earlier +
         " FROM movement AS r JOIN movement AS s ON s.terminal = r.terminal AND s.seq = r.sale_seq"
         " AND s.branch = r.sale_branch AND s.line = r.sale_line WHERE r.day BETWEEN ?1 AND ?2"
         " AND r.line >= 0 AND r.kind = 'refund' AND (?3 = '' OR r.point = ?3)"
         " ORDER BY r.terminal, r.seq, r.branch, r.line";
}

// A product's stock begins as stock_report (sums.cpp) has it.
constexpr std::string_view kBeforeStock =
    "SELECT m.day, m.point, m.producer, m.product, m.lot, m.weighed,"
    " CAST(-sum(m.moved) AS BIGINT) FROM movement AS m"
    " LEFT JOIN (SELECT point, product, min(day) AS day FROM movement"
    " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY point, product) AS kept"
    " ON kept.point = m.point AND kept.product = m.product"
    " LEFT JOIN (SELECT terminal, product, min(seq) AS seq FROM movement"
    " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY terminal, product) AS begun"
    " ON begun.terminal = m.terminal AND begun.product = m.product"
    " WHERE m.day BETWEEN ?1 AND ?2 AND m.line >= 0 AND (?3 = '' OR m.point = ?3)"
    " AND (kept.day IS NULL"
    " OR CASE WHEN begun.seq IS NULL THEN m.day < kept.day ELSE m.seq < begun.seq END)"
    " GROUP BY m.day, m.point, m.producer, m.product, m.lot, m.weighed HAVING sum(m.moved) <> 0"
    " ORDER BY 1, 2, 3, 4, 5, 6";

// What stays in the books of a revoked terminal leaves them on that day. Goods sold before their
// stock was kept are adjusted already.
constexpr std::string_view kRevoked =
    "SELECT m.day, m.point, m.producer, m.product, m.lot, m.weighed, CAST(-sum(m.moved) AS BIGINT),"
    " max(t.revoked_ms) FROM movement AS m JOIN terminal AS t ON t.id = m.terminal"
    " JOIN (SELECT point, product, min(day) AS day FROM movement"
    " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY point, product) AS kept"
    " ON kept.point = m.point AND kept.product = m.product"
    " LEFT JOIN (SELECT terminal, product, min(seq) AS seq FROM movement"
    " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY terminal, product) AS begun"
    " ON begun.terminal = m.terminal AND begun.product = m.product"
    " WHERE t.revoked_ms IS NOT NULL AND m.line >= 0 AND (?1 = '' OR m.point = ?1)"
    " AND CASE WHEN begun.seq IS NULL THEN m.day >= kept.day ELSE m.seq >= begun.seq END"
    " GROUP BY m.day, m.point, m.producer, m.product, m.lot, m.weighed, m.terminal"
    " HAVING sum(m.moved) <> 0 ORDER BY 1, 2, 3, 4, 5, 6";

constexpr std::int64_t kDayInMs = 86'400'000, kShopOffsetMs = std::int64_t{7} * 3'600'000;  // UTC+7

GoodsMoveKind goods_kind(std::string_view kind) {
  if (kind == "stock_receive" || kind == "stock_transfer") return GoodsMoveKind::receipt;
  if (kind == "stock_write_off") return GoodsMoveKind::write_off;
  if (kind == "stock_count") return GoodsMoveKind::count;
  return GoodsMoveKind::sale;  // or its void
}

/// Reads what goods a row is about, from the eight columns that begin with the point.
GoodsMove goods_at(const SqlRow& row, int point) {
  GoodsMove move;
  move.point = row.text(point);
  move.producer = row.text(point + 1);
  move.product = row.text(point + 2);
  move.lot = row.text(point + 3);
  move.weighed = row.number(point + 4) != 0;
  move.vat_percent = static_cast<int>(row.number(point + 5));
  move.terms = row.text(point + 6);
  if (!row.is_null(point + 7)) move.owner_share = Money{row.number(point + 7)};
  return move;
}

GoodsMove equal_moves(const SqlRow& row, std::int64_t day) {
  GoodsMove move = goods_at(row, 1);
  move.kind = goods_kind(row.text(0));
  move.quantity = row.number(10);
  move.amount = {row.number(11)};
  move.vat = {row.number(12)};
  const std::int64_t sign = move.quantity < 0 ? -1 : 1;  // of a void
  move.line = {sign * move.quantity, Money{row.number(9)}, Money{sign * move.amount.vnd}};
  move.moved = row.number(13);
  move.price = {row.number(14)};
  move.times = row.number(15);
  move.name = row.text(16);
  move.day = move.terms_day = day;
  return move;
}

GoodsMove refund_move(const SqlRow& row, std::int64_t day) {
  GoodsMove move = goods_at(row, 0);
  move.kind = GoodsMoveKind::refund;
  move.quantity = row.number(9);
  move.amount = {row.number(10)};
  move.vat = {row.number(11)};
  move.moved = row.number(12);
  move.price = {row.number(13)};
  move.name = row.text(14);
  move.terms_day = row.number(15);
  move.line = {row.number(16), Money{row.number(8)}, Money{row.number(17)}};
  move.before = {-row.number(18), {}, Money{-row.number(19)}};
  move.day = day;
  return move;
}

GoodsMove adjustment(const SqlRow& row, std::int64_t day) {
  GoodsMove move;
  move.kind = GoodsMoveKind::adjustment;
  move.day = move.terms_day = day;
  move.point = row.text(1);
  move.producer = row.text(2);
  move.product = row.text(3);
  move.lot = row.text(4);
  move.weighed = row.number(5) != 0;
  move.moved = row.number(6);
  return move;
}

}  // namespace

Result<std::vector<GoodsMove>> goods_moves(HubStore& store, const ReportScope& days) {
  const auto equal = store.run(kEqualMoves, {days.from_day, days.to_day, days.point});
  if (!equal) return equal.error();
  std::vector<GoodsMove> moves;
  moves.reserve(equal->size());
  for (const SqlRow& row : *equal) moves.push_back(equal_moves(row, days.from_day));
  static const std::string kRefunds = refunds_query();
  const auto refunds = store.run(kRefunds, {days.from_day, days.to_day, days.point});
  if (!refunds) return refunds.error();
  for (const SqlRow& row : *refunds) moves.push_back(refund_move(row, days.from_day));
  return moves;
}

Result<std::vector<GoodsMove>> goods_adjustments(HubStore& store, const ReportScope& days) {
  const auto before = store.run(kBeforeStock, {days.from_day, days.to_day, days.point});
  if (!before) return before.error();
  std::vector<GoodsMove> moves;
  for (const SqlRow& row : *before) moves.push_back(adjustment(row, row.number(0)));
  const auto revoked = store.run(kRevoked, {days.point});
  if (!revoked) return revoked.error();
  for (const SqlRow& row : *revoked) {
    // Not before the goods came, if the terminal still sends what it did before.
    const std::int64_t day = std::max(row.number(0), (row.number(7) + kShopOffsetMs) / kDayInMs);
    if (day >= days.from_day && day <= days.to_day) moves.push_back(adjustment(row, day));
  }
  return moves;
}

Result<std::optional<std::int64_t>> first_move_day(HubStore& store) {
  const auto rows = store.run("SELECT min(day) FROM movement");
  if (!rows) return rows.error();
  if (rows->front().is_null(0)) return std::optional<std::int64_t>();
  return std::optional(rows->front().number(0));
}

Result<std::map<std::string, std::string>> sold_producers(HubStore& store) {
  const auto rows = store.run(
      "SELECT product, max(producer) FROM movement WHERE kind = 'sale' AND producer <> ''"
      " GROUP BY product");
  if (!rows) return rows.error();
  std::map<std::string, std::string> producers;
  for (const SqlRow& row : *rows) producers[row.text(0)] = row.text(1);
  return producers;
}

}  // namespace ocop::db
