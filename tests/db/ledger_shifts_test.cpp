// Closed shifts, and the entries that opened and closed them.
#include <gtest/gtest.h>

#include "db/ledger/cash_slips.h"
#include "db/ledger/chain_audit.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "tests/support/ledger_book.h"
#include "tests/support/temporary_folder.h"

namespace ocop::db {
namespace {

using namespace test;

TEST(LedgerShifts, ClosedShiftsAreListedFromTheLastOneAndFoundByTheirEntries) {
  Ledger ledger = open_ledger(temporary_folder("shifts") + "/ledger.sqlite");
  const auto add = [&](const char* kind, const std::string& body) {
    ASSERT_TRUE(ledger.append(draft(kind, body)));
  };
  add("shift_open", shift_open_body(1, 500'000));
  EXPECT_TRUE(closed_shifts(ledger, {}, 10)->empty()) << "the first one is open";
  EXPECT_FALSE(shift_closing(ledger, 1));
  for (std::int64_t number = 1; number <= 4; ++number) {
    add("shift_close", shift_close_body(number, number, 500'000, 499'000));
    add("shift_open", shift_open_body(number + 1, 500'000));
  }
  const auto last = closed_shifts(ledger, {}, 3);
  ASSERT_TRUE(last && last->size() == 3);
  EXPECT_EQ(last->front().number, 4);
  EXPECT_EQ(last->front().close->counted.vnd, 499'000);
  const auto older = closed_shifts(ledger, last->back().number, 3);
  ASSERT_TRUE(older && older->size() == 1);
  EXPECT_EQ(older->front().number, 1);
  const auto opened = shift_opening(ledger, 3), closed = shift_closing(ledger, 3);
  ASSERT_TRUE(opened && closed);
  EXPECT_EQ(closed->seq, opened->seq + 1);
  EXPECT_EQ(closed->body, shift_close_body(3, 3, 500'000, 499'000));
  EXPECT_FALSE(shift_opening(ledger, 6));
}

struct LedgerSlips : testing::Test {
  Ledger ledger = open_ledger(temporary_folder("slips") + "/ledger.sqlite");
  void add(const char* kind, const std::string& body) {
    const auto added = ledger.append(draft(kind, body));
    ASSERT_TRUE(added) << added.error().sentence;
  }
};

TEST_F(LedgerSlips, CashComesIntoTheDrawerAndLeavesIt) {
  add("shift_open", shift_open_body(1, 500'000));
  add("sale", body_of({}));
  add("cash_move", cash_move_body("DL01-T000001", "in", 300'000));
  add("cash_move", cash_move_body("DL01-C000001", "out", 100'000));
  add("cash_move", cash_move_body("DL01-C000002", "out", 250'000, 1, "minh"));
  const auto open = open_shift(ledger);
  ASSERT_TRUE(open && *open);
  EXPECT_EQ((*open)->expected_cash.vnd, 500'000 + 50'000 + 300'000 - 350'000);
  EXPECT_EQ((*open)->slips, (SlipFigures{{300'000}, {350'000}, 1, 2}));
  EXPECT_EQ((*open)->paid_alone.vnd, 100'000) << "what a manager answers for does not count";
  add("shift_close", shift_close_body(1, 1, 500'000, 500'000));
  add("shift_open", shift_open_body(2, 0));
  EXPECT_EQ((*open_shift(ledger))->slips, SlipFigures{}) << "each shift has its own";
  EXPECT_EQ(shift(ledger, 1)->slips.outs, 2);
  const auto sound = check_projections(ledger);
  EXPECT_TRUE(sound) << sound.error().sentence;
}

TEST_F(LedgerSlips, EachDirectionCountsForItselfAndSalesForThemselves) {
  EXPECT_EQ(*next_slip_number(ledger, "DL01", CashWay::in), "DL01-T000001");
  EXPECT_EQ(*next_slip_number(ledger, "DL01", CashWay::out), "DL01-C000001");
  add("shift_open", shift_open_body(1, 0));
  add("cash_move", cash_move_body("DL01-T000001", "in", 1));
  add("cash_move", cash_move_body("DL01-T000002", "in", 1));
  EXPECT_EQ(*next_slip_number(ledger, "DL017XYZ", CashWay::in), "DL017XYZ-T000003")
      << "also under another prefix";
  EXPECT_EQ(*next_slip_number(ledger, "DL01", CashWay::out), "DL01-C000001");
  EXPECT_EQ(*next_sale_number(ledger, "DL01"), "DL01-000001");
  const auto last = last_slips(ledger, 1);
  ASSERT_TRUE(last && last->size() == 1);
  EXPECT_EQ(last->front().body, cash_move_body("DL01-T000002", "in", 1));
  EXPECT_EQ(slip(ledger, "DL01-T000001")->body, cash_move_body("DL01-T000001", "in", 1));
  EXPECT_FALSE(slip(ledger, "DL01-T000009"));
}

TEST_F(LedgerSlips, WhatNoTillWritesIsRefused) {
  const auto refused = [&](const std::string& body) {
    return !ledger.append(draft("cash_move", body));
  };
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", 1))) << "no shift is open";
  add("shift_open", shift_open_body(1, 0));
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", 1, 2))) << "of another shift";
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", 0)));
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", -5)));
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", INT64_MAX)));
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "up", 1)));
  add("cash_move", cash_move_body("DL01-T000001", "in", 1));
  EXPECT_TRUE(refused(cash_move_body("DL01-T000001", "in", 1))) << "a number is used once";
  EXPECT_EQ((*open_shift(ledger))->expected_cash.vnd, 1);
}

}  // namespace
}  // namespace ocop::db
