#include "app/office/settle/statement.h"

#include <algorithm>
#include <set>

namespace ocop::settle {

namespace {

GoodsKey goods_of(const RowKey& key) {
  return {key.point, key.product, key.lot, key.weighed};
}

/// Returns what those statements said of that point's goods; "": of all.
Rows stated(std::span<const Statement> statements, const std::string& point) {
  Rows rows;
  for (const Statement& one : statements)
    for (const StatementRow& row : one.rows)
      if (point.empty() || row.key.point == point) rows[row.key] += row.figures;
  return rows;
}

void put_rows(Statement& statement, const Rows& rows, bool correction) {
  for (const auto& [key, figures] : rows)
    if (figures != Figures{}) statement.rows.push_back({correction, key, figures});
}

void put_goods(Statement& statement, const Rows& before) {
  std::map<GoodsKey, GoodsLeft> goods;
  for (const auto& [key, figures] : before) goods[goods_of(key)].before += figures.left();
  for (auto& [key, one] : goods) one.left = one.before;
  for (const StatementRow& row : statement.rows)
    goods[goods_of(row.key)].left += row.figures.left();
  for (auto& [key, one] : goods) {
    one.key = key;
    if (one.before != 0 || one.left != 0) statement.goods.push_back(one);
  }
}

}  // namespace

void SettledDays::add(const Statement& statement) {
  std::int64_t& until = until_[statement.point];
  until = std::max(until, statement.until_day);
}

std::int64_t SettledDays::until(const std::string& point) const {
  std::int64_t until = 0;
  for (const std::string& of : {std::string(), point})
    if (const auto found = until_.find(of); found != until_.end())
      until = std::max(until, found->second);
  return until;
}

std::vector<std::int64_t> SettledDays::all() const {
  std::vector<std::int64_t> days;
  for (const auto& [point, until] : until_) days.push_back(until);
  return days;
}

void reckon(Statement& statement, std::span<const Statement> earlier, const Known& known,
            std::span<const Payment> payments) {
  const Rows before = stated(earlier, statement.point);
  Rows corrections = known.settled;
  for (const auto& [key, figures] : before) corrections[key] -= figures;
  put_rows(statement, corrections, true);
  put_rows(statement, known.since, false);
  put_goods(statement, before);
  for (const StatementRow& row : statement.rows) statement.due += row.figures.due();
  std::set<std::int64_t> told;
  for (const Statement& one : earlier) {
    for (const Payment& payment : one.payments) told.insert(payment.number);
    statement.opening += one.due - one.paid;
  }
  for (const Payment& payment : payments) {
    if (told.contains(payment.number)) continue;
    statement.payments.push_back(payment);
    statement.paid += payment.amount;
  }
}

}  // namespace ocop::settle
