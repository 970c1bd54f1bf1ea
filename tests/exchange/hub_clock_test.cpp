// The hub's clock was wrong for a while: once that is known, no sale counts for a wrong day, and
// only affected sums are recomputed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/signed_request.h"
#include "app/office/exchange/caller.h"
#include "app/office/exchange/clock_commands.h"
#include "app/office/exchange/metrics.h"
#include "app/office/reports/summing.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/summed_line.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kHour_ms = 3'600'000, kLongDay_ms = 24 * kHour_ms;
constexpr std::int64_t kMinutes_ms = 60'000;

/// Terminals with right and wrong clocks, and a hub whose clock may be wrong.
struct HubClock : testing::TestWithParam<std::string> {
  /// A terminal in a boot of its machine.
  struct Till {
    SummedLine line;
    std::string boot = "boot-1";
    std::int64_t booted_ms = kMorningMs;  // true time
    std::int64_t off_ms = 0;              // its clock minus true time
    int sales = 0;
  };
  Till till(std::uint8_t number = 1) {
    Till made{.line = SummedLine{store}};
    made.line.id.fill(number);
    return made;
  }
  /// At that true time, sells and sends, or only reports.
  void sell(Till& till, std::int64_t true_ms) {
    char number[20];
    std::snprintf(number, sizeof number, "DL01-%06d", ++till.sales);
    till.line.record({true_ms + till.off_ms, till.boot, true_ms - till.booted_ms, "sale",
                      body_of({number, {{"na", 1}}})});
    till.line.send(true_ms + hub_off_ms);
  }
  void report(const Till& till, std::int64_t true_ms) {
    const std::int64_t now_ms = true_ms + hub_off_ms;
    const std::int64_t said_ms = true_ms + till.off_ms;
    const auto noted = store.transact([&]() -> Status {
      const TerminalHealth health{
          said_ms, "", "", 0, 0, "", "", till.boot, true_ms - till.booted_ms};
      if (auto put = db::put_health(store, till.line.id, health, now_ms); !put) return put;
      return db::note_clock(
          store, till.line.id,
          {till.boot, now_ms - (true_ms - till.booted_ms), now_ms - said_ms, now_ms},
          wire::kClockTolerance_ms);
    });
    ASSERT_TRUE(noted) << noted.error().sentence;
  }
  std::vector<ClockSeen> clocks(const Till& till) { return *db::clocks_of(store, till.line.id); }

  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  std::int64_t hub_off_ms = 0;  // its clock minus true time
};

TEST_P(HubClock, OnceBehindItPutsNothingIntoAnotherDayForGood) {
  Till one = till();
  sell(one, kMorningMs + 1 * kHour_ms);
  hub_off_ms = -2 * kLongDay_ms;
  sell(one, kMorningMs + 2 * kHour_ms);
  report(one, kMorningMs + 2 * kHour_ms);
  (void)one.line.days();
  hub_off_ms = 0;
  sell(one, kMorningMs + 3 * kHour_ms);
  report(one, kMorningMs + 3 * kHour_ms);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 3}))
      << "before, while and after the hub's clock was wrong";
  EXPECT_THAT(clocks(one),
              ElementsAre(ClockSeen{"boot-1", kMorningMs, 0, kMorningMs + 3 * kHour_ms}));
}

TEST_P(HubClock, OnceAheadItLeavesNothingOnTomorrow) {
  Till one = till();
  one.off_ms = -40 * kLongDay_ms;
  sell(one, kMorningMs + 1 * kHour_ms);
  hub_off_ms = kLongDay_ms;
  sell(one, kMorningMs + 2 * kHour_ms);
  report(one, kMorningMs + 2 * kHour_ms);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 1}, std::pair{1, 1}));
  hub_off_ms = 0;
  report(one, kMorningMs + 3 * kHour_ms);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 2})) << "the sums are made anew";
}

TEST_P(HubClock, AHubThatGoesWrongLaterDoesNotChangeWhatItSawRight) {
  Till one = till();
  sell(one, kMorningMs + 1 * kHour_ms);
  report(one, kMorningMs + 1 * kHour_ms);
  for (const std::int64_t off_ms : {-2 * kLongDay_ms, kLongDay_ms}) {
    hub_off_ms = off_ms;
    report(one, kMorningMs + 2 * kHour_ms);
    EXPECT_THAT(clocks(one),
                ElementsAre(ClockSeen{"boot-1", kMorningMs, 0, kMorningMs + 1 * kHour_ms}));
  }
  sell(one, kMorningMs + 2 * kHour_ms);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 2}));
}

