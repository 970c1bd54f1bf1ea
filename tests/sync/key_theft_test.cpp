// A release key is stolen, and the office replaces it: the view of a terminal, day by day.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include "app/base/disk/release_layout.h"

#include "app/sync/updater.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

using test::FakeDisk;
using test::FakeOffice;
using test::kData;
using test::kToday;
using test::some_catalog;
using testing::ElementsAre;

constexpr std::int64_t kHour = 3600;

class KeyTheft : public testing::Test {
 protected:
  /// Returns "taken", or the reason for the refusal.
  std::string check(std::int64_t now = kToday) {
    office_.web.asked.clear();
    const auto update = updater_->check(etag_, now);
    if (update) etag_ = update->etag;
    return update ? "taken" : update.error().key;
  }
  void restart() { updater_.emplace(office_.web, disk_, test::updater_options()); }
  /// Returns a release that the thief signed with the office's current key.
  release::ReleaseManifest thieves_release() {
    const std::int64_t honest = office_.version;
    office_.version = INT64_MAX - 1;
    auto manifest = office_.publish(some_catalog(66));
    office_.version = honest;
    return manifest;
  }
  /// Publishes the next root, with other release keys; `kept`: in addition to the previous ones.
  void change_release_key(bool kept = false) {
    release::RootDocument next = office_.root;
    ++next.version;
    const codec::SigningKey fresh = codec::SigningKey::random();
    if (!kept) next.release.keys.clear();
    next.release.keys.push_back(test::name_of(fresh));
    next.keys[test::name_of(fresh)] = "fresh";
    office_.show_root(next, office_.keys);
    office_.root = next;
    office_.keys.release = fresh;
  }
  std::string shown() { return disk::current_release(disk_, kData); }
  std::int64_t root_version() { return trusted_root(disk_, kData)->version; }

  FakeOffice office_;
  FakeDisk disk_ = test::terminal_disk(office_);
  std::optional<Updater> updater_;
  std::string etag_;

  void SetUp() override { restart(); }
};

TEST_F(KeyTheft, TheHighestVersionBindsNoLongerOnceTheKeyIsReplaced) {
  office_.publish(some_catalog(1));
  ASSERT_EQ(check(), "taken");
  const auto evil = thieves_release();
  ASSERT_EQ(check(), "taken");
  ASSERT_EQ(shown(), evil.catalog.sha256);
  const std::string evil_bytes = office_.web.files["release.json"];
  office_.publish(some_catalog(2));
  EXPECT_EQ(check(), "exchange.lower_version");
  change_release_key();
  const auto good = office_.publish(some_catalog(3));
  ASSERT_EQ(check(), "taken");
  EXPECT_EQ(shown(), good.catalog.sha256);
  // Neither the thief's release nor an older one is accepted again; the accepted one is the new
  // lower bound.
  const std::string good_bytes = office_.web.files["release.json"];
  office_.web.files["release.json"] = evil_bytes;
  EXPECT_EQ(check(), "exchange.unknown_key");
  --office_.version;
  --office_.version;
  office_.publish(some_catalog(4));
  EXPECT_EQ(check(), "exchange.lower_version");
  office_.web.files["release.json"] = good_bytes;
  EXPECT_EQ(check(), "taken");
}

TEST_F(KeyTheft, AStopBetweenTheNewRootAndTheNewReleaseChangesNothing) {
  office_.publish(some_catalog(1));
  thieves_release();
  ASSERT_EQ(check(), "taken");
  change_release_key();
  EXPECT_EQ(check(kToday + kHour), "exchange.unknown_key");
  EXPECT_EQ(root_version(), 2);
  restart();
  EXPECT_EQ(check(), "exchange.unknown_key");
  const auto good = office_.publish(some_catalog(3));
  EXPECT_EQ(check(), "taken");
  EXPECT_EQ(shown(), good.catalog.sha256);
}

TEST_F(KeyTheft, WhatTooFewKeysSignedForTheNextRootBindsNobody) {
  office_.publish(some_catalog(1));
  thieves_release();
  ASSERT_EQ(check(), "taken");
  const codec::SigningKey stolen = office_.keys.release;
  office_.root.release.threshold = 2;  // the stolen key stays, but is no longer sufficient
  change_release_key(true);
  EXPECT_EQ(check(kToday + kHour), "exchange.too_few_signatures");
  const auto manifest = office_.publish(some_catalog(2));
  office_.web.files["release.json"] = release::signed_bytes(
      test::signed_by(release::manifest_text(manifest), {stolen, office_.keys.release}));
  EXPECT_EQ(check(kToday + kHour), "taken");
  EXPECT_EQ(shown(), manifest.catalog.sha256);
}

TEST_F(KeyTheft, AKeyThatIsAddedLetsNobodyGoBack) {
  office_.publish(some_catalog(1));
  office_.publish(some_catalog(2));
  ASSERT_EQ(check(), "taken");
  change_release_key(true);
  office_.version = 0;
  office_.publish(some_catalog(3));
  EXPECT_EQ(check(), "exchange.lower_version");
  EXPECT_EQ(root_version(), 2);
}

TEST_F(KeyTheft, TheRootIsAskedForEachHourThoughTheManifestStaysTheSame) {
  office_.publish(some_catalog(1));
  ASSERT_EQ(check(), "taken");
  change_release_key(true);
  ASSERT_EQ(check(kToday + kHour - 1), "taken");
  EXPECT_THAT(office_.web.asked, ElementsAre("release.json"));
  ASSERT_EQ(check(kToday + kHour), "taken");
  EXPECT_THAT(office_.web.asked, ElementsAre("root/2.json", "root/3.json", "release.json"));
  EXPECT_EQ(root_version(), 2);
  ASSERT_EQ(check(kToday + kHour), "taken");
  EXPECT_THAT(office_.web.asked, ElementsAre("release.json"));
  ASSERT_EQ(check(kToday), "taken") << "a clock that was set back";
  EXPECT_THAT(office_.web.asked, ElementsAre("root/3.json", "release.json"));
  // A removed key is noticed even if the manifest that it signed is unchanged.
  change_release_key();
  EXPECT_EQ(check(kToday + 3 * kHour), "exchange.unknown_key");
  EXPECT_EQ(root_version(), 3);
}

TEST_F(KeyTheft, ARootThatExpiresIsToldThoughNothingIsNewer) {
  office_.root.expires = kToday + kHour;
  office_.root.version = 2;
  office_.show_root(office_.root, office_.keys);
  office_.publish(some_catalog(1));
  ASSERT_EQ(check(), "taken");
  EXPECT_EQ(check(kToday + kHour), "exchange.expired");
}

}  // namespace
}  // namespace ocop::sync
