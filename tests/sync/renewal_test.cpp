// A terminal that continues under a new identity: nothing is lost or left half done.
#include "app/sync/renewal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/base/codec/hex.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/kiosk/commands/ledger_commands.h"
#include "app/sync/identity.h"
#include "db/ledger/cash_slips.h"
#include "db/ledger/sales.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"
#include "tests/support/stopping_disk.h"

namespace ocop::sync {
namespace {

namespace fs = std::filesystem;
using namespace test;
using disk::real_disk;
using testing::HasSubstr;

EntryDraft moment() {
  return draft("", "", kMorningMs + 86'400'000);
}

/// A terminal with two sales, one of them voided, and a closed shift, all of it sent.
struct Renewal : testing::Test {
  Renewal() {
    make(data);
    id = terminal_in(data);
  }
  static void make(const std::string& folder) {
    fs::create_directories(folder);
    const auto key = load_or_make_key(real_disk(), folder);
    auto ledger = open_or_make_ledger(folder, *key);
    const BookSale second{"DL01-000002", {{}}};
    const auto append = [&](const char* kind, const std::string& body) {
      ASSERT_TRUE(ledger->append(draft(kind, body)));
    };
    append("shift_open", shift_open_body(1, 0));
    append("sale", body_of({}));
    append("sale", body_of(second));
    append("refund", refund_body("DL01-R000001", second, 0, 1, false));
    append("shift_close", shift_close_body(1, 1, 50'000, 50'000));
    ASSERT_TRUE(ledger->acknowledge(5));
  }
  static TerminalId terminal_in(const std::string& folder) {
    const auto ledger = db::Ledger::open_to_read(disk::ledger_file(folder));
    EXPECT_TRUE(ledger) << ledger.error().sentence;
    return ledger->terminal();
  }
  static std::string key_in(const std::string& folder) {
    return *disk::read_file(real_disk(), disk::key_file(folder), 1000);
  }
  Result<Renewed> renew(bool leave_unsent = false) {
    return sync::renew(real_disk(), data, moment(), leave_unsent);
  }
  void append(const char* kind, const std::string& body) {
    auto ledger = open_or_make_ledger(data, *load_key(real_disk(), data));
    ASSERT_TRUE(ledger->append(draft(kind, body)));
  }

