// The daily limit of a terminal: counted in the store, warned of in advance, and enforced.
#include "db/hub/quota.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/hub_answer.h"
#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/retired_name.h"
#include "app/office/exchange/routes.h"
#include "app/office/exchange/terminal_commands.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/ledger_book.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kNoon_ms = kMorningMs + 4 * 3'600'000;
constexpr std::int64_t kNextDay_ms = kNoon_ms + 86'400'000;

struct Quota : testing::TestWithParam<std::string> {
  Quota() { store.quota() = {100, std::int64_t{1} << 20}; }
  void enrol(const HubTerminalPeer& peer) {
    const auto code = make_enrol_code(store, "here", 24, kNoon_ms);
    ASSERT_EQ(handle(peer.enrols(*code, kNoon_ms), kNoon_ms, store).status, 200);
  }
  static void record(HubTerminalPeer& peer, int entries, std::size_t size = 2) {
    for (int i = 0; i < entries; ++i)
      peer.record(draft("note", "{" + std::string(size - 2, ' ') + "}"));
  }
  /// Sends all entries from that one on. Returns the HTTP status.
  Answer send(HubTerminalPeer& peer, std::size_t from, std::int64_t now_ms = kNoon_ms) {
    return handle(peer.sends(from, peer.ledger.size(), now_ms), now_ms, store);
  }
  std::int64_t entries() { return store.run("SELECT count(*) FROM entry")->front().number(0); }
  std::vector<db::Alarm> alarms() { return *db::last_alarms(store, 9); }

  std::string where = fresh_hub_store(GetParam());
  db::HubStore store = open_hub_store(where);
  HubTerminalPeer one{1}, two{2};
};

TEST_P(Quota, BeyondADaysEntriesTheTerminalIsToldToComeLater) {
  enrol(one);
  enrol(two);
  record(one, 79);
  EXPECT_EQ(send(one, 1).status, 200);
  EXPECT_THAT(alarms(), IsEmpty());
  record(one, 1);
  EXPECT_EQ(send(one, 80).status, 200);
  ASSERT_THAT(alarms(), SizeIs(1)) << "at four fifths";
  EXPECT_THAT(alarms()[0].sentence,
              HasSubstr("four fifths of its daily limit: 100 entries, 1 MiB"));
  EXPECT_EQ(alarms()[0].terminal, one.id);
  record(one, 20);
  EXPECT_EQ(send(one, 81).status, 200);
  record(one, 1);
  for (int i = 0; i < 3; ++i) {
    const Answer answer = send(one, 101);
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(answer.retry_after_seconds, 12 * 3600) << "until midnight in the shop";
    EXPECT_THAT(wire::read_refusal(answer.body).sentence, HasSubstr("reached its daily limit"));
  }
  EXPECT_EQ(entries(), 100);
  EXPECT_THAT(alarms(), SizeIs(2)) << "the refusal is told once";
  record(two, 50);
  EXPECT_EQ(send(two, 1).status, 200) << "each terminal has its own";
  EXPECT_EQ(send(one, 101, kNextDay_ms).status, 200);
  EXPECT_EQ(entries(), 151);
}

TEST_P(Quota, WhatIsPackedSmallCountsAsItIsUnpacked) {
  enrol(one);
  record(one, 1, 2000);
  record(one, 9, 100'000);
  EXPECT_LT(one.batch(2, 10).size(), 10'000U);
  EXPECT_EQ(send(one, 2).status, 409) << "the first is missing; what is sent counts";
  EXPECT_EQ(send(one, 1).status, 429);
  EXPECT_THAT(alarms(), SizeIs(2));
  EXPECT_EQ(entries(), 0);
  EXPECT_EQ(send(one, 1, kNextDay_ms).status, 200);
}

TEST_P(Quota, SeveralHubsCountTogetherAndEachDayTakesAtLeastOneBatch) {
  store.quota() = {10, 1000};
  db::HubStore other = open_hub_store(where);
  other.quota() = {10, 1000};
  enrol(one);
  record(one, 60);
  EXPECT_EQ(send(one, 1).status, 200) << "or it would wait for ever";
  record(one, 1);
  EXPECT_EQ(handle(one.sends(61, 61, kNoon_ms), kNoon_ms, other).status, 429);
}

TEST_P(Quota, WhatItSendsOfAnEarlierNameCountsAsItsOwn) {
  enrol(one);
  enrol(two);
  record(one, 70);
  record(two, 60);
  EXPECT_EQ(send(two, 1).status, 200);
  const auto retired = [&](std::int64_t now_ms) {
    const std::string query = wire::retired_query(one.id, one.key, two.id);
    return handle(
               two.signed_request("POST", two.path("retired?" + query), one.batch(1, 70), now_ms),
               now_ms, store)
        .status;
  };
  EXPECT_EQ(retired(kNoon_ms), 429);
  EXPECT_EQ(retired(kNextDay_ms), 200);
}

TEST_P(Quota, WithoutABoundNothingIsRefusedOrTold) {
  store.quota() = {0, 0};
  enrol(one);
  record(one, 300, 5000);
  EXPECT_EQ(send(one, 1).status, 200);
  EXPECT_THAT(alarms(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(On, Quota, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::exchange