TEST_P(HubClock, EachBootIsKeptAndSumsNoMoreAnewThanItself) {
  Till one = till();
  one.off_ms = -40 * kLongDay_ms;  // its battery is empty
  for (int day = 0; day < 5; ++day) {
    one.boot = "boot-" + std::to_string(day);
    one.booted_ms = kMorningMs + day * kLongDay_ms;
    for (int i = 1; i <= 10; ++i) sell(one, one.booted_ms + i * kMinutes_ms);
    EXPECT_EQ(*reports::sum_up(store), 10);
    report(one, one.booted_ms + kHour_ms);
    EXPECT_EQ(*reports::sum_up(store), 10) << "those of day " << day << " alone";
    report(one, one.booted_ms + 2 * kHour_ms);
    EXPECT_EQ(*reports::sum_up(store), 0);
  }
  EXPECT_THAT(one.line.days(), SizeIs(5));
  EXPECT_THAT(clocks(one), SizeIs(5));
}

TEST_P(HubClock, SumsThatAreMadeAnewAreTheSame) {
  Till one = till();
  one.line.record(draft("stock_count", stock_body("counted", "na", "", 10)));
  for (int i = 1; i <= 5; ++i) sell(one, kMorningMs + i * kMinutes_ms);
  one.line.record(
      {kMorningMs + kHour_ms, one.boot, kHour_ms, "void", void_body({"DL01-000002", {{"na", 1}}})});
  one.line.record(
      {kMorningMs + kHour_ms, one.boot, kHour_ms, "void", void_body({"DL01-000009", {{"na", 1}}})});
  one.line.send(kMorningMs + kHour_ms);
  EXPECT_THAT(one.line.unsummed(), SizeIs(1));
  report(one, kMorningMs + 2 * kHour_ms);
  EXPECT_THAT(one.line.unsummed(), SizeIs(1));
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 4}));
  EXPECT_EQ(db::stock_report(store, "")->at(0).pieces, 6);
}

TEST_P(HubClock, WhatMostTerminalsSayCountsAgainstTheHub) {
  hub_off_ms = -2 * kLongDay_ms;
  std::vector<Till> tills;
  for (std::uint8_t i = 1; i <= 4; ++i) tills.push_back(till(i));
  tills[3].off_ms = -50 * kLongDay_ms;  // one of them is wrong
  std::int64_t at_ms = kMorningMs + kHour_ms;
  for (int turn = 0; turn < 6; ++turn)
    for (Till& one : tills) {
      sell(one, at_ms);
      report(one, at_ms);
      at_ms += kMinutes_ms;
    }
  EXPECT_EQ(db::last_alarms(store, 9)->size(), 1U) << "told once";
  EXPECT_THAT(db::last_alarms(store, 9)->at(0).sentence,
              HasSubstr("2880 minutes ahead of it. Set it right"));
  EXPECT_TRUE(*db::is_doubted(store, at_ms + hub_off_ms));
  for (const Till& one : tills) EXPECT_THAT(clocks(one), IsEmpty());
  EXPECT_EQ(db::doubts_of(store)->size(), 1U);
  EXPECT_NEAR(db::doubts_of(store)->at(0).behind_ms, 2 * kLongDay_ms, 1000);
  // None of these boots is ever seen by a right clock.
  auto rows = tills[0].line.days();
  hub_off_ms = 0;
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.back(), (std::pair<std::int64_t, std::int64_t>{0, 18})) << "three are right";
  for (Till& one : tills) {
    one.boot = "boot-2";
    one.booted_ms = kMorningMs + kLongDay_ms;
    sell(one, one.booted_ms + kHour_ms);
    report(one, one.booted_ms + kHour_ms);
  }
  EXPECT_FALSE(*db::is_doubted(store, kMorningMs + kLongDay_ms + kHour_ms));
  for (const Till& one : tills) EXPECT_THAT(clocks(one), SizeIs(1));
  rows = tills[0].line.days();
  EXPECT_EQ(rows.back(), (std::pair<std::int64_t, std::int64_t>{1, 4}));
}

TEST_P(HubClock, TerminalsThatAreWrongEachInItsOwnWayAreNoMajority) {
  std::vector<Till> tills;
  for (std::uint8_t i = 1; i <= 4; ++i) tills.push_back(till(i));
  tills[0].off_ms = kLongDay_ms;
  tills[1].off_ms = -kLongDay_ms;
  tills[2].off_ms = -3 * kLongDay_ms;
  for (Till& one : tills) {
    sell(one, kMorningMs + kHour_ms);
    report(one, kMorningMs + kHour_ms);
  }
  EXPECT_THAT(*db::last_alarms(store, 9), IsEmpty());
  for (Till& one : tills) EXPECT_THAT(clocks(one), SizeIs(1));
  EXPECT_THAT(tills[0].line.days(), ElementsAre(std::pair{0, 4}));
}

