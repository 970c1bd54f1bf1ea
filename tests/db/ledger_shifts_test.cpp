// Closed shifts, and the entries that opened and closed them.
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace ocop::db
