// Signing in, and what the ledger records of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/kiosk/point/private_file.h"
#include "db/ledger/ledger.h"
#include "tests/support/kiosk/till_shop.h"
#include "tests/support/ledger_book.h"

namespace ocop::terminal {
namespace {

using test::kLanPin;
using test::kMinhPin;
using test::TillShop;
using testing::HasSubstr;
using testing::Not;

core::PinChecked try_pin(TillShop& shop, const std::string& staff, const std::string& pin,
                         bool sign_in = true) {
  shop.ask(core::CheckPin{staff, pin, sign_in});
  return shop.answer<core::PinChecked>();
}

TEST(BookkeeperStaff, ARightPinSignsInAndIsNoted) {
  TillShop shop;
  shop.open();
  const auto checked = try_pin(shop, "lan", kLanPin);
  EXPECT_TRUE(checked.right);
  EXPECT_EQ(checked.locked_seconds, 0);
  shop.ask(core::NoteSignOut{"lan", true});
  EXPECT_TRUE(try_pin(shop, "minh", kMinhPin, false).right);
  EXPECT_EQ(shop.kinds(), "sign_in sign_out") << "what a manager allows is in its own entry";
}

TEST(BookkeeperStaff, WhatIsTakenBackIsCountedByShiftAcrossARestart) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const auto undone = [&] { return shop.answer<core::BooksRead>().books->shift.value().undone; };
  shop.ask(core::NoteUndone{"lan", UndoneKind::line});
  EXPECT_EQ(undone(), (Undone{1, 0, 0}));
  shop.ask(core::NoteUndone{"lan", UndoneKind::line});
  shop.ask(core::NoteUndone{"lan", UndoneKind::line, true});
  shop.ask(core::NoteUndone{"lan", UndoneKind::payment});
  shop.close();
  shop.open();
  shop.ask(core::NoteUndone{"lan", UndoneKind::cart});
  EXPECT_EQ(undone(), (Undone{1, 1, 1}));
  shop.ask(core::NoteUndone{"lan", UndoneKind::count});
  shop.close();
  shop.open();
  const auto seen = [&] { return shop.answer<core::BooksRead>().books->shift.value().counts_seen; };
  shop.ask(core::NoteUndone{"lan", UndoneKind::line});
  EXPECT_EQ(seen(), 1);
  shop.ask(core::NoteUndone{"lan", UndoneKind::count, true});
  EXPECT_EQ(seen(), 0);
}

/// Returns the digests of settings recorded in the ledger, in order.
std::vector<std::string> noted_settings(const TillShop& shop) {
  std::vector<std::string> noted;
  auto ledger = db::Ledger::open_to_read(shop.folder + "/ledger.sqlite");
  const auto read = ledger->each(1, [&](const LedgerEntry& entry) {
    if (entry.draft.kind == "setting" &&
        entry.draft.body.find("private_settings") != std::string::npos)
      noted.push_back(entry.draft.body);
    return true;
  });
  EXPECT_TRUE(read);
  return noted;
}

TEST(BookkeeperStaff, ChangedSettingsAreNotedOnceAndNobodysSecret) {
  TillShop shop;
  shop.open();
  shop.close();
  shop.open();
  shop.close();
  EXPECT_EQ(noted_settings(shop).size(), 1U);
  PrivateSettings changed = *point::load_private_settings(shop.folder);
  changed.limits.seller_discount_hundredths += 100;
  ASSERT_TRUE(point::save_private_settings(shop.folder, changed));
  shop.open();
  shop.close();
  const auto noted = noted_settings(shop);
  ASSERT_EQ(noted.size(), 2U);
  EXPECT_NE(noted[0], noted[1]);
  EXPECT_EQ(noted[1].find("argon"), std::string::npos);
}

TEST(BookkeeperStaff, ANobodyIsWrongAndNotNoted) {
  TillShop shop;
  shop.open();
  const auto checked = try_pin(shop, "hoa", kLanPin);
  EXPECT_FALSE(checked.right);
  EXPECT_EQ(shop.kinds(), "");
}

TEST(BookkeeperStaff, WrongPinsMakeTheirPersonWaitAlsoAcrossARestart) {
  TillShop shop;
  shop.open();
  for (int i = 0; i < 2; ++i) EXPECT_EQ(try_pin(shop, "lan", "0000").locked_seconds, 0);
  EXPECT_EQ(try_pin(shop, "lan", "0000").locked_seconds, 5);
  shop.close();
  *shop.now_ms += 2'000;
  shop.open();
  const auto locked = try_pin(shop, "lan", kLanPin);
  EXPECT_FALSE(locked.right) << "not even looked at";
  EXPECT_EQ(locked.locked_seconds, 3);
  EXPECT_TRUE(try_pin(shop, "minh", kMinhPin).right) << "nobody else waits";
  *shop.now_ms += 3'000;
  EXPECT_EQ(try_pin(shop, "lan", "0000").locked_seconds, 10) << "longer each time";
  shop.ask(core::ForgiveTries{"lan", "minh"});
  EXPECT_TRUE(try_pin(shop, "lan", kLanPin).right) << "a manager unlocks her";
  EXPECT_EQ(shop.kinds(),
            "pin_failed pin_failed pin_failed sign_in pin_failed pin_forgiven sign_in");
}

TEST(BookkeeperStaff, NoPinAndNoHashLeavesTheWorker) {
  TillShop shop;
  shop.open();
  try_pin(shop, "lan", "97531");
  shop.close();
  for (const auto& file : std::filesystem::directory_iterator(shop.folder)) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    EXPECT_THAT(bytes, Not(HasSubstr("97531"))) << file.path();
  }
}

TEST(BookkeeperStaff, SettingsAreToldWithoutHashesAndAgainWhenTheyChange) {
  TillShop shop;
  shop.open();
  auto changed = *point::load_private_settings(shop.folder);
  changed.staff.front().name = "Lan Anh";
  ASSERT_TRUE(point::save_private_settings(shop.folder, changed));
  const auto read = shop.answer<core::SettingsRead>();
  ASSERT_EQ(read.settings->staff.size(), 2U);
  EXPECT_EQ(read.settings->staff.front().name, "Lan Anh");
  for (const Staff& one : read.settings->staff) EXPECT_EQ(one.pin_hash, "");
  EXPECT_TRUE(try_pin(shop, "lan", kLanPin).right) << "the worker still knows them";
}

TEST(BookkeeperStaff, WithoutStaffNoLedgerIsMade) {
  TillShop shop;
  std::filesystem::remove(shop.folder + "/private.json");
  std::vector<core::Action> answers;
  {
    books::Bookkeeper keeper(shop.settings, shop.tools,
                             [&](core::Action action) { answers.push_back(std::move(action)); });
    keeper.start();
  }
  ASSERT_FALSE(answers.empty());
  const auto* first = std::get_if<core::SettingsRead>(&std::get<core::TillAction>(answers.front()));
  ASSERT_NE(first, nullptr);
  EXPECT_TRUE(first->settings->staff.empty());
  EXPECT_FALSE(std::filesystem::exists(shop.folder + "/ledger.sqlite"));
}

}  // namespace
}  // namespace ocop::terminal
