// What a ledger records about a clock that was set back.
#include "db/ledger/clock.h"

#include <gtest/gtest.h>

#include "db/ledger/chain_audit.h"
#include "tests/support/ledger_book.h"
#include "tests/support/older_ledger.h"
#include "tests/support/temporary_folder.h"

namespace ocop::db {
namespace {

using namespace test;

constexpr const char* kRight = R"({"key":"clock_right","staff":"lan","value":"0"})";

TEST(LedgerClock, TheLatestMomentStaysUntilSomebodyCallsTheClockRight) {
  Ledger ledger = open_ledger(temporary_folder("clock_seen") + "/ledger.sqlite");
  EXPECT_EQ(*clock_seen(ledger), 0);
  ASSERT_TRUE(ledger.append(draft("x", "{}", kMorningMs)));
  EXPECT_EQ(*clock_seen(ledger), kMorningMs);
  ASSERT_TRUE(ledger.append(draft("x", "{}", 2 * kMorningMs)));
  ASSERT_TRUE(ledger.append(draft("x", "{}", kMorningMs)));
  ASSERT_TRUE(ledger.append(draft("x", "{}", kMorningMs - 1000)));
  EXPECT_EQ(*clock_seen(ledger), 2 * kMorningMs) << "whatever came after";
  ASSERT_TRUE(ledger.append(draft("setting", kRight, kMorningMs)));
  EXPECT_EQ(*clock_seen(ledger), kMorningMs);
  EXPECT_TRUE(check_projections(ledger));
}

TEST(LedgerClock, OfAnOlderLedgerIsReadFromItsEntries) {
  const std::string folder = temporary_folder("clock_older");
  {
    Ledger ledger = open_ledger(folder + "/new.sqlite");
    ASSERT_TRUE(ledger.append(draft("x", "{}", 2 * kMorningMs)));
    ASSERT_TRUE(ledger.append(draft("x", "{}", kMorningMs)));
    ASSERT_TRUE(ledger.settle());
  }
  write_older_ledger(folder + "/new.sqlite", folder + "/old.sqlite", 3);
  Ledger ledger = open_ledger(folder + "/old.sqlite");
  EXPECT_EQ(*clock_seen(ledger), 2 * kMorningMs);
  EXPECT_TRUE(check_projections(ledger));
}

}  // namespace
}  // namespace ocop::db