TEST_P(HubClock, TheOfficeCanSayWhenItWasWrong) {
  Till one = till();
  hub_off_ms = -2 * kLongDay_ms;
  sell(one, kMorningMs + kHour_ms);
  report(one, kMorningMs + kHour_ms);
  hub_off_ms = 0;
  one.boot = "boot-2";  // the first is never seen again
  one.booted_ms = kMorningMs + kLongDay_ms;
  sell(one, one.booted_ms + kHour_ms);
  report(one, one.booted_ms + kHour_ms);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{-2, 1}, std::pair{1, 1}));
  const std::string from = "2026-11-22T00:00:00Z", until = "2026-11-22T12:00:00Z";
  EXPECT_FALSE(distrust_clock(store, until, from, 0));
  EXPECT_FALSE(distrust_clock(store, "yesterday", until, 0));
  EXPECT_FALSE(distrust_clock(store, from, until, -1));
  const auto forgotten = distrust_clock(store, from, until, 2 * 86'400);
  ASSERT_TRUE(forgotten) << forgotten.error().sentence;
  EXPECT_EQ(*forgotten, 1);
  EXPECT_THAT(one.line.days(), ElementsAre(std::pair{0, 1}, std::pair{1, 1}));
  EXPECT_EQ(reports::to_text(*doubts_table(store)),
            "from                  until                 behind_seconds\n"
            "2026-11-22T00:00:00Z  2026-11-22T12:00:00Z          172800\n");
}

TEST_P(HubClock, TheOfficeCanWithdrawADoubt) {
  Till one = till();
  one.off_ms = -40 * kLongDay_ms;
  sell(one, kMorningMs + kHour_ms);
  report(one, kMorningMs + kHour_ms);
  one.boot = "boot-2";  // the first is never seen again
  one.booted_ms = kMorningMs + kLongDay_ms;
  sell(one, one.booted_ms + kHour_ms);
  report(one, one.booted_ms + kHour_ms);
  const auto right = ElementsAre(std::pair{0, 1}, std::pair{1, 1});
  EXPECT_THAT(one.line.days(), right);
  const auto seen = clocks(one);
  ASSERT_TRUE(distrust_clock(store, "2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z", 0));
  EXPECT_THAT(clocks(one), IsEmpty());
  EXPECT_THAT(one.line.days(), testing::Not(right));
  EXPECT_FALSE(trust_clock(store, "2026-12-31T00:00:00Z", "2026-11-01T00:00:00Z"));
  // The first half of the period, then all of it.
  const std::string noon = "2026-11-24T12:00:00Z";
  EXPECT_EQ(*trust_clock(store, "2026-11-01T00:00:00Z", noon), 1);
  EXPECT_THAT(clocks(one), ElementsAre(seen[0]));
  EXPECT_THAT(reports::to_text(*doubts_table(store)),
              HasSubstr("\n2026-11-24T12:00:01Z  2026-12-31"));
  EXPECT_EQ(*trust_clock(store, "2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z"), 1);
  EXPECT_EQ(clocks(one), seen);
  EXPECT_THAT(one.line.days(), right);
  EXPECT_THAT(*db::doubts_of(store), IsEmpty());
  ASSERT_TRUE(distrust_clock(store, "2026-11-24T00:00:00Z", noon, 0)) << "the last word counts";
  EXPECT_THAT(clocks(one), ElementsAre(seen[1]));
}

TEST_P(HubClock, TerminalsThatAreWrongAlikeCanBeOverruled) {
  std::vector<Till> tills;
  for (std::uint8_t i = 1; i <= 3; ++i) {
    tills.push_back(till(i));
    tills.back().off_ms = -50 * kLongDay_ms;
  }
  const auto all_report = [&](std::int64_t at_ms) {
    for (const Till& one : tills) report(one, at_ms);
  };
  for (Till& one : tills) sell(one, kMorningMs + kHour_ms);
  all_report(kMorningMs + kHour_ms);
  EXPECT_THAT(metrics(kMorningMs + kHour_ms, store).body,
              HasSubstr("\nocop_hub_clock_doubted 1\n"));
  EXPECT_THAT(clocks(tills[2]), IsEmpty());
  EXPECT_THAT(tills[2].line.days(), ElementsAre(std::pair{-50, 3}));
  EXPECT_EQ(*trust_clock(store, "2026-11-24T00:00:00Z", "2026-11-24T23:59:59Z"), 3);
  for (const Till& one : tills) EXPECT_THAT(clocks(one), SizeIs(1));
  all_report(kMorningMs + kHour_ms + 5 * kMinutes_ms);
  EXPECT_THAT(metrics(kMorningMs + kHour_ms + 5 * kMinutes_ms, store).body,
              HasSubstr("\nocop_hub_clock_doubted 0\n"));
  EXPECT_THAT(tills[2].line.days(), ElementsAre(std::pair{0, 3}));
  all_report(kMorningMs + 2 * kLongDay_ms);
  EXPECT_TRUE(*db::is_doubted(store, kMorningMs + 2 * kLongDay_ms)) << "the trust is over";
}

TEST_P(HubClock, ATerminalCannotFillTheStoreWithBoots) {
  Till one = till();
  sell(one, kMorningMs);
  for (int i = 0; i < 150; ++i) {
    one.boot = "boot-" + std::to_string(i);
    report(one, kMorningMs + kHour_ms);
  }
  EXPECT_THAT(clocks(one), SizeIs(100));
  one.boot = "tomorrow";
  report(one, kMorningMs + 2 * kLongDay_ms);
  EXPECT_THAT(clocks(one), SizeIs(101));
}

INSTANTIATE_TEST_SUITE_P(On, HubClock, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::exchange
