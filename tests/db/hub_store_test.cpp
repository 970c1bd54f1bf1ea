// The hub's store, on every kind of database.
#include "db/hub/hub_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/base/wire/entry_hash.h"
#include "db/hub/entries.h"
#include "db/hub/kept_settings.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::int64_t kNow = kMorningMs;
constexpr PublicKey kKey{7};

struct HubStoreTest : testing::TestWithParam<std::string> {
  const std::string where = fresh_hub_store(GetParam());
  HubStore store = open_hub_store(where);

  HubTerminal enrolled() {
    EXPECT_EQ(*enrol_terminal(store, test_terminal(), kKey, "here", kNow), Enrolled::done);
    return **find_terminal(store, test_terminal());
  }
  BatchTaken take(const std::vector<LedgerEntry>& entries, std::size_t from, std::size_t to) {
    BatchTaken taken;
    const auto done = store.transact([&]() -> Status {
      auto took =
          take_entries(store, enrolled(), std::span(entries).subspan(from, to - from), kNow);
      if (!took) return took.error();
      taken = *took;
      return Done{};
    });
    EXPECT_TRUE(done) << done.error().sentence;
    return taken;
  }
  /// Returns the entry numbers of each branch ("1-5") and where it forks.
  std::vector<std::string> lines() {
    std::vector<std::string> all;
    const auto of_terminal = branches_of(store, test_terminal());
    for (const Branch& branch : *of_terminal) {
      std::string text = std::to_string(branch.from_seq) + "-" + std::to_string(branch.tip_seq);
      if (branch.parent) text += " of " + std::to_string(*branch.parent);
      all.push_back(text);
      const auto entries = entries_after(store, branch, 0, 1000);
      EXPECT_EQ(static_cast<std::int64_t>(entries->size()), branch.tip_seq - branch.from_seq + 1);
      EXPECT_EQ(entries->back().entry.hash, branch.tip_hash);
      for (std::size_t i = 1; i < entries->size(); ++i)
        EXPECT_EQ((*entries)[i].entry.prev, (*entries)[i - 1].entry.hash);
    }
    return all;
  }
};

/// Returns another chain that forks after entry `seq` of that one.
std::vector<LedgerEntry> other_after(const std::vector<LedgerEntry>& entries, std::size_t seq,
                                     int count, const std::string& text) {
  std::vector<EntryDraft> drafts;
  for (int i = 0; i < count; ++i) drafts.push_back(draft("other", "{\"t\":\"" + text + "\"}"));
  const LedgerEntry& last = entries[seq - 1];
  return chain_after({last.seq, last.draft.at_ms, last.hash}, drafts);
}

TEST_P(HubStoreTest, ACodeIsGoodOnceAndForItsTime) {
  ASSERT_TRUE(add_enrol_code(store, "hash", "here", kNow, kNow + 1000));
  EXPECT_EQ(*spend_enrol_code(store, "other", test_terminal(), kNow), std::nullopt);
  EXPECT_EQ(*spend_enrol_code(store, "hash", test_terminal(), kNow + 1000), std::nullopt);
  EXPECT_EQ(*spend_enrol_code(store, "hash", test_terminal(), kNow + 999), "here");
  EXPECT_EQ(*spend_enrol_code(store, "hash", TerminalId{9}, kNow + 999), std::nullopt);
  EXPECT_EQ(*spend_enrol_code(store, "hash", test_terminal(), kNow + 999), "here")
      << "its answer may have been lost";
}

TEST_P(HubStoreTest, ATerminalKeepsItsKeyAndMayComeToAnotherPoint) {
  enrolled();
  EXPECT_EQ(*enrol_terminal(store, test_terminal(), {8}, "there", kNow), Enrolled::other_key);
  EXPECT_EQ((*find_terminal(store, test_terminal()))->point, "here");
  EXPECT_EQ(*enrol_terminal(store, test_terminal(), kKey, "there", kNow + 5), Enrolled::done);
  const auto terminal = *find_terminal(store, test_terminal());
  EXPECT_EQ(terminal->point, "there");
  EXPECT_EQ(terminal->key, kKey);
  EXPECT_EQ(terminal->enrolled_ms, kNow);
  EXPECT_EQ(*find_terminal(store, TerminalId{}), std::nullopt);
}

