// What happens to money when the disk fails: refused whole, or booked once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "app/terminal/ledger_desk.h"
#include "db/sqlite.h"
#include "tests/support/in_child.h"
#include "tests/support/ledger_book.h"
#include "tests/support/sample_kiosk.h"
#include "tests/support/till_shop.h"

namespace ocop::terminal {
namespace {

using testing::StartsWith;
using namespace test;

TEST(BookkeeperFault, ASaleOnAFullDiskIsRefusedAndNotThereAndThenTheTillGoesOn) {
  EXPECT_TRUE(in_child([] {
    TillShop shop;
    shop.open();
    shop.open_shift();
    shop.book(core::BookSale{shop.sale()});
    limit_files(0);
    const Sale second = shop.sale();
    shop.ask(core::BookSale{second});
    EXPECT_THAT(shop.answer<core::BookRefused>().error.key, StartsWith("refusal."));
    EXPECT_TRUE(shop.books().refusal);
    shop.ask(core::FindSales{});
    EXPECT_EQ(shop.answer<core::SalesFound>().sales.size(), 1U) << "it can still be read";
    shop.ask(core::CheckPin{"lan", kLanPin, true});
    EXPECT_TRUE(shop.answer<core::PinChecked>().right) << "and staff can still look at it";
    EXPECT_EQ(shop.books().next_sale, second.number);
    lift_limit();
    while (shop.books().refusal) shop.answer<core::BooksRead>();
    EXPECT_EQ(shop.kinds(), "shift_open sale drawer") << "without a restart";
    shop.book(core::BookSale{second});
    EXPECT_EQ(shop.kinds(), "shift_open sale drawer sale drawer");
    return true;
  }));
}

TEST(BookkeeperFault, ADamagedLedgerSaysSoAndTakesNothing) {
  TillShop shop;
  std::ofstream(shop.folder + "/ledger.sqlite") << std::string(8192, 'x');
  shop.open();
  ASSERT_TRUE(shop.books().refusal);
  EXPECT_EQ(shop.books().refusal->key, "refusal.disk_damaged");
  shop.ask(core::BookShiftOpen{});
  EXPECT_EQ(shop.answer<core::BookRefused>().error.key, "refusal.disk_damaged");
  shop.ask(core::FindSales{});
  EXPECT_TRUE(shop.answer<core::SalesFound>().sales.empty());
}

/// A ledger whose disk went away in the last step of writing a sale, which got there all the same.
class Landed {
 public:
  Landed()
      : folder_(temporary_folder("landed" + std::to_string(::getpid()))),
        desk_(folder_ + "/data", system_moment) {
    EXPECT_TRUE(desk_.append({{"shift_open", shift_open_body(1, 500'000)}}));
    limit_files(0);
    move("data", "aside");
    std::filesystem::create_directories(folder_ + "/data");
    EXPECT_FALSE(desk_.append(sale()));
    lift_limit();
    std::filesystem::remove_all(folder_ + "/data");
    move("aside", "data");
    db::Ledger after = open_ledger(folder_ + "/data/ledger.sqlite");
    const std::array both{draft("sale", sale()[0].body, 2 * kMorningMs),
                          draft("drawer", sale()[1].body, 2 * kMorningMs)};
    EXPECT_TRUE(after.append(both));
  }
  static Records sale() {
    return {{"sale", body_of({})},
            {"drawer", R"({"sale":"DL01-000001","staff":"lan","why":"sale"})"}};
  }
  LedgerDesk& desk() { return desk_; }
  int entries() {
    int all = 0;
    EXPECT_TRUE(desk_.ledger()->each(1, [&](const LedgerEntry& entry) {
      all += entry.draft.kind != "clock_back";
      return true;
    }));
    return all;
  }

 private:
  void move(const std::string& from, const std::string& to) {
    std::filesystem::rename(folder_ + "/" + from, folder_ + "/" + to);
  }

  std::string folder_;
  LedgerDesk desk_;
};

TEST(BookkeeperFault, ASaleThatGotThereAfterAllIsBookedOnce) {
  EXPECT_TRUE(in_child([] {
    Landed shop;
    EXPECT_TRUE(shop.desk().open());
    EXPECT_EQ(shop.desk().landed_body("sale"), body_of({})) << "its number is asked for again";
    EXPECT_TRUE(shop.desk().append(Landed::sale()));
    EXPECT_EQ(shop.entries(), 3) << "shift, sale and drawer";
    EXPECT_FALSE(shop.desk().landed_body("sale"));
    return true;
  }));
}

TEST(BookkeeperFault, AnotherSaleOfThatNumberIsRefusedWithItsOwnSentence) {
  EXPECT_TRUE(in_child([] {
    Landed shop;
    BookSale other;
    other.lines.push_back({});
    const auto refused = shop.desk().append({{"sale", body_of(other)}});
    EXPECT_FALSE(refused);
    if (refused) return false;
    EXPECT_EQ(refused.error().key, "refusal.recorded_already");
    EXPECT_EQ(shop.entries(), 3);
    other.number = "DL01-000002";
    EXPECT_TRUE(shop.desk().append({{"sale", body_of(other)}}))
        << "under the next number it goes on";
    return true;
  }));
}

TEST(BookkeeperFault, ALedgerThatWentAwayIsNotBegunAnew) {
  const std::string folder = temporary_folder("went_away");
  EXPECT_TRUE(in_child([&] {
    LedgerDesk desk(folder, system_moment);
    EXPECT_TRUE(desk.append({{"x", "{}"}}));
    limit_files(0);
    std::filesystem::rename(folder + "/ledger.sqlite", folder + "/aside");
    EXPECT_FALSE(desk.append({{"x", "{}"}}));
    lift_limit();
    EXPECT_FALSE(desk.append({{"x", "{}"}}));
    EXPECT_FALSE(std::filesystem::exists(folder + "/ledger.sqlite"));
    return true;
  }));
}

TEST(BookkeeperFault, AnotherProgramThatHoldsTheFileIsNoFaultOfTheDisk) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  {
    auto other = open_ledger(shop.folder + "/ledger.sqlite");
    ASSERT_TRUE(other.connection().execute("BEGIN IMMEDIATE"));
    shop.ask(core::BookSale{shop.sale()});
    EXPECT_EQ(shop.answer<core::BookRefused>().error.key, "refusal.ledger_busy");
  }
  EXPECT_FALSE(shop.books().refusal);
  shop.book(core::BookSale{shop.sale()});
}

}  // namespace
}  // namespace ocop::terminal
