// The office's sums compared with the ledger's own figures, and the effect of forks and wrong
// entries.
#include "app/office/reports/summing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>

#include "app/base/wire/signed_request.h"
#include "app/office/reports/entry_moves.h"
#include "app/office/reports/office_reports.h"
#include "db/hub/clocks.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"
#include "db/ledger/stock_figures.h"
#include "db/ledger/totals.h"
#include "db/sql/sqlite.h"
#include "tests/reports/summed_entries.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::reports {
namespace {

using namespace test;
using db::SalesBy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<LedgerEntry> all_of(db::Ledger& ledger) {
  std::vector<LedgerEntry> entries;
  EXPECT_TRUE(ledger.each(1, [&](const LedgerEntry& entry) {
    entries.push_back(entry);
    return true;
  }));
  return entries;
}

std::string fresh_ledger_path() {
  static int number = 0;
  return temporary_folder("summing") + "/" + std::to_string(++number) + ".sqlite";
}

/// Some random days of a shop: sales of three products, voids, refunds, stock.
void trade(db::Ledger& ledger, unsigned seed, int operations) {
  std::mt19937 chance(seed);
  const auto pick = [&](int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); };
  std::int64_t at_ms = kMorningMs;
  const auto append = [&](const char* kind, const std::string& body) {
    const auto done = ledger.append(draft(kind, body, at_ms));
    ASSERT_TRUE(done) << done.error().sentence;
  };
  append("shift_open", shift_open_body(1, 500'000));
  append("sale", body_of({"DL01-000000", {{"na", 9}}}));  // before its stock begins
  std::vector<BookSale> open;
  for (int i = 1; i <= operations; ++i) {
    at_ms += kDay_ms / 7;
    char number[20];
    std::snprintf(number, sizeof number, "DL01-%06d", i);
    const int operation = pick(10);
    if (operation == 0 && !open.empty()) {
      append("void", void_body(open.back()));
      open.pop_back();
    } else if (operation == 1 && !open.empty()) {
      const BookSale sale = open.back();
      open.pop_back();
      const std::string refund = "DL01-R" + std::string(number + 5);
      append("refund", refund_body(refund, sale, 0, 1, pick(2) == 0));
    } else if (operation == 2) {
      append("stock_receive", stock_body("quantity", "na", "L1", 1 + pick(50), "2026-12-24"));
    } else if (operation == 3) {
      append("stock_count", stock_body("counted", pick(2) == 0 ? "na" : "tea", "L1", pick(30)));
    } else if (operation == 4) {
      append("stock_write_off", stock_body("quantity", "na", "L1", 1 + pick(3)));
    } else {
      BookSale sale{number, {{"na", 1 + pick(5), 50'000, "L1"}}, pick(3) * 100 - 100};
      if (pick(2) == 0) sale.lines.push_back({"honey", 250 + pick(500), 240'000, "", true});
      if (pick(2) == 0) sale.lines.push_back({"tea", 2, 35'000, "L1", false, 5'000, 10});
      append("sale", body_of(sale));
      open.push_back(sale);
    }
  }
}

TEST_P(Summing, GivesWhatTheLedgersOwnFiguresSay) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    SCOPED_TRACE(seed);
    db::HubStore fresh = open_hub_store(fresh_hub_store(GetParam()));
    std::swap(store, fresh);
    db::Ledger ledger = open_ledger(fresh_ledger_path());
    trade(ledger, seed, 250);
    send(all_of(ledger));
    EXPECT_THAT(unsummed(), IsEmpty());
    const db::Period period{Date(std::chrono::sys_days(std::chrono::days(0))),
                            Date(std::chrono::sys_days(std::chrono::days(100'000)))};
    const auto days = db::totals_by_day(ledger, period);
    const auto by_day = report(SalesBy::day);
    ASSERT_EQ(by_day.size(), days->size());
    for (std::size_t i = 0; i < days->size(); ++i) {
      const DayTotal& day = (*days)[i];
      EXPECT_EQ(by_day[i].sales, day.sales);
      EXPECT_EQ(by_day[i].sold, day.sold);
      EXPECT_EQ(by_day[i].refunded, day.refunded);
      EXPECT_EQ(by_day[i].vat, day.vat);
    }
    const auto by_product = report(SalesBy::product);
    const auto products = db::totals_by_product(ledger, period);
    ASSERT_EQ(by_product.size(), products->size() + 1) << "and the rounding";
    for (const ProductTotal& product : *products)
      for (const db::SalesRow& row : by_product) {
        if (row.key != product.product) continue;
        EXPECT_EQ(row.lines, product.lines);
        EXPECT_EQ(row.pieces + row.grams, product.quantity);
        EXPECT_EQ(row.sold - row.refunded, product.amount);
        EXPECT_EQ(row.vat, product.vat);
        EXPECT_EQ(row.name, "Sản phẩm " + product.product);
      }
    std::map<std::pair<std::string, std::string>, std::int64_t> here, there;
    const auto stock = db::stock_report(store, "");
    for (const db::StockRow& row : *stock) here[{row.product, row.lot}] = row.pieces + row.grams;
    for (const ProductTotal& product : *products) {
      const auto lots = db::stock_of(ledger, product.product);
      for (const StockLot& lot : *lots)
        if (product.product != "honey" && lot.quantity != 0)
          there[{product.product, lot.lot}] += lot.quantity;  // no stock of honey is kept
    }
    EXPECT_EQ(here, there);
    EXPECT_THAT(here, testing::Not(IsEmpty()));
  }
}

TEST_P(Summing, GoesOnWhereItStopped) {
  db::Ledger ledger = open_ledger(fresh_ledger_path());
  trade(ledger, 4, 100);
  const auto entries = all_of(ledger);
  send({entries.begin(), entries.begin() + 40});
  EXPECT_EQ(*sum_up(store), 40);
  EXPECT_EQ(*sum_up(store), 0);
  send(entries);
  EXPECT_EQ(*sum_up(store), static_cast<std::int64_t>(entries.size()) - 40);
}

TEST_P(Summing, BothLinesOfAForkCountAndWhatTheyShareCountsOnce) {
  Till one;
  const BookSale shared{"DL01-000001", {{"na", 4}}}, other{"DL01-000002", {{"tea", 1, 30'000}}};
  one.record("stock_count", stock_body("counted", "na", "", 10));
  one.record("sale", body_of(shared));
  Till copy = one;
  one.record("sale", body_of({"DL01-000002", {{"na", 1}}}));
  one.record("refund", refund_body("DL01-R000001", shared, 0, 3, true));
  copy.record("sale", body_of(other));
  copy.record("void", void_body(other));
  copy.record("refund", refund_body("DL01-R000001", shared, 0, 3, true));
  copy.record("void", void_body(shared));
  copy.record("stock_count", stock_body("counted", "na", "", 20));
  send(one.ledger);
  send(copy.ledger);
  const auto rows = report(SalesBy::product);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].key, "na");
  EXPECT_EQ(rows[0].lines, 2);
  EXPECT_EQ(rows[0].sold.vnd, 250'000);
  EXPECT_EQ(rows[0].refunded.vnd, 150'000);
  EXPECT_EQ(rows[1].sold.vnd, 0) << "the copy's own sale of that number was voided";
  EXPECT_THAT(unsummed(), ElementsAre("5: It refunds more than was sold.",
                                      "6: The sale DL01-000001 was refunded before."));
  EXPECT_EQ(db::stock_report(store, "")->at(0).pieces, 20 - 1 + 3)
      << "the copy counted 20 where it saw 6; the first line sold 1 and took back 3";
}

TEST_P(Summing, AVoidCountsForTheDayOfItsSaleAndARefundForItsOwn) {
  Till till;
  const BookSale first{"DL01-000001", {{"na", 2}}}, second{"DL01-000002", {{"na", 2}}};
  till.record("sale", body_of(first));
  till.record("sale", body_of(second));
  till.record("void", void_body(first), kMorningMs + kDay_ms);
  till.record("refund", refund_body("DL01-R000001", second, 0, 1, false), kMorningMs + kDay_ms);
  send(till.ledger);
  const auto days = report(SalesBy::day);
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].sold.vnd, 100'000);
  EXPECT_EQ(days[0].sales, 1);
  EXPECT_EQ(days[1].sold.vnd, 0);
  EXPECT_EQ(days[1].refunded.vnd, 50'000);
  const std::int64_t day = shop_day(kMorningMs);
  EXPECT_EQ(report(SalesBy::day, {day, day, ""}).size(), 1U);
}

/// Returns the days with sales, counted from the day of kMorningMs, with their number.
std::vector<std::pair<std::int64_t, std::int64_t>> days_of(const std::vector<db::SalesRow>& rows) {
  std::vector<std::pair<std::int64_t, std::int64_t>> days;
  for (const db::SalesRow& row : rows)
    days.emplace_back(std::stoll(row.key) - shop_day(kMorningMs), row.sales);
  return days;
}

TEST_P(Summing, AClockThatIsWrongPutsNoSaleIntoAnotherDay) {
  constexpr std::int64_t kOff_ms = 40 * kDay_ms;  // behind
  Till till;
  const auto sells = [&](const char* number, std::int64_t at_ms, const char* boot,
                         std::int64_t uptime_ms) {
    LedgerTail tail;
    if (!till.ledger.empty()) tail = {till.ledger.back().seq, 0, till.ledger.back().hash};
    const EntryDraft sale{at_ms, boot, uptime_ms, "sale", body_of({number, {{"na", 1}}})};
    till.ledger.push_back(chain_after(tail, {sale}, till.id)[0]);
  };
  sells("DL01-000001", kMorningMs - kDay_ms - kOff_ms, "boot-0", 5'000);
  sells("DL01-000002", kMorningMs - kOff_ms, "boot-1", 1'000);
  sells("DL01-000003", kMorningMs + kDay_ms, "boot-1", kDay_ms + 1'000);  // it was set meanwhile
  sells("DL01-000004", kMorningMs + 99 * kDay_ms, "boot-2", 1'000);       // ahead, never seen
  const std::int64_t received_ms = kMorningMs + 2 * kDay_ms;
  send(till.ledger, till.id, "here", received_ms);
  EXPECT_THAT(days_of(report(SalesBy::day)),
              ElementsAre(std::pair{-41, 1}, std::pair{-40, 1}, std::pair{1, 1}, std::pair{2, 1}))
      << "nothing happens after it was heard of";
  const auto seen = [&](const ClockSeen& clock) {
    const auto noted = store.transact(
        [&] { return db::note_clock(store, till.id, clock, wire::kClockTolerance_ms); });
    ASSERT_TRUE(noted) << noted.error().sentence;
  };
  seen({"boot-1", kMorningMs + 40'000, kOff_ms, kMorningMs + kDay_ms});
  seen({"boot-1", kMorningMs - 1'000, kOff_ms, kMorningMs + kDay_ms + 60'000});
  EXPECT_THAT(*db::clocks_of(store, till.id),
              ElementsAre(ClockSeen{"boot-1", kMorningMs - 1'000, kOff_ms, kMorningMs + kDay_ms}));
  EXPECT_THAT(days_of(report(SalesBy::day)),
              ElementsAre(std::pair{-1, 1}, std::pair{0, 1}, std::pair{1, 1}, std::pair{2, 1}));
  seen({"boot-2", received_ms - 1'000, 0, received_ms});
  EXPECT_EQ(db::clocks_of(store, till.id)->size(), 2U) << "it may be right again";
  EXPECT_THAT(unsummed(), IsEmpty());
}

TEST_P(Summing, PointsAndTerminalsAreKeptApart) {
  Till one, two{.id = TerminalId{2}};
  one.record("sale", body_of({"DL01-000001", {{"na", 1}}}));
  two.record("sale", body_of({"DL01-000001", {{"na", 2}}}));
  two.record("void", void_body({"DL01-000009", {{"na", 2}}}));
  send(one.ledger);
  send(two.ledger, two.id, "there");
  const auto points = report(SalesBy::point);
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].key, "here");
  EXPECT_EQ(points[1].sold.vnd, 100'000);
  EXPECT_EQ(report(SalesBy::product, {0, 100'000, "there"}).at(0).pieces, 2);
  EXPECT_EQ(report(SalesBy::producer).at(0).key, "htx-na");
  EXPECT_THAT(unsummed(), ElementsAre("2: There is no sale DL01-000009."));
}

TEST_P(Summing, WhatDoesNotAddUpMovesNothingAndIsNoted) {
  Till till;
  std::string wrong = body_of({});
  wrong.replace(wrong.find("\"total\":50000"), 13, "\"total\":50001");
  till.record("sale", wrong);
  till.record("sale", "{}");
  till.record("void", "{}");
  till.record("refund", "{}");
  till.record(
      "stock_count",
      R"({"counted":9223372036854775807,"expected":0,"product":"na","staff":"lan","weighed":0})");
  till.record("sale", body_of({"DL01-000001", {{"na", 2'000'000'000, 1}}}));
  till.record("sale", body_of({"DL01-000002", {{"na", 2}}}));
  till.record("sale", body_of({"DL01-000002", {{"na", 2}}}));
  till.record("later", R"({"sale":"DL01-000002"})");
  send(till.ledger);
  EXPECT_EQ(report(SalesBy::point).at(0).sold.vnd, 100'000);
  EXPECT_THAT(unsummed(), ElementsAre("1: Its lines and rounding do not add up to its total.",
                                      HasSubstr("2: This entry"), HasSubstr("3: This entry"),
                                      HasSubstr("4: This entry"), HasSubstr("5: This entry"),
                                      HasSubstr("6: A quantity or an amount"),
                                      HasSubstr("8: There is a sale")));
}

TEST_P(Summing, TablesShowSalesStockAndTerminals) {
  Till till;
  till.record("stock_receive", stock_body("quantity", "na", "L1", 10, "2026-12-24"));
  till.record("sale", body_of({"DL01-000001", {{"na", 2, 50'000, "L1"}}, 500}));
  send(till.ledger);
  EXPECT_EQ(to_text(*sales_table(store, SalesBy::product, kAlways)),
            "product     name         lines  pieces  grams    sold  refunded  takings   vat\n"
            "(rounding)                   0       0      0     500         0      500     0\n"
            "na          Sản phẩm na      1       2      0  100000         0   100000  7407\n");
  EXPECT_THAT(to_text(*sales_table(store, SalesBy::day, kAlways)), HasSubstr("2026-11-24"));
  EXPECT_THAT(to_csv(*stock_table(store, "here")),
              HasSubstr("here,na,Sản phẩm na,L1,2026-12-24,8,0\r\n"));
  EXPECT_THAT(stock_table(store, "there")->rows, IsEmpty());
  EXPECT_EQ(std::get<std::string>(terminals_table(store, kMorningMs)->rows.at(0)[4]),
            "2026-11-24 01:00 UTC");
  EXPECT_THAT(unsummed_table(store)->rows, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(On, Summing, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST(Table, CsvKeepsNumbersAndDisarmsFormulas) {
  const Table table{
      {"a", "b"},
      {{std::string("=1+1"), std::int64_t{-5}}, {std::string("x,\"y\""), std::int64_t{7}}}};
  EXPECT_EQ(to_csv(table),
            "\xEF\xBB\xBF"
            "a,b\r\n'=1+1,-5\r\n\"x,\"\"y\"\"\",7\r\n");
}

TEST(Table, AWorkbookHoldsItsTextsAndNumbers) {
  const std::string path = temporary_folder("table") + "/report.xlsx";
  const Table table{{"điểm", "bán"}, {{std::string("=Lạng Sơn"), std::int64_t{123'456'789'012}}}};
  const auto written = write_xlsx(table, path);
  ASSERT_TRUE(written) << written.error().sentence;
  const std::string look =
      "python3 -c \"import zipfile,sys; z=zipfile.ZipFile('" + path +
      "'); t=z.read('xl/sharedStrings.xml').decode(); "
      "s=z.read('xl/worksheets/sheet1.xml').decode();"
      " sys.exit(not ('=Lạng Sơn' in t and 'điểm' in t and '<v>123456789012</v>' in s and"
      " '<f>' not in s))\"";
  EXPECT_EQ(std::system(look.c_str()), 0);
  EXPECT_FALSE(write_xlsx(table, "/nowhere/report.xlsx"));
}

}  // namespace
}  // namespace ocop::reports
