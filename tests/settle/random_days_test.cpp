// Ten thousand days of chance: whatever comes in late, twice or from a copied disk, and however the
// terms change, the statements of each producer add up to the entries, to the đồng and the piece.
#include <gtest/gtest.h>

#include <random>

#include "app/base/wire/sale_body.h"
#include "tests/settle/settled_shop.h"

namespace ocop::settle {
namespace {

using namespace test;

/// Rounded half up; a, b >= 0.
std::int64_t over(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>((2 * static_cast<Wide>(a) * b + c) / (2 * static_cast<Wide>(c)));
}

constexpr std::int64_t kChange = 60;  // the day on which terms change

/// na, by weight: 70.25 %, both bear discounts and the shop spoilage; later 65 % of the price, less
/// the discount. tea: an amount a piece, the shop answers for what is missing. honey: bought
/// outright, later consigned at the point there.
std::vector<Terms> all_terms() {
  Terms na = consigned("htx-na"), later = na, tea = consigned("htx-tea"),
        honey = consigned("htx-honey"), there = honey;
  na.share = 70'25;
  na.discount = Bearer::both;
  na.spoilage = Bearer::shop;
  na.until = day_date(kFirstDay + kChange - 1);
  later.from = day_date(kFirstDay + kChange);
  later.share = 65'00;
  later.spoilage = Bearer::shop;
  later.discount = Bearer::owner;
  tea.product = "tea";
  tea.share_of = ShareOf::piece;
  tea.share = 33'333;
  na.difference = later.difference = honey.difference = there.difference = Bearer::owner;
  honey.product = there.product = "honey";
  honey.kind = TermsKind::bought;
  honey.share_of = ShareOf::piece;
  honey.share = 40'000;
  there.point = "there";
  there.from = day_date(kFirstDay + kChange);
  there.share = 80'00;
  return {na, later, tea, honey, there};
}

/// What the shop should owe, reckoned from what was done and not from what was read.
struct Owed {
  std::int64_t sold = 0, received = 0, spoiled = 0, takings = 0, due = 0;
};

struct SoldLine {
  std::string product, point;
  std::int64_t day = 0, quantity = 0, gross = 0, amount = 0, price = 0;
  std::int64_t returned = 0, returned_amount = 0, spoiled = 0, lost = 0;
};

std::int64_t share_left(const SoldLine& line) {
  const std::int64_t quantity = line.quantity - line.returned;
  const std::int64_t amount = line.amount - line.returned_amount;
  const std::int64_t gross = over(line.gross, quantity, line.quantity);
  if (line.product == "tea") return quantity * 33'333;
  if (line.product == "honey")
    return line.point == "there" && line.day >= kChange ? over(gross, 80, 100) : 0;
  return line.day < kChange ? over(amount, 70'25, 100'00) : over(gross, 65, 100) - (gross - amount);
}

/// A sale that can be taken back by the machine that booked it.
struct OpenSale {
  Sale sale;
  std::vector<std::size_t> lines;  // in Shop::lines
  bool refunded = false;
};

struct Machine {
  Till till;
  std::string point, prefix;
  std::size_t sent = 0;
  int number = 0, refund = 0;
  std::vector<OpenSale> open{};
  std::map<std::string, std::int64_t> price{};  // by product, as it sold last
};

struct RandomDays : SettledShop {
  std::mt19937 chance;  // NOLINT(bugprone-random-generator-seed): a test is repeatable
  std::vector<Machine> machines{{{}, "here", "DL01"}, {{.id = TerminalId{2}}, "there", "DL02"}};
  std::vector<SoldLine> lines;
  std::map<std::string, Owed> owed;  // by product

  int roll(int below) { return static_cast<int>(chance() % static_cast<unsigned>(below)); }
  static std::int64_t at(std::int64_t day, int step) {
    return kMorningMs + day * kDay_ms + step * 60'000;
  }

