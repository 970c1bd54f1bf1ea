// Sale numbers are never assigned twice, even if the ledger is restored, copied, moved or enrolled.
#include "app/kiosk/books/sale_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/local/hub_state.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/sale_prefix.h"
#include "app/kiosk/commands/terminal_backup.h"
#include "app/kiosk/point/private_file.h"
#include "app/sync/identity.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/till_shop.h"

namespace ocop::terminal {
namespace {

namespace fs = std::filesystem;
using namespace test;
using disk::real_disk;
using testing::MatchesRegex;

struct SaleNumbers : testing::Test {
  SaleNumbers() {
    const std::string key = codec::SigningKey::random().line();
    EXPECT_TRUE(disk::write_file(real_disk(), disk::key_file(shop.folder), key, 0600));
  }
  /// Sells again and returns the sale number, which must be new.
  static std::string sell(TillShop& till, std::set<std::string>& given) {
    const Sale sale = till.sale();
    till.book(core::BookSale{sale});
    EXPECT_TRUE(given.insert(sale.number).second) << sale.number << " was given twice";
    return sale.number;
  }
  static TerminalId terminal_of(const TillShop& till) {
    return db::Ledger::open_to_read(disk::ledger_file(till.folder))->terminal();
  }
  static void enrol(const TillShop& till, const std::string& prefix) {
    fs::create_directories(till.folder + "/sync");
    const wire::Enrolled enrolled{terminal_of(till), "diem", prefix, {}};
    EXPECT_TRUE(disk::write_file(real_disk(), disk::enrolled_file(till.folder),
                                 wire::enrolled_text(enrolled)));
  }
  static void tell_other_branches(const TillShop& till, std::int64_t branches) {
    local::HubState state;
    state.other_branches = branches;
    fs::create_directories(till.folder + "/sync");
    EXPECT_TRUE(disk::write_file(real_disk(), disk::hub_state_file(till.folder),
                                 local::hub_state_text(state)));
  }

  TillShop shop;
  std::set<std::string> given;
};

TEST_F(SaleNumbers, AStandAloneTillCountsUnderItsOwnPrefix) {
  shop.open();
  shop.open_shift();
  EXPECT_EQ(sell(shop, given), "DL01-000001");
  shop.close();
  shop.open();
  EXPECT_EQ(sell(shop, given), "DL01-000002") << "a start is no reason for another series";
}

TEST_F(SaleNumbers, WithoutAPrefixItIsTheTerminalsId) {
  auto settings = *point::load_private_settings(shop.folder);
  settings.sale_prefix.clear();
  ASSERT_TRUE(point::save_private_settings(shop.folder, settings));
  shop.open();
  shop.open_shift();
  EXPECT_EQ(sell(shop, given), wire::prefix_of(terminal_of(shop)) + "-000001");
}

TEST_F(SaleNumbers, ARestoredLedgerBeginsASeriesEachTime) {
  shop.open();
  shop.open_shift();
  sell(shop, given);
  const std::string copy = temporary_folder("numbers") + "/copy";
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  for (int i = 0; i < 3; ++i) sell(shop, given);  // not in the backup
  for (int time = 0; time < 3; ++time) {
    TillShop restored;
    fs::remove(disk::private_file(restored.folder));
    ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, restored.folder));
    restored.open();
    EXPECT_THAT(sell(restored, given), MatchesRegex("DL01[0-9][A-Z0-9]{3}-000002"));
    restored.close();
    restored.open();
    EXPECT_THAT(sell(restored, given), MatchesRegex("DL01[0-9][A-Z0-9]{3}-000003"));
  }
}

TEST_F(SaleNumbers, ALedgerThatWasCopiedByHandBeginsASeriesToo) {
  shop.open();
  shop.open_shift();
  sell(shop, given);
  shop.close();
  TillShop copied;
  fs::copy(shop.folder, copied.folder,
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  for (TillShop* one : {&shop, &copied}) {
    one->open();
    for (int i = 0; i < 2; ++i) sell(*one, given);
  }
}

TEST_F(SaleNumbers, AFolderThatIsCopiedBeforeItsTillOpensBeginsASeriesToo) {
  const auto key = sync::load_key(real_disk(), shop.folder);
  ASSERT_TRUE(sync::open_or_make_ledger(shop.folder, *key));
  enrol(shop, "DLSK7Q2");
  ASSERT_TRUE(sync::keep_place(real_disk(), shop.folder));
  TillShop copied;
  fs::copy(shop.folder, copied.folder,
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  for (TillShop* one : {&shop, &copied}) {
    one->open();
    one->open_shift();
    sell(*one, given);
  }
  EXPECT_TRUE(given.contains("DLSK7Q2-000001")) << "the one that was not copied";
}

TEST_F(SaleNumbers, WhereTheHubHasMoreASeriesBeginsOnce) {
  shop.open();
  shop.open_shift();
  enrol(shop, "");
  sell(shop, given);
  tell_other_branches(shop, 1);
  shop.close();
  shop.open();
  const std::string series = sell(shop, given).substr(0, 8);
  EXPECT_THAT(series, MatchesRegex("DL01[0-9][A-Z0-9]{3}"));
  shop.close();
  shop.open();
  EXPECT_EQ(sell(shop, given).substr(0, 8), series) << "it knows of that line";
}

TEST_F(SaleNumbers, WhatTheHubGaveIsTakenUpBetweenTwoSalesAndKeptApart) {
  shop.open();
  shop.open_shift();
  EXPECT_EQ(sell(shop, given), "DL01-000001");
  enrol(shop, "DLSK7Q2");
  sell(shop, given);
  EXPECT_EQ(sell(shop, given), "DLSK7Q2-000003");
  enrol(shop, "");  // as an older hub answers
  sell(shop, given);
  EXPECT_EQ(sell(shop, given), "DL01-000005") << "the counter goes on";
}

TEST(SalePrefix, HasThePointsInitialsAndACodeThatNoSeriesBeginsLike) {
  EXPECT_THAT(wire::new_prefix("diem-lang-son"), MatchesRegex("DLS[A-Z][A-Z0-9]{3}"));
  EXPECT_THAT(wire::new_prefix("a-1-b-2-c-3"), MatchesRegex("A1B2[A-Z][A-Z0-9]{3}"));
  EXPECT_THAT(wire::new_prefix("--"), MatchesRegex("[A-Z][A-Z0-9]{3}"));
  EXPECT_THAT(wire::new_series(), MatchesRegex("[0-9][A-Z0-9]{3}"));
  std::set<std::string> all;
  for (int i = 0; i < 100; ++i) all.insert(wire::new_prefix("diem"));
  EXPECT_GT(all.size(), 95U);
}

}  // namespace
}  // namespace ocop::terminal