  std::string data = temporary_folder(
      std::string("renewal-") + testing::UnitTest::GetInstance()->current_test_info()->name());
  TerminalId id{};
};

TEST_F(Renewal, GivesANewKeyAndLedgerAndKeepsTheOldOnes) {
  const std::string key = key_in(data);
  const auto renewed = renew();
  ASSERT_TRUE(renewed) << renewed.error().sentence;
  EXPECT_NE(renewed->terminal, id);
  EXPECT_EQ(terminal_in(data), renewed->terminal);
  EXPECT_NE(key_in(data), key);
  EXPECT_FALSE(fs::exists(data + "/renewed"));
  EXPECT_EQ(*disk::read_file(real_disk(), disk::place_file(data), 100),
            real_disk().identity(disk::ledger_file(data)))
      << "so a copy of it is known for one";
  EXPECT_EQ(commands::verify_ledger(data)->entries, 3)
      << "whose numbers it goes on from, and where";
  EXPECT_EQ(renewed->retired, disk::retired_folder(data) + "/" + codec::to_hex(id));
  EXPECT_EQ(key_in(renewed->retired), key);
  EXPECT_EQ(commands::verify_ledger(renewed->retired)->entries, 5);
}

TEST_F(Renewal, NumbersOfSalesAndRefundsGoOn) {
  ASSERT_TRUE(renew());
  auto ledger = open_or_make_ledger(data, *load_key(real_disk(), data));
  EXPECT_EQ(*db::next_sale_number(*ledger, "DL01"), "DL01-000003");
  EXPECT_EQ(*db::next_refund_number(*ledger, "DL01"), "DL01-R000002");
  ASSERT_TRUE(ledger->append(draft("shift_open", shift_open_body(1, 0))));
  ASSERT_TRUE(ledger->append(draft("sale", body_of({"DL01-000003", {{}}}))));
  EXPECT_EQ(*db::next_sale_number(*ledger, "DL01"), "DL01-000004");
}

TEST_F(Renewal, NumbersOfCashSlipsGoOn) {
  append("shift_open", shift_open_body(2, 0));
  append("cash_move", cash_move_body("DL01-T000001", "in", 9, 2));
  append("cash_move", cash_move_body("DL01-C000001", "out", 2, 2));
  append("cash_move", cash_move_body("DL01-C000002", "out", 3, 2));
  append("shift_close", shift_close_body(2, 2, 4, 4));
  ASSERT_TRUE(renew(true));
  auto ledger = open_or_make_ledger(data, *load_key(real_disk(), data));
  EXPECT_EQ(*db::next_slip_number(*ledger, "DL01", CashWay::in), "DL01-T000002");
  EXPECT_EQ(*db::next_slip_number(*ledger, "DL01", CashWay::out), "DL01-C000003");
}

TEST_F(Renewal, WhatTheOfficeLacksIsSentFirst) {
  append("sign_in", R"({"staff":"lan"})");
  const auto refused = renew();
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("1 entries were not sent yet"));
  EXPECT_EQ(terminal_in(data), id);
  EXPECT_FALSE(fs::exists(disk::retired_folder(data)));
  const auto renewed = renew(true);
  ASSERT_TRUE(renewed) << renewed.error().sentence;
  EXPECT_EQ(commands::verify_ledger(renewed->retired)->entries, 6) << "it can be exported";
}

TEST_F(Renewal, AnOpenShiftIsClosedFirst) {
  append("shift_open", shift_open_body(2, 0));
  EXPECT_THAT(renew(true).error().sentence, HasSubstr("A shift is open; close it"));
  EXPECT_EQ(terminal_in(data), id);
}

TEST_F(Renewal, AKioskThatSellsIsStoppedFirst) {
  const auto kiosk = db::Ledger::open_to_read(disk::ledger_file(data));
  ASSERT_TRUE(kiosk);
  EXPECT_THAT(renew().error().sentence, HasSubstr("stop the kiosk first"));
  EXPECT_EQ(terminal_in(data), id);
}

TEST_F(Renewal, AnEmptyFolderHasNothingToRenew) {
  EXPECT_FALSE(sync::renew(real_disk(), data + "/nowhere", moment(), false));
}

TEST_F(Renewal, StoppedAtAnyChangeItLeavesTheOldOrTheNewAndAnotherTryEndsIt) {
  bool saw_old = false, saw_new = false;
  for (int at = 1;; ++at) {
    SCOPED_TRACE(at);
    const std::string copy = data + "/copy" + std::to_string(at);
    make(copy);
    const TerminalId old = terminal_in(copy);
    const std::string old_key = key_in(copy);
    StoppingDisk disk(at);
    const auto renewed = sync::renew(disk, copy, moment(), false);
    const TerminalId now = terminal_in(copy);
    (now == old ? saw_old : saw_new) = true;
    if (renewed) break;
    if (now == old) {
      EXPECT_TRUE(commands::verify_ledger(copy)) << "it can go on as it was";
    }
    const auto again = sync::renew(real_disk(), copy, moment(), true);
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_NE(again->terminal, old);
    EXPECT_EQ(terminal_in(copy), again->terminal);
    EXPECT_TRUE(commands::verify_ledger(copy)) << "its key is there";
    const std::string kept = disk::retired_folder(copy) + "/" + codec::to_hex(old);
    EXPECT_EQ(commands::verify_ledger(kept)->entries, 5);
    EXPECT_EQ(key_in(kept), old_key);
    ASSERT_LT(at, 200);
  }
  EXPECT_TRUE(saw_old && saw_new);
}

}  // namespace
}  // namespace ocop::sync
