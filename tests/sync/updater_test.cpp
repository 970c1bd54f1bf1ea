#include "app/sync/updater.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

using test::FakeDisk;
using test::FakeOffice;
using test::fault_of_shown;
using test::kData;
using test::kDay;
using test::kToday;
using test::some_catalog;
using test::some_picture;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Updates : public testing::Test {
 protected:
  Result<Update> check(std::int64_t now = kToday) {
    office_.web.asked.clear();
    office_.web.sent = 0;
    auto update = updater_.check(etag_, now);
    if (update) etag_ = update->etag;
    return update;
  }
  std::string refused(std::int64_t now = kToday) {
    const auto update = check(now);
    return update ? "taken" : update.error().key;
  }
  std::string shown() { return disk::current_release(disk_, kData); }
  std::vector<std::string> releases() { return disk_.list(kData + "/releases"); }
  std::size_t pictures() {
    std::size_t count = 0;
    for (const std::string& folder : disk_.list(kData + "/pictures"))
      count += disk_.list(kData + "/pictures/" + folder).size();
    return count;
  }

  FakeOffice office_;
  FakeDisk disk_ = test::terminal_disk(office_);
  Updater updater_{office_.web, disk_, test::updater_options()};
  std::string etag_;
};

TEST_F(Updates, TheFirstReleaseComesWholeTheNextByPatchAndNothingNewCostsNothing) {
  const auto one = office_.publish(some_catalog(1), {some_picture(1), some_picture(2)});
  const auto first = check();
  ASSERT_TRUE(first) << first.error().sentence;
  EXPECT_TRUE(first->installed);
  EXPECT_FALSE(first->by_patch);
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");

  const auto same = check();
  ASSERT_TRUE(same) << same.error().sentence;
  EXPECT_FALSE(same->installed);
  EXPECT_EQ(office_.web.sent, 0U);
  EXPECT_THAT(office_.web.asked, ElementsAre("release.json"));

  const auto two = office_.publish(some_catalog(2), {some_picture(1), some_picture(3)});
  const auto next = check();
  ASSERT_TRUE(next) << next.error().sentence;
  EXPECT_TRUE(next->by_patch);
  EXPECT_EQ(fault_of_shown(disk_, {two}, office_), "");
  EXPECT_LT(office_.web.sent, 3'000U + 2'500U);
}

TEST_F(Updates, AnUnchangedListOfPicturesIsNotFetchedAgain) {
  const auto one = office_.publish(some_catalog(1), {some_picture(1)});
  ASSERT_TRUE(check());
  const auto two = office_.publish(some_catalog(2), {some_picture(1)});
  ASSERT_TRUE(check());
  EXPECT_EQ(fault_of_shown(disk_, {two}, office_), "");
  for (const std::string& path : office_.web.asked)
    EXPECT_THAT(path, Not(HasSubstr(two.pictures.object.sha256)));
}

TEST_F(Updates, AServerWithoutETagsIsAskedOnlyForTheManifest) {
  office_.web.has_etags = false;
  office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  const auto same = check();
  ASSERT_TRUE(same);
  EXPECT_FALSE(same->installed);
  EXPECT_THAT(office_.web.asked, ElementsAre("release.json", "root/2.json"));
}

TEST_F(Updates, AReleaseThatWasHereBeforeIsNotFetchedAgain) {
  office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  office_.publish(some_catalog(2));
  ASSERT_TRUE(check());
  const auto back = office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  EXPECT_EQ(shown(), back.catalog.sha256);
  EXPECT_THAT(office_.web.asked, ElementsAre("release.json", "root/2.json"));
}

TEST_F(Updates, ADamagedPatchOrOldCatalogueCostsTheWholeAndNoMore) {
  const auto one = office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  const auto two = office_.publish(some_catalog(2));
  const std::string patch = two.patches.front().object.sha256;
  std::string& bytes = office_.web.files["objects/" + patch.substr(0, 2) + "/" + patch];
  bytes[bytes.size() / 2] ^= 1;
  auto update = check();
  ASSERT_TRUE(update) << update.error().sentence;
  EXPECT_FALSE(update->by_patch);
  EXPECT_EQ(fault_of_shown(disk_, {two}, office_), "");

  ASSERT_TRUE(disk_.append(disk::catalog_file(kData, two.catalog.sha256), "rot", 0644));
  const auto three = office_.publish(some_catalog(3));
  update = check();
  ASSERT_TRUE(update) << update.error().sentence;
  EXPECT_EQ(fault_of_shown(disk_, {three}, office_), "");
}

TEST_F(Updates, ACatalogueThatRottedIsHealedAfterTheNextStart) {
  const auto one = office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  const std::string file = disk::catalog_file(kData, one.catalog.sha256);
  ASSERT_TRUE(disk_.remove(file));
  ASSERT_TRUE(disk_.append(file, some_catalog(9), 0644));
  Updater fresh(office_.web, disk_, test::updater_options());
  const auto update = fresh.check(etag_, kToday);
  ASSERT_TRUE(update) << update.error().sentence;
  EXPECT_TRUE(update->installed);
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");
}

