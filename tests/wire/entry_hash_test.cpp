#include "app/base/wire/entry_hash.h"

#include <gtest/gtest.h>

#include "app/base/wire/ledger_check.h"
#include "app/base/wire/ledger_export.h"

namespace ocop::wire {
namespace {

TerminalId terminal() {
  TerminalId id{};
  for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(i);
  return id;
}

LedgerEntry first_entry() {
  LedgerEntry entry{
      1, {1'795'482'000'000, "boot-1", 1000, "sign_in", R"({"staff":"lan"})"}, {}, {}};
  entry.prev = enrolment_hash(terminal());
  entry.hash = entry_hash(terminal(), entry);
  return entry;
}

// The example of db/schema/ledger/README.md, which ledger_test.py reads from there.
TEST(EntryHash, IsThatOfTheWorkedExample) {
  EXPECT_EQ(codec::to_hex(enrolment_hash(terminal())),
            "89b1ab1a77c57248e1595484aaaccbcda329bc3a17dc3b88b9b20ed5b4d5b729");
  EXPECT_EQ(codec::to_hex(first_entry().hash),
            "d76002b817bc21f9d95d92fb94e82e75211171925c4eae9d929ff8cf3c1e6fa7");
}

TEST(EntryHash, ALetterThatMovesToTheNextFieldChangesIt) {
  LedgerEntry one = first_entry(), other = one;
  one.draft.boot = "boot-1s";
  one.draft.kind = "ign_in";
  EXPECT_NE(entry_hash(terminal(), one), entry_hash(terminal(), other));
}

TEST(EntryHash, TwoNewTerminalsDiffer) {
  EXPECT_NE(random_terminal_id(), random_terminal_id());
}

TEST(LedgerCheck, TakesAChainAndNamesTheFirstThatBreaksIt) {
  LedgerCheck check(terminal(), enrolment_hash(terminal()));
  const LedgerEntry first = first_entry();
  ASSERT_TRUE(check.add(first));
  LedgerEntry second = first;
  second.seq = 2;
  second.hash = entry_hash(terminal(), second);
  EXPECT_EQ(check.add(second).error().sentence, "Entry 2 does not follow the entry before it.");
  second.prev = first.hash;
  EXPECT_EQ(check.add(second).error().sentence,
            "Entry 2 was changed: its hash is not that of its fields.");
  second.hash = entry_hash(terminal(), second);
  EXPECT_TRUE(check.add(second));
  EXPECT_EQ(check.add(second).error().sentence, "Entry 3 is missing: entry 2 stands in its place.");
  EXPECT_EQ(check.checked(), 2);
}

TEST(LedgerCheck, TheFirstEntryFollowsTheEnrolment) {
  LedgerCheck check(terminal(), {});
  EXPECT_EQ(check.add(first_entry()).error().sentence,
            "Entry 1 does not follow the terminal's enrolment.");
}

TEST(LedgerExport, EscapesWhatJsonAndCsvMayNotHold) {
  LedgerEntry entry = first_entry();
  entry.draft.boot = "a\"b\\c\n";
  EXPECT_NE(json_line(terminal(), entry).find(R"("boot":"a\"b\\c\u000a")"), std::string::npos);
  SoldLine line{"sale", "DL01-000001", "DL01-000001", 0, 1, "lan", 0, {}};
  line.goods.name = "trà \"ngon\", 100 g";
  line.goods.note = "=1+1";
  const std::string row = sold_line_row(line);
  EXPECT_NE(row.find(R"(,"trà ""ngon"", 100 g",)"), std::string::npos) << row;
  EXPECT_NE(row.find(",'=1+1\r\n"), std::string::npos) << "a spreadsheet would run it";
  EXPECT_NE(row.find("1970-01-01,07:00:00"), std::string::npos);
}

}  // namespace
}  // namespace ocop::wire
