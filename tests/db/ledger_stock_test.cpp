// The beginning of a product's stock, in a new ledger and in one written by an older program.
#include "db/ledger/stock_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "db/ledger/chain_audit.h"
#include "db/sql/sqlite.h"
#include "tests/support/ledger_book.h"
#include "tests/support/older_ledger.h"
#include "tests/support/temporary_folder.h"

namespace ocop::db {
namespace {

using namespace test;

using OnShelf = std::vector<std::pair<std::string, std::int64_t>>;

OnShelf on_shelf(Ledger& ledger, std::string_view product) {
  const auto lots = stock_of(ledger, product);
  OnShelf all;
  for (const StockLot& lot : *lots) all.emplace_back(lot.lot, lot.quantity);
  return all;
}

/// A product is sold before its stock is kept, then received, sold, counted and returned.
void write_history(Ledger& ledger) {
  const BookSale early{"DL01-000001", {{"tea", 50, 10'000}, {"tea", 2, 10'000, "L1"}}};
  const BookSale later{"DL01-000002", {{"tea", 3, 10'000, "L1"}}};
  const std::vector<EntryDraft> drafts{
      draft("shift_open", shift_open_body(1, 0)),
      draft("sale", body_of(early)),
      draft("stock_receive", stock_body("quantity", "tea", "L1", 20, "2027-01-01")),
      draft("sale", body_of(later)),
      draft("refund", refund_body("DL01-R000001", later, 0, 1, true)),
      draft("stock_receive", stock_body("quantity", "honey", "", 5)),
      draft("stock_count", stock_body("counted", "honey", "", 4)),
      draft("sale", body_of({"DL01-000003", {{"rice", 7, 10'000}}}))};
  for (const EntryDraft& one : drafts) {
    const auto done = ledger.append(one);
    ASSERT_TRUE(done) << done.error().sentence;
  }
}

TEST(LedgerStock, BeginsWithTheFirstReceiptWhateverWasSoldBefore) {
  Ledger ledger = open_ledger(temporary_folder("stock_begins") + "/a.sqlite");
  write_history(ledger);
  EXPECT_EQ(on_shelf(ledger, "tea"), (OnShelf{{"L1", 18}}));
  EXPECT_EQ(on_shelf(ledger, "honey"), (OnShelf{{"", 4}}));
  EXPECT_FALSE(*is_stocked(ledger, "rice"));
  EXPECT_TRUE(check_projections(ledger));
}

/// Returns the stock of goods without a lot, by expiry.
OnShelf by_expiry(Ledger& ledger, std::string_view product) {
  const auto lots = stock_of(ledger, product);
  OnShelf all;
  for (const StockLot& lot : *lots)
    if (lot.lot.empty()) all.emplace_back(lot.expiry, lot.quantity);
  return all;
}

/// Two receipts of tea without a lot, and an open shift.
class Unlotted {
 public:
  explicit Unlotted(const std::string& name)
      : ledger_(open_ledger(temporary_folder(name) + "/a.sqlite")) {
    add("shift_open", shift_open_body(1, 0));
    add("stock_receive", stock_body("quantity", "tea", "", 5, "2026-12-01"));
    add("stock_receive", stock_body("quantity", "tea", "", 20, "2027-06-01"));
  }
  ~Unlotted() { EXPECT_TRUE(check_projections(ledger_)); }
  void add(const std::string& kind, const std::string& body) {
    const auto done = ledger_.append(draft(kind, body));
    ASSERT_TRUE(done) << done.error().sentence;
  }
  OnShelf tea() { return by_expiry(ledger_, "tea"); }

 private:
  Ledger ledger_;
};

std::string taken(std::int64_t quantity, const std::string& expiry) {
  return R"({"expiry":")" + expiry + R"(","product":"tea","quantity":)" + std::to_string(quantity) +
         R"(,"reason":"x","staff":"lan","weighed":0})";
}

// Regression: a new receipt extended the expiry of older goods, and an old receipt shortened that
// of all.
TEST(LedgerStock, GoodsWithoutALotKeepTheExpiryOfTheirReceipt) {
  Unlotted shop("stock_layers");
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 5}, {"2027-06-01", 20}}));
  shop.add("stock_receive", stock_body("quantity", "tea", "", 2, "2026-12-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 7}, {"2027-06-01", 20}}));
}

TEST(LedgerStock, WhatNamesNoExpiryLeavesInTheOrderInWhichItCame) {
  Unlotted shop("stock_fifo");
  const BookSale sale{"DL01-000001", {{"tea", 8, 10'000}}};
  shop.add("sale", body_of(sale));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2027-06-01", 17}}));
  shop.add("stock_receive", stock_body("quantity", "tea", "", 4, "2026-12-24"));
  shop.add("stock_write_off", stock_body("quantity", "tea", "", 18));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-24", 3}})) << "the older receipt first";
  shop.add("sale", body_of({"DL01-000002", {{"tea", 10, 10'000}}}));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-24", -7}})) << "sold before it was entered";
  shop.add("stock_receive", stock_body("quantity", "tea", "", 9, "2027-02-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2027-02-01", 2}}));
}

TEST(LedgerStock, WhatNamesItsExpiryLeavesAndComesBackThere) {
  Unlotted shop("stock_named");
  shop.add("stock_write_off", taken(3, "2027-06-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 5}, {"2027-06-01", 17}}));
  shop.add("stock_write_off", taken(19, "2027-06-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 3}, {"2027-06-01", 0}})) << "the rest were others";
  shop.add("stock_transfer", taken(1, "2030-01-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 2}, {"2027-06-01", 0}})) << "of none such";
}

TEST(LedgerStock, ACountWithoutALotIsOfAllOfThem) {
  Unlotted shop("stock_counted");
  shop.add("stock_count", stock_body("counted", "tea", "", 22, "2027-06-01"));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 2}, {"2027-06-01", 20}}));
  shop.add("stock_count", stock_body("counted", "tea", "", 25));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 2}, {"2027-06-01", 23}}));
  shop.add("stock_count", stock_body("counted", "tea", "", 0));
  EXPECT_EQ(shop.tea(), (OnShelf{{"2027-06-01", 0}}));
}

TEST(LedgerStock, OneExpiryCanBeCountedAlone) {
  Unlotted shop("stock_counted_one");
  shop.add("stock_count", R"({"counted":1,"expected":5,"expiry":"2026-12-01","one_expiry":1,)"
                          R"("product":"tea","staff":"lan","weighed":0})");
  EXPECT_EQ(shop.tea(), (OnShelf{{"2026-12-01", 1}, {"2027-06-01", 20}}));
}

TEST(LedgerStock, OfAnOlderLedgerIsMadeAnewFromItsEntries) {
  const std::string folder = temporary_folder("stock_older");
  const std::string path = folder + "/old.sqlite";
  {
    Ledger ledger = open_ledger(folder + "/new.sqlite");
    write_history(ledger);
    ASSERT_TRUE(ledger.settle());
  }
  write_older_ledger(folder + "/new.sqlite", path, 2);
  {
    auto old = Connection::open(path, SQLITE_OPEN_READWRITE);
    ASSERT_TRUE(old);
    ASSERT_EQ(old->number("SELECT quantity FROM stock WHERE product = 'tea' AND lot = ''"), -50);
  }
  Ledger ledger = open_ledger(path);
  EXPECT_EQ(on_shelf(ledger, "tea"), (OnShelf{{"L1", 18}}));
  EXPECT_EQ(on_shelf(ledger, "honey"), (OnShelf{{"", 4}}));
  EXPECT_EQ(on_shelf(ledger, "rice"), (OnShelf{{"", -7}}));
  EXPECT_TRUE(check_projections(ledger));
}

TEST(LedgerStock, OfAnOlderLedgerGoesOnAsInANewOne) {
  for (const int schema : {3, 6, 7}) {
    SCOPED_TRACE(schema);
    const std::string folder = temporary_folder("stock_goes_on" + std::to_string(schema));
    {
      Ledger ledger = open_ledger(folder + "/new.sqlite");
      write_history(ledger);
      ASSERT_TRUE(ledger.settle());
    }
    write_older_ledger(folder + "/new.sqlite", folder + "/old.sqlite", schema);
    Ledger ledger = open_ledger(folder + "/old.sqlite");
    const BookSale sale{"DL01-000004", {{"tea", 2, 10'000, "L1"}, {"honey", 1, 10'000}}};
    ASSERT_TRUE(ledger.append(draft("sale", body_of(sale))));
    EXPECT_EQ(on_shelf(ledger, "tea"), (OnShelf{{"L1", 16}}));
    EXPECT_EQ(on_shelf(ledger, "honey"), (OnShelf{{"", 3}}));
    EXPECT_TRUE(check_projections(ledger));
  }
}

}  // namespace
}  // namespace ocop::db