TEST_F(Updates, ALineThatBreaksAgainAndAgainFetchesEachByteAboutOnce) {
  const auto one = office_.publish(some_catalog(1));
  office_.web.breaks_after = 9'000;
  const auto update = check();
  ASSERT_TRUE(update) << update.error().sentence;
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");
  EXPECT_LT(office_.web.sent, 45'000U);
}

TEST_F(Updates, AServerWithoutRangesIsFetchedFromTheBeginning) {
  const auto one = office_.publish(some_catalog(1));
  office_.web.breaks_after = 9'000;
  office_.web.has_ranges = false;
  EXPECT_EQ(refused(), "exchange.unreachable");
  office_.web.breaks_after = 0;
  EXPECT_EQ(refused(), "taken");
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");
}

TEST_F(Updates, APartThatAPowerCutSpoiltIsFetchedAnew) {
  const auto one = office_.publish(some_catalog(1));
  ASSERT_TRUE(disk::make_folders(disk_, kData + "/sync/partial"));
  ASSERT_TRUE(disk_.append(kData + "/sync/partial/" + one.catalog.object.sha256,
                           std::string(20'000, '\0'), 0644));
  EXPECT_EQ(refused(), "taken");
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");
}

TEST_F(Updates, OldReleasesGoButTheOneBeforeAndThoseInUseStayWithTheirPictures) {
  const auto one = office_.publish(some_catalog(1), {some_picture(1)});
  ASSERT_TRUE(check());
  disk_.use(disk::release_folder(kData, one.catalog.sha256));
  for (int i = 2; i <= 5; ++i) {
    office_.publish(some_catalog(i), {some_picture(i)});
    ASSERT_TRUE(check());
  }
  EXPECT_EQ(releases().size(), 3U);
  EXPECT_THAT(releases(), Contains(one.catalog.sha256));
  EXPECT_EQ(pictures(), 3U);
  EXPECT_TRUE(disk_.list(kData + "/sync/partial").empty());
}

TEST_F(Updates, AReleaseThatWasImportedHereKeepsItsPictures) {
  ASSERT_TRUE(disk::make_folders(disk_, kData + "/pictures/aa"));
  ASSERT_TRUE(disk::write_file(disk_, kData + "/pictures/aa/" + test::hash_of('a'), "x"));
  const std::string imported = test::hash_of('9');
  ASSERT_TRUE(disk::make_folders(disk_, disk::release_folder(kData, imported)));
  ASSERT_TRUE(disk::swap_link(disk_, disk::current_link(kData), disk::current_target(imported)));
  office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  EXPECT_THAT(releases(), Contains(imported));
  EXPECT_EQ(pictures(), 1U);
  for (int i = 2; i <= 3; ++i) {
    office_.publish(some_catalog(i));
    ASSERT_TRUE(check());
  }
  EXPECT_EQ(pictures(), 0U);
}

TEST_F(Updates, WhereTheDiskIsSmallTheOneBeforeGoesFirst) {
  for (int i = 1; i <= 2; ++i) {
    office_.publish(some_catalog(i));
    ASSERT_TRUE(check());
  }
  const auto three = office_.publish(some_catalog(3));
  disk_.set_free_bytes(three.catalog.bytes + three.catalog.object.bytes - 20'000);
  const auto update = check();
  ASSERT_TRUE(update) << update.error().sentence;
  EXPECT_EQ(fault_of_shown(disk_, {three}, office_), "");
  EXPECT_EQ(releases().size(), 2U);
}

TEST_F(Updates, TheOfficesKeysAreFollowedAndAKeyThatWasReplacedIsNoLongerTaken) {
  office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  const test::Signers fresh;
  office_.show_root(test::root_of(fresh, 2), fresh);
  office_.publish(some_catalog(2));
  EXPECT_EQ(refused(), "exchange.unknown_key");
  office_.keys = fresh;
  const auto three = office_.publish(some_catalog(3));
  EXPECT_EQ(refused(), "taken");
  EXPECT_EQ(shown(), three.catalog.sha256);
}

TEST_F(Updates, ARootThatTheOldOneDidNotSignIsRefused) {
  office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  const test::Signers thief;
  const auto root = test::root_of(thief, 2);
  office_.web.files["root/2.json"] =
      release::signed_bytes(test::signed_by(release::root_text(root), {thief.root}));
  office_.keys.release = thief.release;
  office_.publish(some_catalog(2));
  EXPECT_EQ(refused(), "exchange.unknown_key");
}

TEST_F(Updates, AnotherOfficeIsNotPinnedOverTheFirst) {
  EXPECT_TRUE(pin_root(disk_, kData, office_.web.files["root/1.json"]));
  const FakeOffice other;
  const auto pinned = pin_root(disk_, kData, other.web.files.at("root/1.json"));
  ASSERT_FALSE(pinned);
  EXPECT_THAT(pinned.error().sentence, HasSubstr("This terminal trusts another root document"));
  FakeDisk empty{"/other"};
  Updater updater(office_.web, empty, {"/other", 2, "0.1.0", 0});
  EXPECT_EQ(updater.check({}, kToday).error().key, "exchange.no_root");
}

TEST_F(Updates, WhatExpiresIsToldThoughNothingIsNewer) {
  const auto one = office_.publish(some_catalog(1));
  ASSERT_TRUE(check());
  EXPECT_EQ(refused(kToday + 31 * kDay), "exchange.expired");
  EXPECT_EQ(fault_of_shown(disk_, {one}, office_), "");
}

}  // namespace
}  // namespace ocop::sync
