// What staff are told about the exchange with the office, by the ledger and ocop-sync's file.
#include "app/kiosk/books/uplink_watch.h"
#include "app/base/wire/signed_request.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/disk/data_layout.h"
#include "app/base/local/hub_state.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::terminal {
namespace {

using till::UplinkState;

struct Watch : testing::Test {
  Watch() {
    std::filesystem::create_directories(data + "/sync");
    for (int i = 0; i < 3; ++i) sell();
  }
  void sell() { ASSERT_TRUE(ledger.append(test::draft("sign_in", R"({"staff":"lan"})"))); }
  void sync_says(const std::string& sentence, std::int64_t clock_difference_ms = 0) {
    local::HubState state;
    state.sentence = sentence;
    state.clock_difference_ms = clock_difference_ms;
    std::ofstream(disk::hub_state_file(data)) << local::hub_state_text(state);
  }
  UplinkState look(std::int64_t uptime_ms) { return watch.look(ledger, uptime_ms); }

  std::string data = test::temporary_folder(
      std::string("watch-") + testing::UnitTest::GetInstance()->current_test_info()->name());
  db::Ledger ledger = test::open_ledger(disk::ledger_file(data));
  books::UplinkWatch watch{data};
};

TEST_F(Watch, WithoutAnOfficeThereIsNothingToTell) {
  EXPECT_EQ(look(0), UplinkState());
  EXPECT_EQ(look(10 * books::kUsualWait_ms), UplinkState());
}

TEST_F(Watch, EntriesThatAreSentAsUsualAreNoNews) {
  sync_says("");
  for (int i = 1; i < 40; ++i) {
    sell();
    EXPECT_EQ(look(i * books::kUsualWait_ms / 2), UplinkState());
    ASSERT_TRUE(ledger.acknowledge(i));
  }
}

TEST_F(Watch, WhereTheOfficeIsNotReachedTheyAreCountedAtOnceAndUntilTheyAreSent) {
  sync_says("The hub cannot be reached.");
  EXPECT_EQ(look(0), (UplinkState{3, 0}));
  sell();
  EXPECT_EQ(look(1), (UplinkState{4, 0}));
  sync_says("");
  ASSERT_TRUE(ledger.acknowledge(4));
  EXPECT_EQ(look(2), UplinkState());
}

TEST_F(Watch, WhereNobodySendsThemTheyAreCountedAfterAWhile) {
  sync_says("");  // the program has ended
  EXPECT_EQ(look(0), UplinkState());
  EXPECT_EQ(look(books::kUsualWait_ms - 1), UplinkState());
  EXPECT_TRUE(watch.waits());
  EXPECT_EQ(look(books::kUsualWait_ms), (UplinkState{3, 0}));
  EXPECT_FALSE(watch.waits()) << "it is told";
  ASSERT_TRUE(ledger.acknowledge(1));
  EXPECT_EQ(look(books::kUsualWait_ms + 1), UplinkState()) << "it goes on";
}

TEST_F(Watch, AClockIsWrongWhereAHubWouldNotTakeIt) {
  sync_says("", -wire::kClockTolerance_ms);
  EXPECT_EQ(look(0), UplinkState());
  sync_says("", -90 * 60'000);
  EXPECT_EQ(look(0), (UplinkState{0, 90}));
  sync_says("", 2 * 86'400'000);
  EXPECT_EQ(look(0), (UplinkState{0, 2880}));
}

}  // namespace
}  // namespace ocop::terminal
