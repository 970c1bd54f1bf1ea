// A terminal's whole exchange with a real hub's rules and store, by a clock that the test moves.
#include "app/sync/uplink.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "app/base/local/ledger_seal.h"
#include "app/sync/checks.h"
#include "db/hub/clocks.h"
#include "tests/sync/uplink_field.h"

namespace ocop::sync {
namespace {

using testing::HasSubstr;

TEST_F(Uplinks, ATerminalThatIsNotEnrolledAsksNobodyAndBeginsOnceItIs) {
  const Turn before = pass(kDayLong);
  EXPECT_EQ(link_.calls.size(), 0U);
  ASSERT_TRUE(before.trouble);
  EXPECT_THAT(before.trouble->sentence, HasSubstr("ocop-sync enrol"));
  enrol();
  record(3);
  EXPECT_EQ(pass(5).sent, 3);
  EXPECT_EQ(uplink_->state().sentence, "");
}

TEST_F(Uplinks, WhatIsWrittenIsSentWithinSecondsAndIdlenessAsksLittle) {
  enrol();
  pass(1'000);
  for (int i = 0; i < 5; ++i) {
    record();
    EXPECT_EQ(pass(2).sent, 1);
    pass(30);
  }
  EXPECT_EQ(at_hub().watermark, 5);
  link_.calls.clear();
  pass(kDayLong);
  EXPECT_EQ(asked("/entries"), 0);
  EXPECT_LT(link_.calls.size(), 2U * 86'400 / 225 + 2);
  EXPECT_EQ(asked("/settings"), asked("/health"));
}

TEST_F(Uplinks, WhatTheHubConfirmedIsKeptOutsideTheLedgerAndOnlyGoesOn) {
  const auto mark = [&] {
    const auto text = disk::read_file(disk_, disk::hub_mark_file(data_), local::kLargestMark);
    return text ? local::read_mark(*text)->seq : 0;
  };
  enrol();
  record(3);
  pass(30);
  EXPECT_EQ(mark(), 3);
  {
    auto ledger = open_or_make_ledger(data_, *load_or_make_key(disk_, data_));
    ASSERT_TRUE(ledger->acknowledge(1));  // as if the hub had been restored
  }
  restart();
  pass(30);
  EXPECT_EQ(mark(), 3);
  record(2);
  pass(30);
  EXPECT_EQ(mark(), 5);
}

TEST_F(Uplinks, WithoutNetworkItAsksLessAndLessAndThenSendsAll) {
  enrol();
  pass(600);
  link_.calls.clear();
  link_.is_there = false;
  record(2);
  const Turn dark = pass(7 * kDayLong);
  EXPECT_EQ(dark.trouble->key, "exchange.unreachable");
  EXPECT_LT(link_.calls.size(), 7U * 24 * 3600 / 150) << "not oftener than where all is well";
  EXPECT_GT(load_hub_state(disk_, data_).failures, 10);
  link_.is_there = true;
  EXPECT_EQ(pass(300).sent, 2) << "within minutes, however long it was dark";
  EXPECT_EQ(load_hub_state(disk_, data_).failures, 0);
  link_.is_there = false;
  record();
  pass(kDayLong);
  link_.is_there = true;
  restart();
  EXPECT_EQ(pass(30).sent, 1) << "a start is a reason to try again soon";
}

TEST_F(Uplinks, WhereAnotherServerIsReachedAgainTheHubIsTriedAtOnce) {
  enrol();
  link_.is_there = false;
  record();
  pass(kDayLong);
  link_.is_there = true;
  uplink_->network_is_back();
  EXPECT_EQ(pass(1).sent, 1);
  ASSERT_TRUE(db::revoke_terminal(store_, at_hub().terminal.id, now_ms()));
  record();
  pass(600);
  link_.calls.clear();
  uplink_->network_is_back();
  pass(1);
  EXPECT_EQ(link_.calls.size(), 0U) << "a network brings back nobody who was revoked";
}

TEST_F(Uplinks, AClockThatWasSetBackStopsNothing) {
  enrol();
  pass(600);
  clock_off_ms_ = -40 * 86'400'000LL;
  record();
  EXPECT_EQ(pass(5).sent, 1);
  EXPECT_EQ(load_hub_state(disk_, data_).clock_difference_ms, 40 * 86'400'000LL);
  pass(400);
  const auto clocks = db::clocks_of(store_, at_hub().terminal.id);
  ASSERT_EQ(clocks->size(), 1U) << "the hub keeps it for the reports";
  EXPECT_EQ(clocks->at(0).boot, "boot-1");
  EXPECT_NEAR(static_cast<double>(clocks->at(0).zero_ms), static_cast<double>(kMorningMs), 1);
  restart();
  link_.calls.clear();
  record();
  EXPECT_EQ(pass(5).sent, 1);
  EXPECT_EQ(asked("/entries"), 1) << "the difference is remembered";
  clock_off_ms_ = 0;
  record();
  EXPECT_EQ(pass(5).sent, 1);
  EXPECT_EQ(load_hub_state(disk_, data_).clock_difference_ms, 0);
}

TEST_F(Uplinks, ARevokedTerminalIsQuietAndAnEnrolmentWakesIt) {
  enrol();
  ASSERT_TRUE(db::revoke_terminal(store_, at_hub().terminal.id, now_ms()));
  record();
  EXPECT_EQ(pass(kDayLong).trouble->key, "exchange.revoked");
  EXPECT_EQ(at_hub().watermark, 0);
  EXPECT_LT(link_.calls.size(), 24U * 3);
}

TEST_F(Uplinks, TheOfficesSettingsComeToTheKiosksFileForItsUserAlone) {
  enrol();
  EXPECT_FALSE(pass(400).settings_taken) << "the office has set none";
  EXPECT_EQ(prefix(), "none");
  ASSERT_TRUE(set(0, "LS01", signers_.release));
  const Turn turn = pass(400);
  EXPECT_TRUE(turn.settings_taken);
  EXPECT_EQ(prefix(), "LS01");
  struct stat about {};
  ASSERT_EQ(::stat(disk::private_file(data_).c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  link_.calls.clear();
  EXPECT_FALSE(pass(400).settings_taken) << "they are the same";
  EXPECT_THAT(link_.calls.front().path, HasSubstr("/settings?have="));
  link_.instead = {{304, ""}};
  uplink_->once();
  EXPECT_EQ(uplink_->state().sentence, "") << "nothing new is no trouble";
  ASSERT_TRUE(set(0, "LS02", signers_.release));
  EXPECT_TRUE(pass(400).settings_taken);
  EXPECT_EQ(prefix(), "LS02");
  ASSERT_TRUE(set(0, "LS03", signers_.release));
  link_.instead = {{404, ""}};
  EXPECT_TRUE(uplink_->once().settings_taken) << "a hub that does not know the question";
  EXPECT_EQ(prefix(), "LS03");
}

TEST_F(Uplinks, SettingsThatMayNotBeTakenLeaveTheOldOnesAndAreToldWhileSalesGoUp) {
  enrol();
  ASSERT_TRUE(set(7, "LS01", signers_.release));
  pass(400);
  ASSERT_TRUE(set(0, "EVIL", codec::SigningKey::random()));
  record(2);
  Turn turn = pass(400);
  ASSERT_TRUE(turn.settings_refused);
  EXPECT_FALSE(turn.trouble);
  EXPECT_EQ(turn.sent, 2);
  EXPECT_THAT(turn.settings_refused->sentence, HasSubstr("does not trust"));
  EXPECT_EQ(prefix(), "LS01");
  EXPECT_EQ(at_hub().health.refused, turn.settings_refused->sentence);
  EXPECT_EQ(load_hub_state(disk_, data_).settings_sentence, turn.settings_refused->sentence);

  store_ = open_hub_store(fresh_hub_store("SQLite"));
  enrol();
  ASSERT_TRUE(set(3, "LS00", signers_.release));
  turn = pass(400);
  ASSERT_TRUE(turn.settings_refused);
  EXPECT_THAT(turn.settings_refused->sentence, HasSubstr("older than the 7"));
  ASSERT_TRUE(set(8, "LS08", signers_.release));
  EXPECT_TRUE(pass(400).settings_taken);
  EXPECT_EQ(load_hub_state(disk_, data_).settings_sentence, "");
  EXPECT_EQ(at_hub().health.refused, "");
}

TEST_F(Uplinks, SettingsThatWereSealedForAnotherTerminalAreRefused) {
  enrol();
  link_.instead.push_back({200, *codec::seal("{}", codec::SigningKey::random().public_key())});
  const Turn turn = uplink_->once();
  ASSERT_TRUE(turn.settings_refused);
  EXPECT_THAT(turn.settings_refused->sentence, HasSubstr("another terminal"));
  EXPECT_EQ(prefix(), "none");
}

TEST_F(Uplinks, TheOfficeReadsHowTheTerminalIs) {
  enrol();
  ASSERT_TRUE(disk::write_file(disk_, disk::printer_file(data_), "paper_out"));
  ASSERT_TRUE(disk::write_file(disk_, data_ + "/sync/state.json", [] {
    sync::SyncState state;
    state.refusal = "exchange.expired";
    return sync::sync_state_text(state);
  }()));
  clock_off_ms_ = 60'000;
  record(4);
  const Turn turn = uplink_->once();
  ASSERT_FALSE(turn.trouble) << turn.trouble->sentence;
  EXPECT_EQ(turn.sent, 4);
  const TerminalHealth health = at_hub().health;
  EXPECT_EQ(health.printer, "paper_out");
  EXPECT_EQ(health.refused, "exchange.expired");
  EXPECT_EQ(health.program, "0.1.0");
  EXPECT_EQ(health.unsent, 0);
  EXPECT_GT(health.disk_free, 0);
  EXPECT_EQ(at_hub().clock_difference_ms(), -60'000);
}

TEST_F(Uplinks, AnUploadIsFollowedByAReportButNotEachOne) {
  enrol();
  pass(600);
  link_.calls.clear();
  for (int i = 0; i < 20; ++i) {
    record();
    pass(5);
  }
  EXPECT_EQ(asked("/entries"), 20);
  EXPECT_LE(asked("/health"), 4);
}

TEST_F(Uplinks, AnotherLedgerInItsPlaceIsNotSentUnderTheOldName) {
  enrol();
  record(3);
  pass(400);
  for (const char* end : {"", "-wal", "-shm"})
    std::filesystem::remove(disk::ledger_file(data_) + end);
  { auto other = open_ledger(disk::ledger_file(data_)); }
  record(1);
  EXPECT_EQ(pass(400).trouble->key, "exchange.not_enrolled");
  EXPECT_EQ(at_hub().watermark, 3);
}

}  // namespace
}  // namespace ocop::sync
