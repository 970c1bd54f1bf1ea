// A terminal's texts reach the office's window as plain text only.
#include "app/office/reports/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/exchange/terminal_commands.h"
#include "app/office/reports/office_reports.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/summed_line.h"

namespace ocop::reports {
namespace {

using namespace test;
using testing::HasSubstr;

/// Returns whether a terminal window would interpret the text as control sequences.
bool holds_controls(const std::string& text, std::string_view but) {
  return std::any_of(text.begin(), text.end(), [&](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && but.find(c) == but.npos) || c == 0x7F;
  });
}

TEST(TablesOfTerminals, ShowEscapeSequencesAndDoNotSendThem) {
  db::HubStore store = open_hub_store(fresh_hub_store("SQLite"));
  SummedLine line{store};
  line.record(draft("sale", body_of({"\\u001b[2J", {{"\\u001b]0;na\\u0007", 1, 50'000}}})));
  line.record(draft("stock_count", stock_body("counted", "\\u001b]0;na\\u0007", "\\u009bL", 5)));
  line.record(draft("void", void_body({"\\u001b[31m", {{}}})));
  line.send(kMorningMs + 60'000);
  const std::string evil = "\x1b]0;x\x07\x1b[2J\r";
  ASSERT_TRUE(db::put_health(
      store, line.id, {kMorningMs, evil, evil, 1, 2, "\tready\x1b", "\u202E" + evil}, kMorningMs));
  const std::string list = *exchange::list_terminals(store, kMorningMs);
  EXPECT_FALSE(holds_controls(list, "\t\n")) << list;
  EXPECT_THAT(list, HasSubstr("\tprinter \\u0009ready\\u001B\trelease refused: \\u202E\\u001B]0"));
  const Table tables[] = {*sales_table(store, db::SalesBy::product, {0, 100'000, ""}),
                          *stock_table(store, ""), *unsummed_table(store),
                          *terminals_table(store, kMorningMs)};
  for (const Table& table : tables) {
    ASSERT_FALSE(table.rows.empty());
    const std::string text = to_text(table);
    EXPECT_THAT(text, HasSubstr("\\u001B")) << text;
    EXPECT_FALSE(holds_controls(text, "\n")) << text;
    EXPECT_FALSE(holds_controls(to_csv(table), "\t\r\n")) << to_csv(table);
  }
  EXPECT_THAT(to_csv(tables[3]), HasSubstr(",'\tready\\u001B,")) << "no formula behind a tab";
}

TEST(TablesOfTerminals, ColumnsStandBelowEachOtherAsTheyAreShown) {
  const Table table{{"a", "b"}, {{std::string("\x1bx"), std::int64_t{7}}}};
  EXPECT_EQ(to_text(table), "a        b\n\\u001Bx  7\n");
}

}  // namespace
}  // namespace ocop::reports
