// When a product's stock begins, in a new ledger and in one that an older program has written.
#include "db/ledger_stock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "db/ledger_audit.h"
#include "db/sqlite.h"
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

/// Sold before anybody kept stock of it, then received, sold, counted and returned.
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

}  // namespace
}  // namespace ocop::db
