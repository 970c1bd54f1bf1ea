#include "app/kiosk/commands/ledger_commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/data_layout.h"
#include "app/base/wire/entry_hash.h"
#include "db/ledger/ledger.h"
#include "db/sql/sqlite.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::terminal {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using namespace test;

/// A data folder whose ledger holds a shift, two sales and a refund: five entries.
std::string small_ledger() {
  static int number = 0;
  const std::string data = temporary_folder("commands") + "/" + std::to_string(++number);
  std::filesystem::create_directories(data);
  db::Ledger ledger = open_ledger(disk::ledger_file(data));
  const BookSale first{"DL01-000001", {{"na", 2}}, 500};
  for (const EntryDraft& entry :
       {draft("shift_open", shift_open_body(1, 500'000)), draft("sale", body_of(first)),
        draft("sale", body_of({"DL01-000002", {{"honey"}}})),
        draft("refund", refund_body("DL01-R000001", first, 0, 1, true)),
        draft("x_report", R"({"expected":1,"shift":1,"staff":"lan"})")})
    if (!ledger.append(entry)) std::abort();
  return data;
}

/// Changes the file as none of our programs would.
void tamper(const std::string& data, const std::string& sql) {
  auto raw = db::Connection::open(disk::ledger_file(data), 2);
  const auto done = raw->execute(
      "DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted;"
      "DROP TRIGGER terminal_stays; PRAGMA ignore_check_constraints=ON;" +
      sql);
  ASSERT_TRUE(done) << done.error().sentence;
}

std::string fault_of(const std::string& data) {
  const auto verified = commands::verify_ledger(data);
  return verified ? "" : verified.error().sentence;
}

TEST(Verify, ALedgerMayBeginWithTheTerminalsKeyButWithNoOther) {
  const std::string data = temporary_folder("commands_key");
  const auto key = codec::SigningKey::random();
  {
    auto ledger = db::Ledger::open(disk::ledger_file(data), test_terminal(),
                                   wire::ledger_hash(key.public_key()));
    ASSERT_TRUE(ledger->append(draft("shift_open", shift_open_body(1, 0))));
  }
  EXPECT_THAT(fault_of(data), HasSubstr("restore that as " + data + "/terminal.key"));
  std::ofstream(data + "/terminal.key") << key.line();
  EXPECT_EQ(fault_of(data), "");
  std::ofstream(data + "/terminal.key") << codec::SigningKey::random().line();
  EXPECT_THAT(fault_of(data), HasSubstr("does not begin with the enrolment"));
}

TEST(Verify, AWholeLedgerIsRight) {
  const auto verified = commands::verify_ledger(small_ledger());
  ASSERT_TRUE(verified) << verified.error().sentence;
  EXPECT_EQ(verified->entries, 5);
  EXPECT_EQ(verified->last_hash.size(), 64U);
}

TEST(Verify, AChangedByteInAnyFieldNamesItsEntry) {
  for (const char* field :
       {"at_ms = at_ms + 1", "boot = 'boot-2'", "uptime_ms = uptime_ms - 1", "kind = 'sale '",
        "body = replace(body, '50000', '50001')", "body = replace(body, 'lan', 'lam')",
        "prev = zeroblob(32)", "hash = zeroblob(32)", "hash = x'00'"}) {
    const std::string data = small_ledger();
    tamper(data, "UPDATE entry SET " + std::string(field) + " WHERE seq = 3");
    EXPECT_THAT(fault_of(data), StartsWith("Entry 3 was changed")) << field;
  }
}

TEST(Verify, AMissingEntryIsNamed) {
  const std::string data = small_ledger();
  tamper(data, "DELETE FROM entry WHERE seq = 3");
  EXPECT_THAT(fault_of(data), StartsWith("Entry 3 is missing"));
  const std::string moved = small_ledger();
  tamper(moved, "UPDATE entry SET seq = 9 WHERE seq = 5");
  EXPECT_THAT(fault_of(moved), StartsWith("Entry 5 is missing"));
}

TEST(Verify, AnEndThatWasCutOffIsNamedWhereTheHubHadIt) {
  const std::string data = small_ledger();
  tamper(data, "UPDATE outbox SET acknowledged = 5; DELETE FROM entry WHERE seq = 5");
  EXPECT_THAT(fault_of(data), StartsWith("Entry 5 is missing"));
}

TEST(Verify, AnotherTerminalsNameDoesNotFit) {
  const std::string data = small_ledger();
  tamper(data, "UPDATE terminal SET id = zeroblob(16)");
  EXPECT_THAT(fault_of(data), HasSubstr("enrolment"));
}

/// Changes the body of entry 3 and recomputes all hashes from there, like a forger who knows the
/// format.
void forge(const std::string& data, const std::string& from, const std::string& to) {
  std::string sql;
  db::Ledger ledger = open_ledger(disk::ledger_file(data));
  EntryHash prev{};
  ASSERT_TRUE(ledger.each(2, [&](LedgerEntry entry) {
    if (entry.seq == 3) entry.draft.body.replace(entry.draft.body.find(from), from.size(), to);
    if (entry.seq >= 3) {
      if (entry.seq > 3) entry.prev = prev;
      entry.hash = wire::entry_hash(ledger.terminal(), entry);
      sql += "UPDATE entry SET body = '" + entry.draft.body + "', prev = x'" +
             codec::to_hex(entry.prev) + "', hash = x'" + codec::to_hex(entry.hash) +
             "' WHERE seq = " + std::to_string(entry.seq) + ";";
    }
    prev = entry.hash;
    return true;
  }));
  tamper(data, sql);
}

TEST(Verify, AForgedTotalIsNamedAlthoughTheChainHolds) {
  const std::string total = small_ledger();
  forge(total, R"("total":50000)", R"("total":40000)");
  EXPECT_EQ(fault_of(total), "Entry 3: its tenders are not its total.");
  const std::string line = small_ledger();
  forge(line, R"("amount":50000,"below)", R"("amount":40000,"below)");
  EXPECT_EQ(fault_of(line), "Entry 3: its lines and rounding are not its total.");
  const std::string price = small_ledger();
  forge(price, R"("gross":50000)", R"("gross":60000)");
  EXPECT_EQ(fault_of(price), "Entry 3: a line is not its price less its discounts.");
}

TEST(Verify, AForgedProductIsSeenInTheFigures) {
  const std::string data = small_ledger();
  forge(data, R"("product":"honey")", R"("product":"money")");
  EXPECT_THAT(fault_of(data), HasSubstr("The table line is not what its entries say"));
}

TEST(Verify, AChangedFigureIsNamed) {
  const std::string data = small_ledger();
  tamper(data, "UPDATE stock SET quantity = 100 WHERE product = 'honey'");
  EXPECT_THAT(fault_of(data), HasSubstr("The table stock is not what its entries say: it has "
                                        "honey||"));
}

TEST(Verify, SaysThatThereIsNoLedger) {
  EXPECT_THAT(fault_of("/nowhere"), HasSubstr("There is no ledger"));
}

TEST(Export, JsonLinesHoldEveryEntryToTheByte) {
  std::ostringstream out;
  const auto written =
      commands::export_ledger(small_ledger(), commands::ExportFormat::json_lines, out);
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, 5);
  EXPECT_THAT(out.str(), StartsWith(R"({"at_ms":1795482000000,"body":"{\"float\":500000,)"));
  EXPECT_THAT(out.str(), HasSubstr(R"("seq":5,"terminal":"000102030405060708090a0b0c0d0e0f")"));
}

TEST(Export, CsvHasALineForEachThatWasSoldOrTakenBack) {
  std::ostringstream out;
  const auto written = commands::export_ledger(small_ledger(), commands::ExportFormat::csv, out);
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, 4) << "two lines, a rounding, a refund";
  EXPECT_THAT(out.str(), StartsWith("\xEF\xBB\xBFkind,number,sale,date,time,"));
  EXPECT_THAT(out.str(), HasSubstr("sale,DL01-000001,DL01-000001,2026-11-24,08:00:00,1,lan,1,na,"
                                   "Sản phẩm na,08931234567897,htx-na,food,hộp,,,0,2,50000,"
                                   "100000,0,0,100000,8,7407,\r\n"));
  EXPECT_THAT(out.str(), HasSubstr("refund,DL01-R000001,DL01-000001,2026-11-24,08:00:00,1,lan,1,"
                                   "na,Sản phẩm na,08931234567897,htx-na,food,hộp,,,0,-1,50000,0,0,"
                                   "0,-50000,8,-3704,\r\n"));
}

TEST(Export, AStickThatIsFullIsToldOf) {
  std::ofstream full("/dev/full");
  EXPECT_FALSE(commands::export_ledger(small_ledger(), commands::ExportFormat::csv, full));
}

}  // namespace
}  // namespace ocop::terminal