TEST_P(HubStoreTest, ARevokedTerminalStaysSo) {
  EXPECT_FALSE(*revoke_terminal(store, test_terminal(), kNow));
  enrolled();
  EXPECT_TRUE(*revoke_terminal(store, test_terminal(), kNow + 1));
  EXPECT_FALSE(*revoke_terminal(store, test_terminal(), kNow + 2));
  EXPECT_EQ((*find_terminal(store, test_terminal()))->revoked_ms, kNow + 1);
  EXPECT_EQ(*enrol_terminal(store, test_terminal(), kKey, "here", kNow), Enrolled::revoked);
}

TEST_P(HubStoreTest, ARequestsNumberIsTakenOnceUntilItIsForgotten) {
  enrolled();
  const TerminalId another{9};
  ASSERT_EQ(*enrol_terminal(store, another, kKey, "here", kNow), Enrolled::done);
  const std::array<std::uint8_t, 16> one{1}, two{2}, forgets{0, 3};
  const auto admit = [&](const TerminalId& id, std::int64_t time_ms,
                         std::span<const std::uint8_t> nonce, std::int64_t now_ms,
                         std::int64_t forget_ms) {
    const auto done = store.transact([&] {
      return admit_request(store, **find_terminal(store, id), {time_ms, nonce}, now_ms, forget_ms);
    });
    EXPECT_TRUE(done || done.error().key == kRowTwice);
    return static_cast<bool>(done);
  };
  EXPECT_TRUE(admit(test_terminal(), kNow, one, kNow, 0));
  EXPECT_FALSE(admit(test_terminal(), kNow, one, kNow + 10, 0));
  EXPECT_TRUE(admit(test_terminal(), kNow + 5, two, kNow + 10, 0));
  EXPECT_TRUE(admit(another, kNow, one, kNow, 0)) << "another's number";
  EXPECT_EQ((*find_terminal(store, test_terminal()))->seen_ms, kNow + 10);
  EXPECT_TRUE(admit(test_terminal(), kNow, forgets, kNow, kNow));
  EXPECT_FALSE(admit(test_terminal(), kNow, one, kNow, kNow));
  EXPECT_TRUE(admit(test_terminal(), kNow + 9, forgets, kNow, kNow + 1));
  EXPECT_TRUE(admit(test_terminal(), kNow, one, kNow, kNow + 1)) << "forgotten";
  EXPECT_FALSE(admit(test_terminal(), kNow + 5, two, kNow, kNow + 1));
}

TEST_P(HubStoreTest, ATerminalIsRememberedUntilItIsNoLongerSo) {
  EXPECT_EQ(*recall_terminal(store, test_terminal()), std::nullopt);
  const HubTerminal terminal = enrolled();
  EXPECT_EQ((*recall_terminal(store, test_terminal()))->point, "here");
  const auto admit = [&](std::uint8_t number) {
    const std::array<std::uint8_t, 16> nonce{number};
    const auto done = store.transact([&] {
      return admit_request(store, terminal, {kNow, nonce}, kNow, 0);
    });
    return done ? std::string("admitted") : done.error().key;
  };
  EXPECT_EQ(admit(1), "admitted");
  HubStore another = open_hub_store(where);
  ASSERT_EQ(*enrol_terminal(another, test_terminal(), kKey, "there", kNow), Enrolled::done);
  EXPECT_EQ((*recall_terminal(store, test_terminal()))->point, "here") << "out of date";
  EXPECT_EQ(admit(2), kRowLacks);
  ASSERT_EQ(*enrol_terminal(another, test_terminal(), kKey, "here", kNow), Enrolled::done);
  EXPECT_EQ(admit(2), "admitted") << "it was not used up";
  ASSERT_TRUE(*revoke_terminal(another, test_terminal(), kNow));
  EXPECT_EQ(admit(3), kRowLacks);
  EXPECT_NE((*find_terminal(store, test_terminal()))->revoked_ms, std::nullopt);
  EXPECT_EQ(*recall_terminal(store, test_terminal()), std::nullopt) << "nor is it remembered";
}

