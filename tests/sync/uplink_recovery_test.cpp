// Hubs and terminals that lost data: missing entries are found even if nothing is sold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/base/wire/hub_answer.h"
#include "app/sync/renewal.h"
#include "db/hub/entries.h"
#include "db/sql/sqlite.h"
#include "tests/sync/uplink_field.h"

namespace ocop::sync {
namespace {

using testing::HasSubstr;

class UplinkRecovery : public Uplinks {
 protected:
  std::string copy_of_ledger() {
    const std::string copy = temporary_folder("uplink-copy") + "/ledger.sqlite";
    auto ledger = db::Ledger::open_to_read(disk::ledger_file(data_));
    EXPECT_TRUE(ledger->connection().backup(copy));
    return copy;
  }
  std::string copy_of_store() {
    const std::string copy = temporary_folder("uplink-store") + "/hub.sqlite";
    EXPECT_TRUE(store_.backup(copy));
    return copy;
  }
  /// Replaces the ledger, as a restored disk would.
  void put_back(const std::string& ledger) {
    uplink_.reset();
    for (const char* end : {"", "-wal", "-shm"})
      std::filesystem::remove(disk::ledger_file(data_) + end);
    std::filesystem::copy(ledger, disk::ledger_file(data_));
    restart();
  }
  std::string enrolment() { return *disk::read_file(disk_, disk::enrolled_file(data_), 4096); }
};

TEST_F(UplinkRecovery, AHubThatLostEntriesGetsThemFromATerminalThatIsIdle) {
  enrol();
  record(10);
  pass(400);
  const std::string backup = copy_of_store();
  record(44);
  pass(400);
  store_ = open_hub_store(backup);
  EXPECT_EQ(at_hub().watermark, 10);
  EXPECT_EQ(pass(700).sent, 44) << "nothing was sold meanwhile";
  EXPECT_EQ(at_hub().watermark, 54);
  EXPECT_EQ(at_hub().health.entries, 54);

  store_ = open_hub_store(fresh_hub_store("SQLite"));
  EXPECT_EQ(pass(700).trouble->key, "exchange.not_enrolled");
  enrol();
  const Turn turn = uplink_->once();
  ASSERT_FALSE(turn.trouble) << turn.trouble->sentence;
  EXPECT_EQ(turn.sent, 54);
  EXPECT_EQ(at_hub().watermark, 54);
  EXPECT_EQ(at_hub().health.unsent, 0) << "by the report after that";
  EXPECT_THAT(*exchange::list_terminals(store_, now_ms()), HasSubstr("\t54 entries\t"));
}

TEST_F(UplinkRecovery, ALedgerThatTookThePlaceOfAnotherIsTheOneThatIsSent) {
  enrol();
  record(2);
  pass(400);
  const std::string aside = copy_of_ledger(), place = disk::ledger_file(data_);
  for (const char* end : {"", "-wal", "-shm"})
    std::filesystem::rename(place + end, place + "-old" + end);
  std::filesystem::copy(aside, place);
  record(1);
  EXPECT_EQ(pass(2).sent, 1) << "seen with the next look, not with the next report";
  EXPECT_EQ(at_hub().watermark, 3);
}

TEST_F(UplinkRecovery, WhereAReportTellsOfMoreEntriesTheListSaysSo) {
  enrol();
  record(3);
  pass(400);
  TerminalHealth health;
  health.entries = 9;
  ASSERT_TRUE(db::put_health(store_, at_hub().terminal.id, health, now_ms()));
  EXPECT_THAT(*exchange::list_terminals(store_, now_ms()), HasSubstr("\t3 of 9 entries\t"));
}

TEST_F(UplinkRecovery, AHubThatHasMoreThanTheLedgerIsNotSaidToHaveAll) {
  enrol();
  record(5);
  pass(400);
  const std::string copy = copy_of_ledger();
  record(3);
  EXPECT_FALSE(uplink_->once().other_branches);
  put_back(copy);
  const Turn turn = uplink_->once();
  EXPECT_FALSE(turn.trouble);
  ASSERT_TRUE(turn.other_branches);
  EXPECT_THAT(turn.other_branches->sentence, HasSubstr("ocop-sync renew"));
  EXPECT_EQ(load_hub_state(disk_, data_).other_branches, 1);
  EXPECT_THAT(at_hub().health.refused, testing::StartsWith("The hub has entries"));
  link_.calls.clear();
  pass(2'000);
  EXPECT_LE(asked("/entries"), 1) << "it asks once whether the hub has its last entry";
  recorded_ = 100;
  record(1);
  pass(400);
  EXPECT_EQ(at_hub().forks, 1);
  EXPECT_EQ(load_hub_state(disk_, data_).other_branches, 1) << "its own line is there, and another";
}

TEST_F(UplinkRecovery, AHubThatKeptOnlyTheOtherLineGetsThisOneAgain) {
  enrol();
  record(5);
  pass(400);
  const std::string copy = copy_of_ledger();
  record(4);
  pass(400);
  const std::string backup = copy_of_store();
  put_back(copy);
  recorded_ = 100;
  record(2);
  pass(400);
  ASSERT_EQ(at_hub().forks, 1);
  store_ = open_hub_store(backup);
  ASSERT_EQ(at_hub().forks, 0);
  pass(700);
  EXPECT_EQ(at_hub().forks, 1) << "without a new entry";
}

TEST_F(UplinkRecovery, TheLedgerOfAnEarlierNameIsSentAgainWhereverItIsLacking) {
  enrol();
  record(6);
  pass(400);
  const TerminalId old = at_hub().terminal.id;
  uplink_.reset();  // stopped meanwhile
  ASSERT_TRUE(renew(disk_, data_, draft("", "", now_ms()), false));
  const auto of_old = [&] {
    const auto branches = db::branches_of(store_, old);
    return branches->size() == 1 ? branches->front().tip_seq : 0;
  };
  store_ = open_hub_store(fresh_hub_store("SQLite"));
  restart();
  enrol();
  const Turn turn = uplink_->once();
  EXPECT_FALSE(turn.trouble || turn.retired_refused);
  EXPECT_EQ(of_old(), 6);
  EXPECT_TRUE(db::find_terminal(store_, old)->value().revoked_ms) << "it is nobody's any more";

  store_ = open_hub_store(fresh_hub_store("SQLite"));
  enrol();
  pass(700);
  EXPECT_EQ(of_old(), 6) << "and without anybody's asking";
  link_.calls.clear();
  pass(1'000);
  EXPECT_EQ(asked("/retired"), 0);
  uptime_ += kDayLong;
  pass(1'000);
  EXPECT_EQ(asked("/retired"), 1) << "once a day";
}

TEST_F(UplinkRecovery, AnOlderHubThatTellsNothingOfThisIsServedAsBefore) {
  enrol();
  record(2);
  ASSERT_TRUE(renew(disk_, data_, draft("", "", now_ms()), true));
  enrol();
  restart();
  uplink_->once();
  const std::string got = enrolment();
  link_.instead = {{204, ""}, {200, "{}"}, {404, ""}};
  const Turn turn = uplink_->once();
  EXPECT_TRUE(link_.instead.empty());
  EXPECT_FALSE(turn.trouble || turn.other_branches || turn.retired_refused);
  EXPECT_EQ(enrolment(), got);
}

TEST_F(UplinkRecovery, ATerminalThatAnOlderHubEnrolledIsGivenItsPrefixWithAReport) {
  enrol();
  const auto given = wire::read_enrolled(enrolment());
  EXPECT_THAT(given->prefix, testing::MatchesRegex("DLS[A-Z][A-Z0-9]{3}"));
  ASSERT_TRUE(disk::write_file(disk_, disk::enrolled_file(data_),
                               wire::enrolled_text({given->terminal, given->point})));
  pass(700);
  EXPECT_EQ(wire::read_enrolled(enrolment())->prefix, given->prefix);
}

}  // namespace
}  // namespace ocop::sync