  void sell(Machine& at_machine, std::int64_t day, std::int64_t at_ms) {
    Sale sale;
    sale.number = at_machine.prefix + "-" + std::to_string(1'000'000 + ++at_machine.number);
    sale.shift = 1;
    sale.staff = "lan";
    OpenSale open;
    for (int i = 0; i <= roll(3); ++i) {
      static const char* const kProducts[] = {"na", "tea", "honey"};
      SaleLine line;
      line.product.id = kProducts[roll(3)];
      line.product.name = line.product.id;
      line.product.producer = "htx-" + line.product.id;
      line.product.weighed = line.product.id == "na";
      line.product.price = {(roll(90) + 10) * 1'111};
      line.product.vat_percent = line.product.id == "na" ? 5 : 8;
      line.lot = roll(3) == 0 ? "" : "L" + std::to_string(roll(2));
      line.quantity = line.product.weighed ? roll(3'000) + 1 : roll(5) + 1;
      line.gross = {over(line.product.price.vnd, line.quantity, line.product.weighed ? 1000 : 1)};
      line.discount = {roll(3) == 0 ? line.gross.vnd * roll(101) / 100 : 0};
      line.amount = line.gross - line.discount;
      line.vat = {vat_of(line.amount.vnd, line.product.vat_percent)};
      sale.total += line.amount;
      open.lines.push_back(lines.size());
      lines.push_back({line.product.id, at_machine.point, day, line.quantity, line.gross.vnd,
                       line.amount.vnd, line.product.price.vnd});
      at_machine.price[line.product.id] = line.product.price.vnd;
      sale.lines.push_back(std::move(line));
    }
    sale.tenders.emplace_back().amount = sale.total;
    at_machine.till.record("sale", wire::sale_body(sale), at_ms);
    open.sale = std::move(sale);
    at_machine.open.push_back(std::move(open));
  }

  void take_back(Machine& machine, std::int64_t at_ms) {
    if (machine.open.empty()) return;
    const auto at = static_cast<std::size_t>(roll(static_cast<int>(machine.open.size())));
    OpenSale& open = machine.open[at];
    if (!open.refunded && roll(3) == 0) {
      machine.till.record("void",
                          wire::void_body({open.sale.number, 1, "lan", "", "nhầm", open.sale.total,
                                           open.sale.tenders}),
                          at_ms);
      for (const std::size_t line : open.lines) {
        lines[line].returned = lines[line].quantity;
        lines[line].returned_amount = lines[line].amount;
      }
      machine.open.erase(machine.open.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    }
    refund(machine, open, at_ms);
  }

  void refund(Machine& machine, OpenSale& open, std::int64_t at_ms) {
    const auto i = static_cast<std::size_t>(roll(static_cast<int>(open.lines.size())));
    SoldLine& line = lines[open.lines[i]];
    const std::int64_t left = line.quantity - line.returned;
    if (left == 0) return;
    const std::int64_t quantity = roll(2) == 0 ? left : roll(static_cast<int>(left)) + 1;
    const std::int64_t amount_left = line.amount - line.returned_amount;
    const std::int64_t amount = quantity == left ? amount_left : amount_left * quantity / left;
    Refund refund{machine.prefix + "-R" + std::to_string(1'000 + ++machine.refund),
                  open.sale.number,
                  1,
                  "lan",
                  "hoa",
                  "trả lại",
                  {},
                  {},
                  {},
                  {}};
    const bool restock = roll(3) != 0;
    refund.lines.push_back({i, line.product, open.sale.lines[i].lot, line.product == "na", quantity,
                            Money{amount}, Money{}, restock});
    refund.total = {amount};
    refund.tenders.emplace_back().amount = refund.total;
    machine.till.record("refund", wire::refund_body(refund), at_ms);
    open.refunded = true;
    line.returned += quantity;
    line.returned_amount += amount;
    if (restock) return;
    line.spoiled += quantity;
    if (line.product == "na") line.lost += lost_na(line.day, quantity, line.price);
  }

  /// The owner's share of spoilt goods for which the shop answers.
  static std::int64_t lost_na(std::int64_t day, std::int64_t grams, std::int64_t price) {
    return over(over(price, grams, 1000), day < kChange ? 70'25 : 65'00, 100'00);
  }

  void stock(Machine& machine, std::int64_t day, std::int64_t at_ms) {
    static const char* const kProducts[] = {"na", "tea", "honey"};
    const std::string product = kProducts[roll(3)];
    const std::string weighed = product == "na" ? "1" : "0";
    const std::int64_t quantity = product == "na" ? roll(20'000) + 1 : roll(40) + 1;
    const std::string lot = R"("lot":"L)" + std::to_string(roll(2)) + R"(",)";
    const auto body = [&](const std::string& front, const std::string& back) {
      return "{" + front + lot + R"("product":")" + product + R"(",)" + back +
             R"("staff":"lan","weighed":)" + weighed + "}";
    };
    const std::string amount = R"("quantity":)" + std::to_string(quantity) + ",";
    Owed& of = owed[product];
    const bool bought = product == "honey" && !(machine.point == "there" && day >= kChange);
    switch (roll(5)) {
      case 0:
      case 1:
        machine.till.record("stock_receive", body("", amount), at_ms);
        of.received += quantity;
        if (bought) of.due += quantity * 40'000;
        break;
      case 2:
        machine.till.record("stock_transfer", body("", amount + R"("to":"elsewhere",)"), at_ms);
        of.received -= quantity;
        if (bought) of.due -= quantity * 40'000;
        break;
      case 3:
        machine.till.record("stock_write_off", body("", amount + R"("reason":"hỏng",)"), at_ms);
        of.spoiled += quantity;
        if (product == "na") of.due += lost_na(day, quantity, machine.price[product]);
        break;
      default:
        machine.till.record(
            "stock_count",
            body(R"("counted":)" + std::to_string(quantity / 2) + R"(,"expected":0,)", ""), at_ms);
    }
  }

  void send_new(Machine& machine, std::int64_t day) {
    const std::vector<LedgerEntry> fresh(
        machine.till.ledger.begin() + static_cast<std::ptrdiff_t>(machine.sent),
        machine.till.ledger.end());
    if (!fresh.empty()) send(fresh, machine.till.id, machine.point, at(day + 1, 0));
    machine.sent = machine.till.ledger.size();
  }

  /// A machine goes on from a copy of the first one's disk.
  void fork(std::int64_t day) {
    send_new(machines[0], day);
    Machine copy = machines[0];
    copy.prefix = "DL1F";
    copy.open.clear();
    machines.push_back(std::move(copy));
  }

  void live(std::int64_t days) {
    set_terms(all_terms());
    for (std::int64_t day = 0; day < days; ++day) {
      for (Machine& machine : machines) {
        int step = 0;
        for (int i = roll(4); i > 0; --i) sell(machine, day, at(day, ++step));
        if (roll(4) == 0) take_back(machine, at(day, ++step));
        if (roll(3) == 0) stock(machine, day, at(day, ++step));
        if (roll(8) == 0) send_new(machine, day);
      }
      if (day == days / 3) fork(day);
      if (roll(12) == 0) settle_some(day);
    }
    for (Machine& machine : machines) send_new(machine, days);
    ASSERT_TRUE(try_settle("", days));
  }

  void settle_some(std::int64_t day) {
    static const char* const kWho[] = {"", "htx-na", "htx-tea", "htx-honey"};
    const auto settled = try_settle(kWho[roll(4)], day - roll(20), roll(4) == 0 ? "here" : "");
    // With so few days there may be nothing yet; a day may be settled already.
    if (!settled) return;
    for (const std::string& why : settled->refused)
      EXPECT_NE(why.find("settled until"), why.npos) << why;
  }

  /// What was done with each line, on top of what the stock entries are owed.
  void add_lines() {
    for (const SoldLine& line : lines) {
      Owed& of = owed[line.product];
      of.sold += line.quantity - line.returned;
      of.takings += line.amount - line.returned_amount;
      of.spoiled += line.spoiled;
      of.due += share_left(line) + line.lost;
    }
    const auto missed = store.run(
        "SELECT CAST(coalesce(sum(quantity), 0) AS BIGINT) FROM movement"
        " WHERE kind = 'stock_count' AND product = 'tea'");
    owed["tea"].due -= missed->front().number(0) * 33'333;
  }

  void expect_all_told() {
    EXPECT_TRUE(unsummed().empty()) << unsummed().front();
    add_lines();
    std::map<GoodsKey, std::int64_t> left;
    Money takings;
    for (const char* product : {"na", "tea", "honey"}) {
      const auto statements = statements_of(store, "htx-" + std::string(product));
      ASSERT_TRUE(statements);
      Figures sum;
      Money owed_before;
      for (const Statement& one : *statements) {
        EXPECT_EQ(one.opening, owed_before);
        owed_before = one.closing();
        for (const StatementRow& row : one.rows) {
          EXPECT_EQ(row.key.product, product);
          EXPECT_EQ(row.figures.gross,
                    row.figures.takings + row.figures.discount_shop + row.figures.discount_owner);
          sum += row.figures;
          left[{row.key.point, row.key.product, row.key.lot, row.key.weighed}] +=
              row.figures.left();
        }
      }
      const Owed& should = owed[product];
      EXPECT_EQ(sum.sold, should.sold) << product;
      EXPECT_EQ(sum.received, should.received) << product;
      EXPECT_EQ(sum.spoiled, should.spoiled) << product;
      EXPECT_EQ(sum.takings.vnd, should.takings) << product;
      EXPECT_EQ(sum.due().vnd, should.due) << product;
      EXPECT_EQ(owed_before.vnd, should.due) << product;
      takings += sum.takings;
    }
    Money in_sums;
    for (const db::SalesRow& row : report(db::SalesBy::product)) in_sums += row.sold - row.refunded;
    EXPECT_EQ(takings, in_sums) << "nothing is without an owner";
    expect_stock(left);
  }

  void expect_stock(std::map<GoodsKey, std::int64_t> left) {
    const auto stock = db::stock_report(store, "");
    ASSERT_TRUE(stock);
    for (const db::StockRow& row : *stock)
      left[{row.point, row.product, row.lot, row.product == "na"}] -= row.pieces + row.grams;
    for (const auto& [of, difference] : left)
      EXPECT_EQ(difference, 0) << of.point << " " << of.product << " " << of.lot;
  }
};
INSTANTIATE_TEST_SUITE_P(On, RandomDays, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST_P(RandomDays, AddUpInEachStore) {
  chance.seed(17);
  live(120);
  expect_all_told();
  const auto before = documents();
  ASSERT_TRUE(try_settle("", 120));
  EXPECT_EQ(documents(), before);
}

struct ManyRandomDays : RandomDays {};
INSTANTIATE_TEST_SUITE_P(On, ManyRandomDays, testing::Values(hub_store_kinds().front()));

TEST_P(ManyRandomDays, AddUpOverTenThousandOfThem) {
  constexpr int kHistories = 100, kDays = 100;
  for (int seed = 1; seed <= kHistories && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    store = open_hub_store(fresh_hub_store(GetParam()));
    machines = {{{}, "here", "DL01"}, {{.id = TerminalId{2}}, "there", "DL02"}};
    lines.clear();
    owed.clear();
    chance.seed(static_cast<unsigned>(seed));
    live(kDays);
    expect_all_told();
  }
}

}  // namespace
}  // namespace ocop::settle
