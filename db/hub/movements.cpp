#include "db/hub/movements.h"

#include <algorithm>
#include <optional>

namespace ocop::db {

namespace {

constexpr std::string_view kColumns =
    "line, day, number, sale_branch, sale_seq, sale_line, product, name, producer, lot, expiry,"
    " weighed, quantity, amount, vat, sales, counted, moved, price, gross, vat_percent, terms,"
    " owner_share";

Movement movement_of(const SqlRow& row) {
  Movement one;
  one.line = row.number(0);
  one.day = row.number(1);
  one.number = row.text(2);
  one.sale_branch = row.number(3);
  one.sale_seq = row.number(4);
  one.sale_line = row.number(5);
  one.product = row.text(6);
  one.name = row.text(7);
  one.producer = row.text(8);
  one.lot = row.text(9);
  one.expiry = row.text(10);
  one.weighed = row.number(11) != 0;
  one.quantity = row.number(12);
  one.amount = {row.number(13)};
  one.vat = {row.number(14)};
  one.sales = row.number(15);
  one.counted = row.number(16);
  one.moved = row.number(17);
  one.price = {row.number(18)};
  one.gross = {row.number(19)};
  one.vat_percent = static_cast<int>(row.number(20));
  one.terms = row.text(21);
  if (!row.is_null(22)) one.owner_share = Money{row.number(22)};
  return one;
}

Result<std::vector<Movement>> movements(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  std::vector<Movement> all;
  for (const SqlRow& row : *rows) all.push_back(movement_of(row));
  return all;
}

}  // namespace

Result<std::int64_t> begin_summing(HubStore& store, const Branch& branch) {
  const auto rows = store.run(
      "UPDATE branch SET summed_seq = summed_seq WHERE terminal = ?1 AND branch = ?2"
      " RETURNING summed_seq",
      {branch.terminal, branch.number});
  if (!rows) return rows.error();
  return rows->empty() ? 0 : (*rows)[0].number(0);
}

Status end_summing(HubStore& store, const Branch& branch, std::int64_t summed_seq) {
  return done(store.run("UPDATE branch SET summed_seq = ?1 WHERE terminal = ?2 AND branch = ?3",
                        {summed_seq, branch.terminal, branch.number}));
}

Status put_movements(HubStore& store, const Branch& branch, const StoredEntry& entry,
                     std::span<const Movement> movements) {
  for (const Movement& one : movements) {
    const auto put = store.run(
        "INSERT INTO movement (terminal, branch, seq, kind, point, line, day, number, sale_branch,"
        " sale_seq, sale_line, product, name, producer, lot, expiry, weighed, quantity, amount,"
        " vat, sales, counted, moved, price, gross, vat_percent, terms, owner_share)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
        " ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
        {branch.terminal,
         branch.number,
         entry.entry.seq,
         entry.entry.draft.kind,
         entry.point,
         one.line,
         one.day,
         one.number,
         one.sale_branch,
         one.sale_seq,
         one.sale_line,
         one.product,
         one.name,
         one.producer,
         one.lot,
         one.expiry,
         std::int64_t{one.weighed},
         one.quantity,
         one.amount.vnd,
         one.vat.vnd,
         one.sales,
         one.counted,
         one.moved,
         one.price.vnd,
         one.gross.vnd,
         std::int64_t{one.vat_percent},
         one.terms,
         one.owner_share ? SqlValue(one.owner_share->vnd) : SqlValue()});
    if (!put) return put.error();
  }
  return Done{};
}

Status put_unsummed(HubStore& store, const Branch& branch, std::int64_t seq, std::string_view why) {
  return done(store.run("INSERT INTO unsummed (terminal, branch, seq, why) VALUES (?1, ?2, ?3, ?4)",
                        {branch.terminal, branch.number, seq, why}));
}

std::vector<BranchPart> parts_of(std::span<const Branch> branches, const Branch& branch) {
  std::vector<BranchPart> parts{{branch.number, INT64_MAX}};
  std::int64_t below = branch.from_seq;
  auto parent = branch.parent;
  while (parent) {
    const auto& above = branches[static_cast<std::size_t>(*parent)];
    parts.push_back({above.number, below});
    below = std::min(below, above.from_seq);
    parent = above.parent;
  }
  return parts;
}

Result<std::vector<Movement>> sale_movements(HubStore& store, const TerminalId& terminal,
                                             std::span<const BranchPart> parts,
                                             std::string_view number) {
  for (const BranchPart& part : parts) {
    auto found = movements(store.run(
        "SELECT " + std::string(kColumns) +
            " FROM movement WHERE terminal = ?1 AND number = ?2 AND kind = 'sale' AND branch = ?3"
            " AND seq < ?4 ORDER BY seq, line",
        {terminal, number, part.number, part.below_seq}));
    if (!found || !found->empty()) return found;
  }
  return std::vector<Movement>();
}

Result<TakenBack> taken_back(HubStore& store, const TerminalId& terminal, const Movement& sale) {
  const auto voids = store.run(
      "SELECT 1 FROM movement WHERE terminal = ?1 AND number = ?2 AND sale_branch = ?3"
      " AND sale_seq = ?4 AND kind = 'void' LIMIT 1",
      {terminal, sale.number, sale.sale_branch, sale.sale_seq});
  if (!voids) return voids.error();
  const std::string refunds_of = "SELECT " + std::string(kColumns) +
                                 " FROM movement WHERE terminal = ?1 AND number = ?2"
                                 " AND sale_branch = ?3 AND sale_seq = ?4 AND kind = 'refund'";
  auto refunds =
      movements(store.run(refunds_of, {terminal, sale.number, sale.sale_branch, sale.sale_seq}));
  if (!refunds) return refunds.error();
  return TakenBack{!voids->empty(), std::move(*refunds)};
}

Result<std::int64_t> stock_level(HubStore& store, const TerminalId& terminal,
                                 std::span<const BranchPart> parts, std::string_view product,
                                 std::string_view lot) {
  std::optional<std::int64_t> first;
  for (const BranchPart& part : parts) {
    const auto rows = store.run(
        "SELECT min(seq) FROM movement WHERE terminal = ?1 AND product = ?2 AND branch = ?3"
        " AND seq < ?4 AND kind IN ('stock_receive', 'stock_count')",
        {terminal, product, part.number, part.below_seq});
    if (!rows) return rows.error();
    if ((*rows)[0].is_null(0)) continue;
    first = std::min(first.value_or((*rows)[0].number(0)), (*rows)[0].number(0));
  }
  if (!first) return 0;
  std::int64_t quantity = 0;
  for (const BranchPart& part : parts) {
    const auto rows = store.run(
        "SELECT CAST(sum(moved) AS BIGINT) FROM movement WHERE terminal = ?1 AND product = ?2"
        " AND lot = ?3 AND branch = ?4 AND seq < ?5 AND seq >= ?6",
        {terminal, product, lot, part.number, part.below_seq, *first});
    if (!rows) return rows.error();
    quantity += (*rows)[0].number(0);
  }
  return quantity;
}

Result<Money> last_price(HubStore& store, const TerminalId& terminal,
                         std::span<const BranchPart> parts, std::string_view product) {
  for (const BranchPart& part : parts) {
    const auto rows = store.run(
        "SELECT price FROM movement WHERE terminal = ?1 AND product = ?2 AND kind = 'sale'"
        " AND branch = ?3 AND seq < ?4 ORDER BY seq DESC, line DESC LIMIT 1",
        {terminal, product, part.number, part.below_seq});
    if (!rows) return rows.error();
    if (!rows->empty()) return Money{(*rows)[0].number(0)};
  }
  return Money{};
}

Result<std::int64_t> counted_missing(HubStore& store, const TerminalId& terminal,
                                     std::span<const BranchPart> parts, std::string_view product,
                                     std::string_view lot) {
  std::int64_t missing = 0;
  for (const BranchPart& part : parts) {
    const auto rows = store.run(
        "SELECT CAST(coalesce(sum(quantity), 0) AS BIGINT) FROM movement WHERE terminal = ?1"
        " AND product = ?2 AND lot = ?3 AND kind = 'stock_count' AND branch = ?4 AND seq < ?5",
        {terminal, product, lot, part.number, part.below_seq});
    if (!rows) return rows.error();
    missing -= (*rows)[0].number(0);
  }
  return missing;
}

}  // namespace ocop::db
