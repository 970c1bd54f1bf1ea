// Cuts the power at each write of an update: the kiosk finds either the old release or the new,
// complete, and the next check brings the new one.
#include <gtest/gtest.h>

#include <random>

#include "app/sync/checks.h"
#include "app/sync/updater.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

using test::FakeDisk;
using test::FakeOffice;
using test::kToday;
using test::some_catalog;
using test::some_picture;

constexpr std::uint32_t kSeeds = 6;

/// A terminal in use, with an old release to remove and new keys.
struct Story {
  FakeOffice office;
  FakeDisk disk = test::terminal_disk(office);
  std::vector<release::ReleaseManifest> old_and_new;

  bool check() {
    Updater updater(office.web, disk, test::updater_options());
    return static_cast<bool>(Checks(disk, test::kData, updater).check(kToday));
  }

  Story() {
    for (int i = 1; i <= 2; ++i) {
      old_and_new = {office.publish(some_catalog(i), {some_picture(i), some_picture(i + 1)})};
      EXPECT_TRUE(check());
    }
    test::Signers fresh;
    office.show_root(test::root_of(fresh, 2), fresh);
    office.keys = fresh;
    old_and_new.push_back(office.publish(some_catalog(3), {some_picture(3), some_picture(4)}));
  }
};

TEST(PowerCut, AtAnyWriteOfAnUpdateLeavesTheOldReleaseOrTheNewWhole) {
  bool ended = false;
  int at = 0;
  bool saw_old = false, saw_new = false;
  while (!ended) {
    ++at;
    for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
      SCOPED_TRACE("cut at change " + std::to_string(at) + ", seed " + std::to_string(seed));
      Story story;
      story.disk.cut_power_at(at);
      (void)story.check();
      ended = story.disk.has_power();
      story.disk.restore_power(seed);
      ASSERT_EQ(test::fault_of_shown(story.disk, story.old_and_new, story.office), "");
      const std::string& newest = story.old_and_new.back().catalog.sha256;
      (Releases(story.disk, test::kData).current() == newest ? saw_new : saw_old) = true;
      ASSERT_TRUE(story.check());
      ASSERT_EQ(test::fault_of_shown(story.disk, {story.old_and_new.back()}, story.office), "");
    }
  }
  EXPECT_TRUE(saw_old && saw_new);
  EXPECT_GT(at, 40);
}

TEST(PowerCut, AgainAndAgainWhileItIsMendedStillEndsWhole) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    Story story;
    for (int i = 0; i < 6; ++i) {
      story.disk.cut_power_at(1 + static_cast<int>(dice() % 30));
      story.office.web.breaks_after = dice() % 3 == 0 ? 5'000 + dice() % 5'000 : 0;
      (void)story.check();
      story.disk.restore_power(static_cast<std::uint32_t>(dice()));
      ASSERT_EQ(test::fault_of_shown(story.disk, story.old_and_new, story.office), "");
    }
    story.office.web.breaks_after = 0;
    ASSERT_TRUE(story.check());
    ASSERT_EQ(test::fault_of_shown(story.disk, {story.old_and_new.back()}, story.office), "");
  }
}

}  // namespace
}  // namespace ocop::sync
