// Each projection, checked through its queries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/ledger/chain_audit.h"
#include "db/ledger/lines.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "db/ledger/staff_notes.h"
#include "db/ledger/stock_figures.h"
#include "db/ledger/totals.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"
#include "tests/support/older_ledger.h"
#include "tests/support/temporary_folder.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace test;
using namespace std::chrono_literals;

constexpr std::int64_t kHourMs = 3'600'000;
const Date kToday = 2026y / 11 / 24;
const Period kOneDay{kToday, kToday};

/// A ledger with an open shift; each test ends with a replay.
class Figures : public testing::Test {
 protected:
  Figures() {
    static int number = 0;
    ledger_.emplace(
        open_ledger(temporary_folder("figures") + "/" + std::to_string(++number) + ".sqlite"));
    add("shift_open", shift_open_body(1, 500'000));
  }
  void TearDown() override {
    const auto totals = check_totals(*ledger_), same = check_projections(*ledger_);
    EXPECT_TRUE(totals) << totals.error().sentence;
    EXPECT_TRUE(same) << same.error().sentence;
  }
  void add(const std::string& kind, const std::string& body, std::int64_t at_ms = kMorningMs) {
    const auto done = ledger_->append(draft(kind, body, at_ms));
    ASSERT_TRUE(done) << done.error().sentence;
  }
  std::string refused(const std::string& kind, const std::string& body) {
    const auto done = ledger_->append(draft(kind, body));
    EXPECT_EQ(ledger_->refusal(), "");
    return done ? "" : done.error().sentence;
  }
  void sell(const BookSale& sale, std::int64_t at_ms = kMorningMs) {
    add("sale", body_of(sale), at_ms);
  }
  Ledger& ledger() { return *ledger_; }

 private:
  std::optional<Ledger> ledger_;
};

BookSale two_lines(const std::string& number) {
  return {number, {{"na", 3, 50'000, "L1"}, {"honey", 250, 240'000, "", true, 1'000, 10}}, 500};
}

TEST_F(Figures, TheOpenShiftKnowsItsCash) {
  sell(two_lines("DL01-000001"));                // 150000 + 59000 + 500
  sell({"DL01-000002", {{"na"}}, 0, "vietqr"});  // 50000, not in the drawer
  add("drawer", R"({"staff":"lan","why":"no_sale"})");
  add("drawer", R"({"staff":"lan","why":"sale"})");
  add("x_report", R"({"expected":709500,"shift":1,"staff":"lan"})");
  const auto open = open_shift(ledger());
  ASSERT_TRUE(open && *open);
  const ShiftRecord& shift = **open;
  EXPECT_EQ(shift.number, 1);
  EXPECT_EQ(shift.opened_by, "lan");
  EXPECT_EQ(shift.float_cash.vnd, 500'000);
  EXPECT_EQ(shift.expected_cash.vnd, 709'500);
  EXPECT_EQ(shift.sales, 2);
  EXPECT_EQ(shift.sold.vnd, 259'500);
  EXPECT_EQ(shift.discount.vnd, 1'000);
  EXPECT_EQ(shift.rounding.vnd, 500);
  EXPECT_EQ(shift.no_sale, 1);
  EXPECT_EQ(shift.x_reports, 1);
  EXPECT_FALSE(shift.close);
  ASSERT_EQ(shift.tenders.size(), 2U);
  EXPECT_EQ(shift.tenders[0].kind, "cash");
  EXPECT_EQ(shift.tenders[0].taken.vnd, 209'500);
  EXPECT_EQ(shift.tenders[1].taken.vnd, 50'000);
  ASSERT_EQ(shift.vats.size(), 2U);
  EXPECT_EQ(shift.vats[0].percent, 8);
  EXPECT_EQ(shift.vats[0].amount.vnd, 200'000);
  EXPECT_EQ(shift.vats[0].vat.vnd, 11'111 + 3'704);
  EXPECT_EQ(shift.vats[1].vat.vnd, 5'364);
}

TEST_F(Figures, AClosedShiftKeepsItsZReportAndTheNextOneOpens) {
  EXPECT_THAT(refused("shift_open", shift_open_body(2, 0)), HasSubstr("open already"));
  add("shift_close", shift_close_body(1, 1, 500'000, 499'000));
  EXPECT_FALSE(*open_shift(ledger()));
  const auto closed = shift(ledger(), 1);
  ASSERT_TRUE(closed && closed->close);
  EXPECT_EQ(closed->close->z, 1);
  EXPECT_EQ(closed->close->expected.vnd, 500'000);
  EXPECT_EQ(closed->close->counted.vnd, 499'000);
  EXPECT_EQ(closed->close->explanation, "thiếu");
  EXPECT_THAT(refused("sale", body_of({})), HasSubstr("not open"));
  EXPECT_THAT(refused("shift_close", shift_close_body(1, 2, 0, 0)), HasSubstr("not open"));
  EXPECT_EQ(*next_shift_number(ledger()), 2);
  EXPECT_EQ(*next_z_number(ledger()), 2);
  add("shift_open", shift_open_body(2, 100'000));
  EXPECT_EQ((*open_shift(ledger()))->number, 2);
  EXPECT_FALSE(shift(ledger(), 3));
}

TEST_F(Figures, AVoidTakesTheSaleOutOfEveryFigure) {
  sell(two_lines("DL01-000001"));
  const BookSale wrong{"DL01-000002", {{"na", 2, 50'000, "L1"}}, 0, "card"};
  sell(wrong, kMorningMs + 1000);
  add("void", void_body(wrong), kMorningMs + 2 * kHourMs);
  const auto day = total(ledger(), kOneDay);
  ASSERT_TRUE(day);
  EXPECT_EQ(day->sales, 1);
  EXPECT_EQ(day->sold.vnd, 209'500);
  const auto hours = totals_by_hour(ledger(), kOneDay);
  ASSERT_EQ(hours->size(), 1U);
  EXPECT_EQ(hours->front().hour, 8);
  EXPECT_EQ(hours->front().sales, 1);
  EXPECT_EQ(stock_of(ledger(), "na")->front().quantity, -3);
  const auto shift = open_shift(ledger());
  EXPECT_EQ((*shift)->voids, 1);
  EXPECT_EQ((*shift)->voided.vnd, 100'000);
  EXPECT_TRUE(sale(ledger(), "DL01-000002")->summary.voided);
  EXPECT_THAT(refused("void", void_body(wrong)), HasSubstr("neither voided nor refunded"));
  EXPECT_THAT(refused("refund", refund_body("DL01-R000001", wrong, 0, 1, true)),
              HasSubstr("voided"));
}

TEST_F(Figures, ARefundReturnsNeverMoreThanWasSold) {
  const BookSale sold = two_lines("DL01-000001");
  sell(sold);
  EXPECT_THAT(refused("refund", refund_body("DL01-R000001", sold, 0, 4, true)),
              HasSubstr("more than was sold"));
  add("refund", refund_body("DL01-R000001", sold, 0, 2, true), kMorningMs + 24 * kHourMs);
  EXPECT_THAT(refused("refund", refund_body("DL01-R000002", sold, 0, 2, true)),
              HasSubstr("more than was sold"));
  EXPECT_THAT(refused("void", void_body(sold)), HasSubstr("neither voided nor refunded"));
  add("refund", refund_body("DL01-R000002", sold, 1, 250, false), kMorningMs + 24 * kHourMs);
  const auto record = sale(ledger(), "DL01-000001");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->lines[0].returned_quantity, 2);
  EXPECT_EQ(record->lines[0].returned_amount.vnd, 100'000);
  EXPECT_EQ(record->lines[1].returned_quantity, 250);
  EXPECT_EQ(record->summary.refunded.vnd, 159'000);
  ASSERT_EQ(record->refunds.size(), 2U);
  EXPECT_EQ(record->refunds[1].number, "DL01-R000002");
  EXPECT_EQ(stock_of(ledger(), "na")->front().quantity, -1) << "two came back to the shelf";
  EXPECT_EQ(stock_of(ledger(), "honey")->front().quantity, -250) << "spoilt goods do not";
  const auto days = totals_by_day(ledger(), {kToday, kToday.year() / 11 / 30});
  ASSERT_EQ(days->size(), 2U);
  EXPECT_EQ((*days)[0].refunded.vnd, 0);
  EXPECT_EQ((*days)[1].refunded.vnd, 159'000) << "on the day when the money went back";
  EXPECT_EQ((*open_shift(ledger()))->expected_cash.vnd, 500'000 + 209'500 - 159'000);
  const auto given_back = refunds_by_tender(ledger(), 1);
  ASSERT_EQ(given_back->size(), 1U);
  EXPECT_EQ(given_back->front().kind, "cash");
  EXPECT_EQ(given_back->front().returned.vnd, 159'000);
  EXPECT_THAT(*refunds_by_tender(ledger(), 2), IsEmpty());
}

TEST_F(Figures, AnUnsoundSaleIsRefused) {
  const auto swapped = [](std::string body, const std::string& from, const std::string& to) {
    return body.replace(body.find(from), from.size(), to);
  };
  const std::string body = body_of({});
  EXPECT_THAT(refused("sale", swapped(body, R"("total":50000)", R"("total":50001)")),
              HasSubstr("lines and rounding are not its total"));
  EXPECT_THAT(refused("sale", swapped(body, R"("tenders":[{"amount":50000)",
                                      R"("tenders":[{"amount":40000)")),
              HasSubstr("tenders are not its total"));
  EXPECT_THAT(refused("sale", swapped(body, R"("product":"na",)", "")), HasSubstr("NOT NULL"));
  EXPECT_THAT(refused("sale", swapped(body, R"("kind":"cash")", R"("kind":"shells")")),
              HasSubstr("CHECK"));
  sell({});
  EXPECT_THAT(refused("sale", body), HasSubstr("UNIQUE")) << "no number twice";
}

TEST_F(Figures, ASaleIsFoundByNumberTimeAmountAndProduct) {
  sell({"DL01-000001", {{"na", 1}}});
  sell({"DL01-000002", {{"honey", 2}}}, kMorningMs + kHourMs);
  sell({"DL01-000003", {{"na", 4}, {"honey", 1}}}, kMorningMs + 30 * kHourMs);
  const auto numbers = [&](const SaleQuery& query) {
    std::vector<std::string> found;
    const auto sales = find_sales(ledger(), query);
    for (const auto& one : *sales) found.push_back(one.number.substr(9));
    return found;
  };
  EXPECT_THAT(numbers({}), ElementsAre("03", "02", "01"));
  EXPECT_THAT(numbers({.number = "00002"}), ElementsAre("02"));
  EXPECT_THAT(numbers({.from_ms = kMorningMs + 1, .to_ms = kMorningMs + kHourMs}),
              ElementsAre("02"));
  EXPECT_THAT(numbers({.from_ms = kMorningMs + kHourMs}), ElementsAre("03", "02"));
  EXPECT_THAT(numbers({.at_least = Money{60'000}, .at_most = Money{100'000}}), ElementsAre("02"));
  EXPECT_THAT(numbers({.products = {"na"}}), ElementsAre("03", "01"));
  EXPECT_THAT(numbers({.products = {"na"}, .limit = 1}), ElementsAre("03"));
  EXPECT_THAT(numbers({.products = {"tea", "honey"}}), ElementsAre("03", "02")) << "any of them";
  EXPECT_THAT(numbers({.products = {"tea"}}), IsEmpty());
}

TEST_F(Figures, ASaleIsReadBackWhole) {
  sell(two_lines("DL01-000001"));
  add("reprint", R"({"sale":"DL01-000001","staff":"lan"})");
  const auto record = sale(ledger(), "DL01-000001");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->summary.staff, "lan");
  EXPECT_EQ(record->summary.lines, 2);
  EXPECT_EQ(record->summary.total.vnd, 209'500);
  EXPECT_EQ(record->summary.reprints, 1);
  EXPECT_EQ(record->rounding.vnd, 500);
  ASSERT_EQ(record->lines.size(), 2U);
  EXPECT_EQ(record->lines[0].name, "Sản phẩm na");
  EXPECT_EQ(record->lines[0].lot, "L1");
  EXPECT_EQ(record->lines[0].gtin, "08931234567897");
  EXPECT_EQ(record->lines[0].unit, "hộp");
  EXPECT_FALSE(record->lines[0].weighed);
  EXPECT_TRUE(record->lines[1].weighed);
  EXPECT_EQ(record->lines[1].quantity, 250);
  EXPECT_EQ(record->lines[1].gross.vnd, 60'000);
  EXPECT_EQ(record->lines[1].discount.vnd, 1'000);
  EXPECT_EQ(record->lines[1].vat_percent, 10);
  ASSERT_EQ(record->tenders.size(), 1U);
  EXPECT_EQ(record->tenders[0].amount.vnd, 209'500);
  EXPECT_FALSE(sale(ledger(), "DL01-000009"));
}

TEST_F(Figures, NumbersGoOnWithoutGaps) {
  EXPECT_EQ(*next_sale_number(ledger(), "DL01"), "DL01-000001");
  EXPECT_EQ(*next_refund_number(ledger(), "DL01"), "DL01-R000001");
  const BookSale sold{};
  sell(sold);
  add("refund", refund_body("DL01-R000001", sold, 0, 1, true));
  EXPECT_EQ(*next_sale_number(ledger(), "DL01"), "DL01-000002");
  EXPECT_EQ(*next_sale_number(ledger(), "DL02"), "DL02-000002") << "a new name, the same row";
  EXPECT_EQ(*next_refund_number(ledger(), "DL01"), "DL01-R000002");
}

TEST_F(Figures, StockFollowsEveryMovementByLot) {
  add("stock_receive", stock_body("quantity", "na", "L2", 10, "2027-01-31"));
  add("stock_receive", stock_body("quantity", "na", "L1", 5, "2026-12-31"));
  add("stock_receive", stock_body("quantity", "na", "L1", 5, "2026-12-31"));
  add("stock_receive", stock_body("quantity", "tea", "", 3));
  sell({"DL01-000001", {{"na", 4, 50'000, "L1"}}});
  add("stock_write_off", stock_body("quantity", "na", "L1", 1));
  add("stock_transfer", stock_body("quantity", "na", "L2", 2));
  add("stock_count", stock_body("counted", "tea", "", 7));
  const auto lots = stock_of(ledger(), "na");
  ASSERT_EQ(lots->size(), 2U);
  EXPECT_EQ((*lots)[0].lot, "L1") << "first expired first";
  EXPECT_EQ((*lots)[0].quantity, 5);
  EXPECT_EQ((*lots)[0].expiry, "2026-12-31");
  EXPECT_EQ((*lots)[1].quantity, 8);
  const auto list = low_stock(ledger(), 13, 500);
  ASSERT_EQ(list->size(), 2U);
  EXPECT_EQ((*list)[0].quantity, 7) << "what was counted is there";
  EXPECT_EQ((*list)[1].quantity, 13);
  EXPECT_EQ((*list)[1].lots, 2);
  EXPECT_EQ((*list)[1].first_expiry, "2026-12-31");
  const auto low = low_stock(ledger(), 7, 500);
  ASSERT_EQ(low->size(), 1U);
  EXPECT_EQ(low->front().product, "tea");
  sell({"DL01-000002", {{"honey", 1}}});
  EXPECT_THAT(*stocked(ledger()), ElementsAre("na", "tea")) << "honey was only sold";
  EXPECT_TRUE(*is_stocked(ledger(), "na"));
  EXPECT_FALSE(*is_stocked(ledger(), "honey"));
}

TEST_F(Figures, APeriodIsTheSumOfItsDaysWhereverItBegins) {
  const BookSale one{"", {{"na", 1, 10'000}, {"honey", 2, 10'000}}};
  for (int day = 0; day < 100; ++day) {
    BookSale sold = one;
    sold.number = "DL01-" + std::to_string(1'000'000 + day + 1).substr(1);
    sold.lines[0].quantity = day + 1;
    sell(sold, kMorningMs + day * 24 * kHourMs);
  }
  for (const auto& [from, to] : {std::pair{0, 99},
                                 {0, 0},
                                 {3, 5},
                                 {0, 6},
                                 {6, 37},
                                 {7, 68},
                                 {7, 37},
                                 {20, 50},
                                 {37, 38},
                                 {90, 99}}) {
    const Date first = std::chrono::sys_days(kToday) + std::chrono::days(from);
    const Date last = std::chrono::sys_days(kToday) + std::chrono::days(to);
    std::int64_t expected = 0;
    for (int day = from; day <= to; ++day) expected += day + 1;
    const auto products = totals_by_product(ledger(), {first, last});
    ASSERT_EQ(products->size(), 2U) << from << " " << to;
    for (const ProductTotal& product : *products) {
      EXPECT_EQ(product.quantity, product.product == "na" ? expected : 2 * (to - from + 1));
      EXPECT_EQ(product.amount.vnd, product.quantity * 10'000);
      EXPECT_EQ(product.producer, "htx-" + product.product);
      EXPECT_EQ(product.lines, to - from + 1);
    }
    EXPECT_EQ(total(ledger(), {first, last})->sold.vnd, (expected + 2 * (to - from + 1)) * 10'000);
    EXPECT_EQ(totals_by_producer(ledger(), {first, last})->size(), 2U);
    EXPECT_EQ(totals_by_tender(ledger(), {first, last})->front().taken.vnd,
              total(ledger(), {first, last})->sold.vnd);
  }
}

TEST_F(Figures, ADayEndsAtMidnightOfTheShop) {
  sell({"DL01-000001"}, kMorningMs + 16 * kHourMs - 1);  // 23:59:59.999
  sell({"DL01-000002"}, kMorningMs + 16 * kHourMs);
  const auto days = totals_by_day(ledger(), {kToday, kToday.year() / 11 / 25});
  ASSERT_EQ(days->size(), 2U);
  EXPECT_EQ((*days)[0].day, kToday);
  EXPECT_EQ((*days)[1].sales, 1);
  const auto hours = totals_by_hour(ledger(), {kToday, kToday.year() / 11 / 25});
  EXPECT_EQ(hours->front().hour, 0);
  EXPECT_EQ(hours->back().hour, 23);
}

TEST_F(Figures, WrongPinsAndSettingsOutliveARestart) {
  EXPECT_EQ(pin_lock(ledger(), "lan")->tries, 0);
  add("pin_failed", R"({"locked_seconds":60,"staff":"lan","tries":5})");
  const auto lock = pin_lock(ledger(), "lan");
  EXPECT_EQ(lock->tries, 5);
  EXPECT_EQ(lock->locked_seconds, 60);
  EXPECT_EQ(pin_lock(ledger(), "minh")->tries, 0);
  add("sign_in", R"({"staff":"lan"})");
  EXPECT_EQ(pin_lock(ledger(), "lan")->tries, 0);
  add("pin_failed", R"({"locked_seconds":0,"staff":"lan","tries":1})");
  add("pin_forgiven", R"({"manager":"minh","staff":"lan"})");
  EXPECT_EQ(pin_lock(ledger(), "lan")->tries, 0);
  EXPECT_FALSE(*setting(ledger(), "rounding"));
  add("setting", R"({"key":"rounding","staff":"minh","value":"500"})");
  add("setting", R"({"key":"rounding","staff":"minh","value":"1000"})");
  EXPECT_EQ(setting(ledger(), "rounding")->value(), "1000");
}

TEST_F(Figures, WrongPinsOfAnOlderLedgerAreReadFromItsEntries) {
  const std::string folder = temporary_folder("pins_older");
  {
    Ledger now = open_ledger(folder + "/new.sqlite");
    for (const char* staff : {"lan", "minh"})
      ASSERT_TRUE(now.append(draft("pin_failed", std::string(R"({"locked_seconds":300,"staff":")") +
                                                     staff + R"(","tries":10})")));
    ASSERT_TRUE(now.append(draft("sign_in", R"({"staff":"minh"})")));
    ASSERT_TRUE(now.settle());
  }
  write_older_ledger(folder + "/new.sqlite", folder + "/old.sqlite", 4);
  Ledger older = open_ledger(folder + "/old.sqlite");
  EXPECT_EQ(pin_lock(older, "lan")->tries, 10);
  EXPECT_EQ(pin_lock(older, "lan")->boot, "boot-1");
  EXPECT_EQ(pin_lock(older, "minh")->tries, 0);
  EXPECT_TRUE(check_projections(older));
}

TEST_F(Figures, AmountsOfAllLinesAreTheTakings) {
  const BookSale kept = two_lines("DL01-000001"), wrong = two_lines("DL01-000002");
  sell(kept);
  sell(wrong);
  add("void", void_body(wrong));
  add("refund", refund_body("DL01-R000001", kept, 1, 100, true));
  std::int64_t amounts = 0;
  std::vector<std::string> kinds;
  ASSERT_TRUE(each_sold_line(ledger(), [&](const SoldLine& line) {
    amounts += line.goods.amount.vnd;
    kinds.push_back(line.kind + " " + std::to_string(line.line));
    if (line.kind == "refund") {
      EXPECT_EQ(line.number, "DL01-R000001");
      EXPECT_EQ(line.sale, "DL01-000001");
      EXPECT_EQ(line.goods.product, "honey");
      EXPECT_EQ(line.goods.quantity, -100);
    }
  }));
  EXPECT_THAT(kinds, ElementsAre("sale 0", "sale 1", "sale -1", "sale 0", "sale 1", "sale -1",
                                 "void 0", "void 1", "void -1", "refund 1"));
  const auto day = total(ledger(), kOneDay);
  EXPECT_EQ(amounts, day->sold.vnd - day->refunded.vnd);
}

}  // namespace
}  // namespace ocop::db
