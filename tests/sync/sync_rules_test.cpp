#include <gtest/gtest.h>

#include <vector>

#include "app/sync/checks.h"
#include "app/sync/exchange_plan.h"
#include "app/sync/schedule.h"
#include "app/sync/sync_settings.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

TEST(Schedule, PollsAreSpreadAroundTheirTime) {
  EXPECT_EQ(next_wait(300, 0), 225);
  EXPECT_EQ(next_wait(300, 0.5), 300);
  EXPECT_LT(next_wait(300, 0.999), 375);
  EXPECT_EQ(first_wait(300, 0.5), 10);
  EXPECT_EQ(first_wait(1, 0.5), 0.5);
}

TEST(Schedule, FailuresMakeItWaitLongerUpToFiveMinutesOrAPoll) {
  double before = 0;
  for (int failures = 1; failures < 7; ++failures) {
    const double wait = wait_after_failures(300, failures, 0.5);
    EXPECT_GT(wait, before);
    before = wait;
  }
  EXPECT_EQ(wait_after_failures(300, 1, 0), 5);
  EXPECT_LE(wait_after_failures(300, 1'000'000, 0.999), 300);
  EXPECT_EQ(wait_after_failures(86'400, 1'000, 1), 86'400);
  EXPECT_LE(wait_after_failures(1, 1, 0.999), 2);
}

TEST(ExchangePlan, AReportFollowsEachCheckAndASaleWhereTheLastIsAMinuteOld) {
  ExchangePlan plan(300, 1'000, 0.5);
  EXPECT_EQ(plan.next_check(), 1'010);
  plan.reported(1'010);
  plan.checked(1'010, 0.5);
  EXPECT_EQ(plan.next_check(), 1'310);
  EXPECT_FALSE(plan.reports(1'060, false, true));
  EXPECT_TRUE(plan.reports(1'070, false, true));
  EXPECT_FALSE(plan.reports(1'070, false, false));
  EXPECT_TRUE(plan.reports(1'020, true, false));
}

TEST(ExchangePlan, WhoWasRevokedAsksOnceAnHourAndAReasonToTryAgainEndsThePause) {
  ExchangePlan plan(300, 0, 0);
  plan.failed(10, false, 0);
  EXPECT_EQ(plan.not_before(), 15);
  plan.failed(20, true, 0.5);
  EXPECT_EQ(plan.not_before(), 3'620);
  EXPECT_EQ(plan.failures(), 2);
  plan.begin_anew();
  EXPECT_EQ(plan.not_before(), 0);
  EXPECT_EQ(plan.failures(), 0);
}

TEST(BatchSize, HalvesWhereNothingArrivedAndDoublesAgain) {
  BatchSize size;
  size.missed(5);
  EXPECT_EQ(size.most(), 2);
  size.missed(1);
  EXPECT_EQ(size.most(), 1);
  for (int i = 0; i < 20; ++i) size.arrived();
  EXPECT_EQ(size.most(), 8'192);
}

TEST(Settings, AreReadAndRefusedAsTheKiosks) {
  const auto settings = parse_settings(
      "base = \"https://ocop.example/r\"\npoll_seconds = 60\nproxy = \"http://p:3128\"", "f");
  ASSERT_TRUE(settings) << settings.error().sentence;
  EXPECT_EQ(settings->base, "https://ocop.example/r");
  EXPECT_EQ(settings->poll_seconds, 60);
  EXPECT_EQ(settings->hub, "") << "and nothing is sent";
  EXPECT_TRUE(parse_settings(example_settings(), "example"));
  for (const char* wrong :
       {"base = \"ftp://x\"", "base = \"https://x/\"", "proxy = \"p:3128\"", "poll_seconds = 0",
        "base = \"file:///etc\"", "data = \"here\"", "hub = \"hub.example\"",
        "hub = \"https://hub.example/\"", "ca_file = \"office.pem\""})
    EXPECT_FALSE(parse_settings(wrong, "f")) << wrong;
}

TEST(Checks, RememberTroubleAndWhenItEnded) {
  test::FakeOffice office;
  test::FakeDisk disk = test::terminal_disk(office);
  Updater updater(office.web, disk, test::updater_options());
  Checks checks(disk, test::kData, updater);
  EXPECT_FALSE(checks.check(test::kToday));
  EXPECT_FALSE(checks.check(test::kToday + 1));
  auto kept = load_state(disk, test::kData);
  EXPECT_EQ(kept.failures, 2);
  EXPECT_EQ(kept.checked, test::kToday + 1);
  EXPECT_EQ(kept.succeeded, 0);
  EXPECT_EQ(kept.refusal, "exchange.unreachable");
  office.publish(test::some_catalog(1));
  EXPECT_TRUE(checks.check(test::kToday + 2));
  kept = load_state(disk, test::kData);
  EXPECT_EQ(kept.failures, 0);
  EXPECT_EQ(kept.sentence, "");
  EXPECT_EQ(kept.succeeded, test::kToday + 2);
  EXPECT_FALSE(kept.etag.empty());
  Checks later(disk, test::kData, updater);
  EXPECT_TRUE(later.check(test::kToday + 3));
  EXPECT_EQ(office.web.asked.back(), "release.json");
}

TEST(Checks, AreRepeatedLaterAfterEachFailureAndAtThePollOnceTheNetworkIsBack) {
  test::FakeOffice office;
  test::FakeDisk disk = test::terminal_disk(office);
  Updater updater(office.web, disk, test::updater_options());
  Checks checks(disk, test::kData, updater);
  std::vector<double> waits;
  int back = 0;
  checks.run({300,
              [&](double seconds) {
                waits.push_back(seconds);
                if (waits.size() == 3) office.publish(test::some_catalog(1));
                return waits.size() == 5;
              },
              [] { return false; }, [] { return 0.5; }, [] { return test::kToday; },
              [] { return std::uint64_t{0}; }, [&] { ++back; }});
  EXPECT_EQ(waits, (std::vector<double>{first_wait(300, 0.5), wait_after_failures(300, 1, 0.5),
                                        wait_after_failures(300, 2, 0.5), next_wait(300, 0.5),
                                        next_wait(300, 0.5)}));
  EXPECT_EQ(back, 1);
}

TEST(Checks, ThatFailBecauseTheProgramStopsAreTheLast) {
  test::FakeOffice office;
  test::FakeDisk disk = test::terminal_disk(office);
  Updater updater(office.web, disk, test::updater_options());
  int waits = 0;
  Checks(disk, test::kData, updater)
      .run({300, [&](double) { return ++waits > 9; }, [] { return true; }, [] { return 0.5; },
            [] { return test::kToday; }, [] { return std::uint64_t{0}; }, [] {}});
  EXPECT_EQ(waits, 1);
}

}  // namespace
}  // namespace ocop::sync
