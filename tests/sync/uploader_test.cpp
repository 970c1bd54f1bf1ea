// Uploads a ledger to a real hub's rules and store over an unreliable connection.
#include "app/sync/uploader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/entry_hash.h"
#include "app/base/wire/hub_answer.h"
#include "app/office/exchange/terminal_commands.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_link.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::sync {
namespace {

using namespace test;
using testing::HasSubstr;

constexpr std::int64_t kMinute_ms = 60'000;

/// Returns the path of a ledger that does not exist yet.
std::string fresh_ledger() {
  static int number = 0;
  return temporary_folder("uploads" + std::to_string(++number)) + "/ledger.sqlite";
}

class Uploads : public testing::Test {
 protected:
  Uploads() {
    peer_.id = test_terminal();
    enrol();
    record(10);
  }
  void enrol() {
    const auto code = exchange::make_enrol_code(store_, "diem-lang-son", 24, hub_ms_);
    const auto request = peer_.enrols(*code, hub_ms_);
    ASSERT_EQ(link_.call({request.method, request.path, request.signature, request.body})->status,
              200);
    link_.calls.clear();
  }
  void record(int entries) {
    std::vector<EntryDraft> drafts;
    drafts.reserve(static_cast<std::size_t>(entries));
    for (int i = 0; i < entries; ++i)
      drafts.push_back(draft("note", "{\"n\":" + std::to_string(++recorded_) + "}"));
    ASSERT_TRUE(ledger_.append(drafts));
  }
  /// Steps until everything is sent. Returns the error of a step.
  Status send_all() {
    for (int i = 0; i < 100; ++i) {
      const auto sent = uploader_.step();
      if (!sent) return sent.error();
      if (sent->unsent == 0) return Done{};
    }
    return Error{"It never ends."};
  }
  std::string refused() {
    const auto sent = uploader_.step();
    return sent ? "taken" : sent.error().key;
  }
  std::int64_t at_hub() {
    const auto branches = db::branches_of(store_, test_terminal());
    EXPECT_LE(branches->size(), 1U) << "a fork";
    return branches->empty() ? 0 : branches->front().tip_seq;
  }
  /// Expects all entries of the ledger at the hub, unchanged, each once.
  void expect_all_at_hub() {
    const auto branches = db::branches_of(store_, test_terminal());
    ASSERT_EQ(branches->size(), 1U);
    const auto stored = db::entries_after(store_, branches->front(), 0, 100'000);
    ASSERT_EQ(stored->size(), static_cast<std::size_t>(ledger_.tail()->seq));
    std::size_t i = 0;
    ASSERT_TRUE(ledger_.each(1, [&](const LedgerEntry& entry) {
      EXPECT_EQ((*stored)[i].entry.hash, entry.hash);
      EXPECT_EQ((*stored)[i++].entry.draft.body, entry.draft.body);
      return true;
    }));
    EXPECT_EQ(*ledger_.acknowledged(), ledger_.tail()->seq);
  }

  std::int64_t hub_ms_ = kMorningMs, terminal_ms_ = kMorningMs;
  HubTerminalPeer peer_;
  db::HubStore store_ = open_hub_store(fresh_hub_store("SQLite"));
  HubLink link_{store_, [this] { return hub_ms_; }};
  db::Ledger ledger_ = open_ledger(fresh_ledger());
  HubClient client_{link_, peer_.key, [this] { return terminal_ms_; }};
  Uploader uploader_{client_, ledger_};
  int recorded_ = 0;
};

TEST_F(Uploads, WhatIsUnsentGoesUpOnceAndThenNothingIsAsked) {
  EXPECT_EQ(*unsent_entries(ledger_), 10);
  const auto sent = uploader_.step();
  ASSERT_TRUE(sent) << sent.error().sentence;
  EXPECT_EQ(sent->entries, 10);
  EXPECT_EQ(sent->unsent, 0);
  expect_all_at_hub();
  EXPECT_EQ(uploader_.step()->entries, 0);
  EXPECT_EQ(link_.calls.size(), 1U);
  record(3);
  EXPECT_EQ(uploader_.step()->entries, 3);
  expect_all_at_hub();
}

TEST_F(Uploads, ALostAnswerCostsTheSameEntriesOnceMore) {
  link_.loses_answers = true;
  EXPECT_EQ(refused(), "exchange.unreachable");
  EXPECT_EQ(*unsent_entries(ledger_), 10);
  EXPECT_EQ(at_hub(), 10);
  link_.loses_answers = false;
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, MoreThanABatchHoldsGoesUpInSome) {
  const std::string large(300'000, 'x');
  for (int i = 0; i < 10; ++i)
    ASSERT_TRUE(ledger_.append(draft("note", "{\"text\":\"" + large + "\"}")));
  const auto sent = uploader_.step();
  ASSERT_TRUE(sent) << sent.error().sentence;
  EXPECT_GT(sent->unsent, 0);
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AHubThatWasRestoredFromABackupGetsAgainWhatItLost) {
  ASSERT_TRUE(send_all());
  const std::string backup = temporary_folder("backup") + "/hub.sqlite";
  ASSERT_TRUE(store_.backup(backup));
  record(20);
  ASSERT_TRUE(send_all());
  store_ = open_hub_store(backup);
  EXPECT_EQ(at_hub(), 10);
  record(1);
  const auto sent = uploader_.step();
  ASSERT_TRUE(sent) << sent.error().sentence;
  EXPECT_EQ(sent->entries, 0);
  EXPECT_EQ(sent->unsent, 21) << "the mark went back";
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AHubThatHasHadEnoughForTodayGetsTheRestTomorrow) {
  store_.quota() = {1'500, 0};
  record(3'990);
  int refusals = 0;
  for (int day = 0; day < 20 && *unsent_entries(ledger_) > 0; ++day) {
    for (int attempt = 0; attempt < 20; ++attempt) {  // as often as in a whole day
      const auto sent = uploader_.step();
      if (!sent) {
        EXPECT_EQ(sent.error().key, "exchange.later");
        EXPECT_THAT(sent.error().sentence, HasSubstr("kept and sent later"));
        ++refusals;
      }
    }
    hub_ms_ += 1440 * kMinute_ms;
    terminal_ms_ = hub_ms_;
  }
  EXPECT_GT(refusals, 0);
  expect_all_at_hub();
}

TEST_F(Uploads, AHubThatLostAllGetsAllOnceTheTerminalIsEnrolledAgain) {
  record(5'000);
  ASSERT_TRUE(send_all());
  store_ = open_hub_store(fresh_hub_store("SQLite"));
  record(1);
  EXPECT_EQ(refused(), "exchange.not_enrolled");
  enrol();
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AClockThatIsWrongIsToldAndSignedAround) {
  for (const std::int64_t off_ms : {-90 * kMinute_ms, 600 * kMinute_ms, 0 * kMinute_ms}) {
    terminal_ms_ = hub_ms_ + off_ms;
    record(1);
    link_.calls.clear();
    ASSERT_TRUE(send_all());
    EXPECT_EQ(client_.clock_difference_ms(), -off_ms);
    EXPECT_EQ(link_.calls.size(), 2U);
    record(1);
    ASSERT_TRUE(send_all());
    EXPECT_EQ(link_.calls.size(), 3U) << "the difference is remembered";
  }
  expect_all_at_hub();
}

TEST_F(Uploads, AHubThatNeverTakesTheTimeIsAskedTwiceAndNoMore) {
  for (int i = 0; i < 5; ++i) link_.instead.push_back({401, R"({"error":"No.","now":1})"});
  EXPECT_EQ(refused(), "exchange.not_enrolled");
  EXPECT_EQ(link_.calls.size(), 2U);
}

TEST_F(Uploads, ARevokedTerminalKeepsItsEntriesAndIsToldWhatToDo) {
  ASSERT_TRUE(db::revoke_terminal(store_, test_terminal(), hub_ms_));
  const auto sent = uploader_.step();
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().key, "exchange.revoked");
  EXPECT_THAT(sent.error().sentence, HasSubstr("call the office"));
  EXPECT_EQ(at_hub(), 0);
  EXPECT_EQ(*unsent_entries(ledger_), 10);
}

TEST_F(Uploads, WhereTheIdBelongsToAnotherKeyThatIsTold) {
  link_.instead.push_back({409, wire::refusal_text({"Another key has that terminal's id."})});
  EXPECT_EQ(refused(), "exchange.other_key");
  const HubTerminalPeer thief;
  HubClient other(link_, thief.key, [this] { return terminal_ms_; });
  const auto sent = Uploader(other, ledger_).step();
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().key, "exchange.not_enrolled");
  EXPECT_THAT(sent.error().sentence, HasSubstr("The signature does not match"));
}

TEST_F(Uploads, AConfirmationThatTheLedgerDoesNotKnowMovesNothing) {
  const auto tail = ledger_.tail();
  const Reply wrong[] = {{200, wire::acknowledged_text(tail->seq, EntryHash{})},
                         {200, wire::acknowledged_text(tail->seq + 1, tail->hash)},
                         {200, wire::acknowledged_text(1, tail->hash)},
                         {200, "<html>Sign in</html>"},
                         {200, ""}};
  for (const Reply& reply : wrong) {
    link_.instead.push_back(reply);
    EXPECT_EQ(refused(), "exchange.other_hub") << reply.body;
    EXPECT_EQ(*ledger_.acknowledged(), 0);
  }
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AHubThatSaysItHasMoreIsNotBelieved) {
  for (const std::int64_t expected : {1, 2, 10, 11, 1'000}) {
    link_.instead.push_back({409, wire::refusal_text({"Again.", expected, {}})});
    EXPECT_EQ(refused(), "exchange.other_hub") << expected;
    EXPECT_EQ(*ledger_.acknowledged(), 0);
  }
}

TEST_F(Uploads, AHubThatAsksForTheSameAgainAndAgainIsLeftAloneForAWhile) {
  ASSERT_TRUE(send_all());
  record(1);
  link_.instead.push_back({409, wire::refusal_text({"Again.", 5, {}})});
  EXPECT_EQ(refused(), "taken");
  EXPECT_EQ(*ledger_.acknowledged(), 4);
  link_.instead.push_back({409, wire::refusal_text({"Again.", 5, {}})});
  EXPECT_EQ(refused(), "exchange.other_hub");
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AProxyThatTakesLittleGetsSmallerBatches) {
  record(1'000);
  link_.most = 2'000;
  ASSERT_TRUE(send_all());
  expect_all_at_hub();
}

TEST_F(Uploads, AProxyThatTakesNotEvenOneEntryIsTold) {
  link_.most = 10;
  Status done = send_all();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "exchange.too_large");
  EXPECT_THAT(done.error().sentence, HasSubstr("Entry 1 alone"));
}

TEST_F(Uploads, ALineThatBreaksOnLargeBodiesGetsSmallerOnes) {
  record(1'000);
  link_.breaks_after = 5'000;
  int broken = 0;
  while (!send_all()) ASSERT_LT(++broken, 50);
  expect_all_at_hub();
}

TEST_F(Uploads, WhatTheHubOrAProxyRefusesIsToldAndStaysUnsent) {
  const struct {
    Reply reply;
    const char* key;
  } cases[] = {{{500, wire::refusal_text({"The store failed."})}, "exchange.unreachable"},
               {{502, "<html>"}, "exchange.unreachable"},
               {{400, wire::refusal_text({"Entry 1 was changed."})}, "exchange.refused"},
               {{401, "<html>"}, "exchange.not_enrolled"},
               {{429, "<html>"}, "exchange.later"},
               {{302, ""}, "exchange.refused"},
               {{404, ""}, "exchange.refused"}};
  for (const auto& one : cases) {
    link_.instead.push_back(one.reply);
    EXPECT_EQ(refused(), one.key) << one.reply.status;
    EXPECT_EQ(*unsent_entries(ledger_), 10);
  }
}

}  // namespace
}  // namespace ocop::sync
