#include "app/office/settle/statement_tables.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/office/reports/day_text.h"

namespace ocop::settle {

namespace {

using reports::day_text;

constexpr const char* kStatementColumns[] = {
    "what",   "point",         "product",        "name",    "lot",     "terms",   "contract",
    "rate",   "before",        "received",       "sold",    "spoiled", "counted", "left",
    "gross",  "discount_shop", "discount_owner", "takings", "vat",     "share",   "made_good",
    "bought", "due",           "paid",           "balance"};
enum Column : std::size_t {
  what,
  point,
  product,
  name,
  lot,
  terms,
  contract,
  rate,
  before,
  received,
  sold,
  spoiled,
  counted,
  left,
  gross,
  discount_shop,
  discount_owner,
  takings,
  vat,
  share,
  made_good,
  bought,
  due,
  paid,
  balance,
};

using Cells = std::vector<reports::TableCell>;

Cells& add(reports::Table& table, const char* kind) {
  Cells& cells = table.rows.emplace_back(table.columns.size(), std::string());
  cells[what] = kind;
  // A column has numbers in every row, so that it is one.
  for (std::size_t i = before; i < cells.size(); ++i) cells[i] = std::int64_t{0};
  return cells;
}

template <class Key>
void put_goods(Cells& cells, const Statement& statement, const Key& key) {
  cells[point] = key.point;
  cells[product] = key.product;
  cells[lot] = key.lot;
  const auto named = statement.products.find(key.product);
  if (named != statement.products.end()) cells[name] = named->second;
}

void put_row(reports::Table& table, const Statement& statement, const StatementRow& row) {
  Cells& cells = add(table, row.correction ? "correction" : "moved");
  put_goods(cells, statement, row.key);
  cells[terms] = std::string(name_of(kTermsKinds, row.key.kind));
  cells[contract] = row.key.contract;
  if (row.key.vat_percent != kNoRate) cells[rate] = std::to_string(row.key.vat_percent) + " %";
  const Figures& figures = row.figures;
  cells[received] = figures.received;
  cells[sold] = figures.sold;
  cells[spoiled] = figures.spoiled;
  cells[counted] = figures.counted;
  cells[gross] = figures.gross.vnd;
  cells[discount_shop] = figures.discount_shop.vnd;
  cells[discount_owner] = figures.discount_owner.vnd;
  cells[takings] = figures.takings.vnd;
  cells[vat] = figures.vat.vnd;
  cells[share] = figures.share.vnd;
  cells[made_good] = figures.made_good.vnd;
  cells[bought] = figures.bought.vnd;
  cells[due] = figures.due().vnd;
}

}  // namespace

reports::Table statement_table(const Statement& statement) {
  reports::Table table;
  table.columns.assign(std::begin(kStatementColumns), std::end(kStatementColumns));
  add(table, "opening")[balance] = statement.opening.vnd;
  for (const StatementRow& row : statement.rows) put_row(table, statement, row);
  for (const GoodsLeft& one : statement.goods) {
    Cells& cells = add(table, "stock");
    put_goods(cells, statement, one.key);
    cells[before] = one.before;
    cells[left] = one.left;
  }
  for (const Payment& one : statement.payments) {
    Cells& cells = add(table, "payment");
    cells[name] = day_text(one.day) + " " + one.reference;
    cells[paid] = one.amount.vnd;
  }
  Cells& closing = add(table, "closing");
  closing[due] = statement.due.vnd;
  closing[paid] = statement.paid.vnd;
  closing[balance] = statement.closing().vnd;
  return table;
}

reports::Table summary_table(std::span<const Statement> statements) {
  reports::Table table{
      {"number", "producer", "name", "point", "until", "opening", "due", "paid", "balance"}, {}};
  for (const Statement& one : statements)
    table.rows.push_back({one.number, one.producer, one.name, one.point, day_text(one.until_day),
                          one.opening.vnd, one.due.vnd, one.paid.vnd, one.closing().vnd});
  return table;
}

reports::Table balance_table(std::span<const Statement> statements,
                             std::span<const Payment> payments, std::int64_t from_day,
                             std::int64_t to_day) {
  struct Line {
    std::string producer;
    std::int64_t day = 0;
    bool payment = false;  // on a day, what is due comes before what is paid
    std::int64_t number = 0;
    std::string reference;
    Money due, paid;
  };
  std::vector<Line> lines;
  for (const Statement& one : statements)
    lines.push_back({one.producer, one.until_day, false, one.number, one.point, one.due, {}});
  for (const Payment& one : payments)
    lines.push_back({one.producer, one.day, true, one.number, one.reference, {}, one.amount});
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return std::tie(a.producer, a.day, a.payment, a.number) <
           std::tie(b.producer, b.day, b.payment, b.number);
  });
  reports::Table table{{"producer", "day", "what", "number", "reference", "due", "paid", "balance"},
                       {}};
  std::map<std::string, Money> balances;
  for (const Line& one : lines) {
    Money& owed = balances[one.producer];
    owed += one.due - one.paid;
    if (one.day < from_day || one.day > to_day) continue;
    table.rows.push_back({one.producer, day_text(one.day),
                          std::string(one.payment ? "payment" : "statement"), one.number,
                          one.reference, one.due.vnd, one.paid.vnd, owed.vnd});
  }
  return table;
}

}  // namespace ocop::settle