TEST_P(HubStoreTest, HealthIsTheLastOne) {
  enrolled();
  EXPECT_EQ(terminal_statuses(store)->at(0).health_ms, 0);
  ASSERT_TRUE(put_health(store, test_terminal(), {1, "0.1", "a", 7, 8, "ready", ""}, kNow));
  const TerminalHealth last{kNow - 60'000, "0.2", "b", 3, 4, "no paper", "expired"};
  ASSERT_TRUE(put_health(store, test_terminal(), last, kNow));
  const auto statuses = terminal_statuses(store);
  ASSERT_EQ(statuses->size(), 1U);
  EXPECT_EQ(statuses->at(0).health, last);
  EXPECT_EQ(statuses->at(0).clock_difference_ms(), 60'000);
}

TEST_P(HubStoreTest, OfSettingsTheHighestVersionIsSent) {
  EXPECT_EQ(*settings_version(store, "here"), 0);
  EXPECT_EQ(*newest_settings(store, "here"), std::nullopt);
  ASSERT_TRUE(put_settings(store, "here", 2, "second", kNow));
  ASSERT_TRUE(put_settings(store, "here", 10, "tenth", kNow));
  ASSERT_TRUE(put_settings(store, "there", 11, "elsewhere", kNow));
  EXPECT_FALSE(put_settings(store, "here", 10, "again", kNow));
  EXPECT_EQ(*settings_version(store, "here"), 10);
  EXPECT_EQ(*newest_settings(store, "here"), "tenth");
}

TEST_P(HubStoreTest, EntriesComeInOrderAndOnce) {
  const auto entries = chain(10);
  BatchTaken taken = take(entries, 0, 4);
  EXPECT_EQ(taken.acknowledged, 4);
  EXPECT_EQ(taken.hash, entries[3].hash);
  EXPECT_EQ(taken.added, 4);
  taken = take(entries, 2, 8);
  EXPECT_EQ(taken.acknowledged, 8);
  EXPECT_EQ(taken.added, 4);
  taken = take(entries, 0, 3);
  EXPECT_EQ(taken.acknowledged, 3);
  EXPECT_EQ(taken.added, 0) << "sending again is harmless";
  EXPECT_EQ(take(entries, 8, 10).added, 2);
  EXPECT_THAT(lines(), ElementsAre("1-10"));
  EXPECT_THAT(*last_alarms(store, 5), testing::IsEmpty());
  const auto last = entries_after(store, branches_of(store, test_terminal())->at(0), 9, 5);
  EXPECT_EQ(last->at(0).entry.draft.body, entries[9].draft.body);
  EXPECT_EQ(last->at(0).point, "here");
}

TEST_P(HubStoreTest, WhatADatabaseWritesInItsOwnWayComesBackAsItWas) {
  const std::string odd = "a\\b \\N \\. tab\t line\n return\r quote' \"đ\"";
  const HubTerminal terminal = enrolled();
  const auto done = store.transact([&] {
    return store.insert(
        "alarm", "at_ms, terminal, sentence",
        std::vector<SqlValue>{kNow, terminal.id, odd, kNow + 1, terminal.id, "\\."});
  });
  ASSERT_TRUE(done) << done.error().sentence;
  const auto rows = store.run("SELECT sentence, terminal FROM alarm ORDER BY at_ms");
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[0].text(0), odd);
  EXPECT_EQ((*rows)[0].bytes<TerminalId>(1), terminal.id);
  EXPECT_EQ((*rows)[1].text(0), "\\.");
}

TEST_P(HubStoreTest, ARowThatIsRefusedUndoesTheRowsBesideIt) {
  const auto put = [&](std::vector<SqlValue> cells) {
    return store.transact(
        [&] { return store.insert("settings", "point, version, made_ms, document", cells); });
  };
  const std::int64_t one = 1, two = 2;
  EXPECT_FALSE(put({"here", one, kNow, "a", "here", two, kNow, "b", "here", one, kNow, "c"}));
  EXPECT_TRUE(store.run("SELECT 1 FROM settings")->empty());
  EXPECT_TRUE(put({"here", one, kNow, "a"})) << "and the connection goes on";
}

TEST_P(HubStoreTest, AGapIsAskedForAndNothingIsTaken) {
  const auto entries = chain(10);
  EXPECT_EQ(take(entries, 3, 6).expected, 1);
  EXPECT_THAT(lines(), ElementsAre());
  take(entries, 0, 2);
  EXPECT_EQ(take(entries, 5, 9).expected, 3);
  EXPECT_THAT(lines(), ElementsAre("1-2"));
}

TEST_P(HubStoreTest, AForkIsKeptApartAndToldAndBothLinesGrow) {
  const auto entries = chain(10);
  const auto copy = other_after(entries, 6, 4, "copy");
  take(entries, 0, 8);
  const BatchTaken taken = take(copy, 0, 2);
  EXPECT_EQ(taken.forked, 7);
  EXPECT_EQ(taken.acknowledged, 8);
  EXPECT_EQ(taken.hash, copy[1].hash);
  EXPECT_EQ(take(entries, 8, 10).forked, std::nullopt);
  EXPECT_EQ(take(copy, 2, 4).forked, std::nullopt) << "told once";
  EXPECT_EQ(take(copy, 0, 4).added, 0);
  EXPECT_THAT(lines(), ElementsAre("1-10", "7-10 of 0"));
  const auto alarms = last_alarms(store, 5);
  ASSERT_EQ(alarms->size(), 1U);
  EXPECT_THAT(alarms->at(0).sentence, HasSubstr("another entry 7"));
  EXPECT_EQ(terminal_statuses(store)->at(0).forks, 1);
}

TEST_P(HubStoreTest, AnAlarmThatWasSeenToIsNoLongerShown) {
  const TerminalId hub{}, other{9};
  ASSERT_TRUE(put_alarm(store, hub, "The clock.", 1000, 0));
  ASSERT_TRUE(put_alarm(store, other, "A fork.", 2000, 0));
  ASSERT_TRUE(put_alarm(store, other, "Another.", 3000, 0));
  EXPECT_EQ(*acknowledge_alarms(store, other, 4000), 2U);
  ASSERT_EQ(last_alarms(store, 5)->size(), 1U);
  EXPECT_EQ(last_alarms(store, 5)->at(0).sentence, "The clock.");
  EXPECT_EQ(*acknowledge_alarms(store, other, 4000), 0U);
  EXPECT_EQ(*acknowledge_alarms(store, std::nullopt, 4000), 1U);
  EXPECT_THAT(*last_alarms(store, 5), testing::IsEmpty());
  ASSERT_TRUE(put_alarm(store, hub, "The clock.", 5000, 0));
  EXPECT_EQ(last_alarms(store, 5)->size(), 1U) << "it came anew";
}

TEST_P(HubStoreTest, ABatchThatForksInItsMiddleIsTakenWhole) {
  const auto entries = chain(6);
  take(entries, 0, 6);
  auto copy = std::vector(entries.begin(), entries.begin() + 4);
  for (const LedgerEntry& entry : other_after(entries, 4, 3, "copy")) copy.push_back(entry);
  EXPECT_EQ(take(copy, 1, 7).forked, 5);
  const auto third = other_after(copy, 6, 2, "copy of the copy");
  EXPECT_EQ(take(third, 0, 2).forked, 7);
  EXPECT_THAT(lines(), ElementsAre("1-6", "5-7 of 0", "7-8 of 1"));
}

TEST_P(HubStoreTest, ALedgerThatBeganAnewUnderTheSameNameIsAForkToo) {
  const auto entries = chain(3), anew = chain(2, "anew");
  take(entries, 0, 3);
  EXPECT_EQ(take(anew, 0, 2).forked, 1);
  EXPECT_THAT(lines(), ElementsAre("1-3", "1-2 of 0"));
}

TEST_P(HubStoreTest, AForkBeforeTheBatchIsFoundByGoingBack) {
  const auto entries = chain(3000);
  take(entries, 0, 2900);
  const auto copy = other_after(entries, 1200, 1500, "copy");
  std::int64_t from = 2600;
  int rounds = 0;
  for (; rounds < 10; ++rounds) {
    std::vector<LedgerEntry> batch(entries.begin(), entries.begin() + 1200);
    batch.insert(batch.end(), copy.begin(), copy.end());
    const auto taken = take(batch, static_cast<std::size_t>(from) - 1, batch.size());
    if (!taken.expected) break;
    EXPECT_LT(*taken.expected, from);
    from = *taken.expected;
  }
  EXPECT_EQ(rounds, 2);
  EXPECT_EQ(branches_of(store, test_terminal())->at(1).from_seq, 1201);
}

TEST_P(HubStoreTest, AfterAGapTheLineThatIsFurthestBackIsAskedFor) {
  const auto entries = chain(10);
  const auto copy = other_after(entries, 6, 1, "copy");
  take(entries, 0, 9);
  take(copy, 0, 1);
  auto later = other_after(entries, 10, 3, "later");
  EXPECT_EQ(take(later, 1, 3).expected, 8) << "it may be the copy that sends";
}

TEST_P(HubStoreTest, WhatFailsIsUndoneWhole) {
  const auto entries = chain(3);
  const auto refused = store.transact([&]() -> Status {
    const auto terminal = enrolled();
    EXPECT_TRUE(take_entries(store, terminal, entries, kNow));
    return Error{"The power went."};
  });
  EXPECT_EQ(refused.error().sentence, "The power went.");
  EXPECT_EQ(*find_terminal(store, test_terminal()), std::nullopt);
  EXPECT_THAT(lines(), ElementsAre());
  take(entries, 0, 3);
  EXPECT_THAT(lines(), ElementsAre("1-3"));
}

TEST_P(HubStoreTest, EntriesAreNeverChangedOrDeleted) {
  take(chain(2), 0, 2);
  EXPECT_FALSE(store.run("UPDATE entry SET kind = 'x'"));
  EXPECT_FALSE(store.run("DELETE FROM entry"));
  EXPECT_THAT(lines(), ElementsAre("1-2"));
}

TEST_P(HubStoreTest, TwoHubsOnOneStoreTakeABatchOnce) {
  const auto entries = chain(5);
  take(entries, 0, 5);
  HubStore other = open_hub_store(where);
  ASSERT_TRUE(other.transact([&]() -> Status {
    const auto taken = take_entries(other, **find_terminal(other, test_terminal()), entries, kNow);
    EXPECT_EQ(taken->added, 0);
    return Done{};
  }));
}

INSTANTIATE_TEST_SUITE_P(On, HubStoreTest, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST(HubStoreFile, AnotherKindOfFileIsRefused) {
  const std::string path = fresh_hub_store("SQLite");
  (void)open_ledger(path);
  const auto opened = HubStore::open(path);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("is not a hub's store"));
  EXPECT_FALSE(HubStore::open("/nowhere/hub.sqlite"));
}

TEST(HubStoreFile, ACopyIsWholeAndNeverOverwrites) {
  HubStore store = open_hub_store(fresh_hub_store("SQLite"));
  ASSERT_TRUE(put_settings(store, "here", 1, "first", kNow));
  const std::string copy = fresh_hub_store("SQLite");
  const auto done = store.backup(copy);
  ASSERT_TRUE(done) << done.error().sentence;
  ASSERT_TRUE(put_settings(store, "here", 2, "second", kNow));
  HubStore restored = open_hub_store(copy);
  EXPECT_EQ(*newest_settings(restored, "here"), "first");
  EXPECT_THAT(store.backup(copy).error().sentence, HasSubstr("already"));
  EXPECT_FALSE(store.backup("/nowhere/copy.sqlite"));
  EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
}

}  // namespace
}  // namespace ocop::db
