#include "app/office/publish/publish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/base/codec/hex.h"
#include "app/office/exchange/settings_commands.h"
#include "app/office/publish/prepared.h"
#include "tests/publish/public_office.h"
#include "tests/support/kiosk/picture_files.h"
#include "tests/support/stopping_disk.h"

namespace ocop::publish {
namespace {

namespace fs = std::filesystem;
using disk::real_disk;
using test::kDay;
using test::kToday;
using testing::HasSubstr;

TEST(Publish, ARoundOfPricesBecomesVersionsWithPatches) {
  PublicOffice office;
  const auto first = office.publish_price("1000");
  ASSERT_TRUE(first) << first.error().sentence;
  EXPECT_EQ(first->version, 1);
  EXPECT_EQ(first->patches, 0U);
  for (int i = 2; i <= 8; ++i) {
    const auto next = office.publish_price(std::to_string(i * 1000));
    ASSERT_TRUE(next) << next.error().sentence;
    EXPECT_EQ(next->version, i);
    EXPECT_EQ(next->patches, static_cast<std::size_t>(std::min(i - 1, 5)));
    EXPECT_EQ(fault_of(office.open()), "");
  }
  const auto newest = office.open().newest();
  ASSERT_TRUE(newest && *newest);
  EXPECT_EQ((*newest)->catalog.sha256, office.sheets.release);
  EXPECT_EQ((*newest)->expires, kToday + 30 * kDay);
  // Each patch turns its old catalogue into the newest one.
  const std::string wanted = *office.open().catalog(**newest);
  for (std::int64_t version = 3; version <= 7; ++version) {
    const auto old = office.open().manifest(version);
    ASSERT_TRUE(old);
    const auto& patch = (*newest)->patches[static_cast<std::size_t>(7 - version)];
    EXPECT_EQ(patch.from, old->catalog.sha256);
    std::string made(wanted.size(), '\0');
    ASSERT_TRUE(codec::apply_patch(*office.open().catalog(*old),
                                   office.open().object(patch.object)->bytes, made));
    EXPECT_EQ(made, wanted);
  }
}

TEST(Publish, TheSameCatalogueAgainIsOnlyANewerManifest) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  const auto before = (*office.open().newest())->catalog;
  const auto again = office.publish_price("1000");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->version, 2);
  EXPECT_EQ((*office.open().newest())->catalog, before);
}

TEST(Publish, PicturesAreThereOnceUnderTheirHash) {
  PublicOffice office;
  fs::create_directories(office.file("pictures"));
  test::write_jpeg(office.file("pictures/na.jpg"), 64, 48);
  office.sheets.picture("na.jpg");
  const auto published = office.publish_price("1000");
  ASSERT_TRUE(published) << published.error().sentence;
  EXPECT_EQ(published->pictures, 1U);
  EXPECT_EQ(fault_of(office.open()), "");
  const auto pictures = (*office.open().newest())->pictures;
  std::uintmax_t bytes = 0;
  for (const auto& one : fs::recursive_directory_iterator(office.sheets.out() + "/pictures"))
    bytes += one.is_regular_file() ? one.file_size() : 0;
  EXPECT_EQ(pictures.bytes, bytes);
  ASSERT_TRUE(office.publish_price("2000"));
  EXPECT_EQ((*office.open().newest())->pictures, pictures);
}

TEST(Publish, AKeyThatRootDoesNotNameIsRefusedAndNothingIsWritten) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  PublishOrder order = office.order();
  order.keys = {*load_key(office.file("root"))};
  const auto refused = publish(real_disk(), office.sheets.out(), office.sheets.release, order);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().sentence,
            "The root document requires 1 of its own release keys; give them with --key.");
  EXPECT_EQ((*office.open().newest())->version, 1);
}

TEST(Publish, AnExpiredRootAndADamagedCatalogueAreRefused) {
  PublicOffice office;
  office.sheets.import();
  PublishOrder order = office.order();
  order.now = kToday + 400 * kDay;
  EXPECT_FALSE(publish(real_disk(), office.sheets.out(), office.sheets.release, order));
  const std::string file = office.sheets.out() + "/current/catalog.sqlite";
  ASSERT_TRUE(real_disk().append(file, "x", 0644));
  const auto damaged =
      publish(real_disk(), office.sheets.out(), office.sheets.release, office.order());
  ASSERT_FALSE(damaged);
  EXPECT_THAT(damaged.error().sentence, HasSubstr("is damaged; import the sheets again."));
}

/// A machine on which each patch gets a wrong byte; with `whole`, compressed catalogues too.
PublishOrder packing_wrong(PublishOrder order, bool whole) {
  order.pack = [whole](std::string_view before, std::string_view after) {
    std::string patch = codec::make_patch(before, after);
    if (whole || !before.empty()) patch[patch.size() / 2] ^= 1;
    return patch;
  };
  return order;
}

TEST(Publish, WhatDoesNotUnpackToTheCatalogueIsNotPublished) {
  PublicOffice office;
  office.sheets.import();
  const auto publish_by = [&](const PublishOrder& order) {
    return publish(real_disk(), office.sheets.out(), office.sheets.release, order);
  };
  const auto refused = publish_by(packing_wrong(office.order(), true));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("was damaged while it was compressed"));
  EXPECT_FALSE(*office.open().newest());
  ASSERT_TRUE(office.publish_price("1000"));
  office.sheets.set("price.csv", "price_vnd", "2000");
  office.sheets.import();
  const auto without_patch = publish_by(packing_wrong(office.order(), false));
  ASSERT_TRUE(without_patch) << without_patch.error().sentence;
  EXPECT_EQ(without_patch->patches, 0U);
  EXPECT_EQ(fault_of(office.open()), "");
}

TEST(Publish, StoppedAtAnyWriteItLeavesTheOldReleaseOrTheNewWhole) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  const std::string before = office.sheets.release;
  for (int at = 1;; ++at) {
    test::StoppingDisk disk(at);
    const auto published = office.publish_price(std::to_string(1000 + at), disk);
    EXPECT_EQ(fault_of(office.open()), "") << "stopped at change " << at;
    const auto newest = (*office.open().newest());
    EXPECT_EQ(newest->catalog.sha256 == office.sheets.release, newest->version > 1);
    if (newest->version > 1) break;
    EXPECT_FALSE(published);
    EXPECT_EQ(newest->catalog.sha256, before);
    ASSERT_LT(at, 1000);
  }
}

TEST(Rollback, TheOldContentComesUnderANewVersion) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  const std::string first = office.sheets.release;
  ASSERT_TRUE(office.publish_price("2000"));
  ASSERT_TRUE(office.publish_price("2000"));
  const auto back = rollback(real_disk(), 0, office.order());
  ASSERT_TRUE(back) << back.error().sentence;
  EXPECT_EQ(back->version, 4);
  EXPECT_EQ(back->release, first);
  EXPECT_EQ(back->patches, 1U);
  EXPECT_EQ(fault_of(office.open()), "");
  const auto to_two = rollback(real_disk(), 2, office.order());
  ASSERT_TRUE(to_two);
  EXPECT_EQ(to_two->release, office.sheets.release);
  const auto none = rollback(real_disk(), 99, office.order());
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().sentence, HasSubstr("Release 99 is not among the last"));
}

TEST(Rollback, ASecondOneGoesFurtherBackAndNotForward) {
  PublicOffice office;
  std::vector<std::string> releases;
  for (const char* price : {"1000", "2000", "3000"}) {
    ASSERT_TRUE(office.publish_price(price));
    releases.push_back(office.sheets.release);
  }
  const auto first = rollback(real_disk(), 0, office.order());
  ASSERT_TRUE(first);
  EXPECT_EQ(first->release, releases[1]);
  EXPECT_EQ(first->repeats, 2);
  const auto second = rollback(real_disk(), 0, office.order());
  ASSERT_TRUE(second);
  EXPECT_EQ(second->release, releases[0]);
  EXPECT_EQ(second->repeats, 1);
  EXPECT_FALSE(rollback(real_disk(), 0, office.order())) << "nothing was before";
  EXPECT_EQ(rollback(real_disk(), 4, office.order())->repeats, 2) << "of what the fourth repeats";
  ASSERT_TRUE(office.publish_price("4000"));
  EXPECT_EQ(rollback(real_disk(), 0, office.order())->release, releases[1]);
}

TEST(Rollback, WithoutAnotherReleaseItIsRefused) {
  PublicOffice office;
  EXPECT_FALSE(rollback(real_disk(), 0, office.order()));
  ASSERT_TRUE(office.publish_price("1000"));
  const auto back = rollback(real_disk(), 0, office.order());
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().sentence, "There is no earlier release with another catalogue.");
}

TEST(Prepared, WaitsForItsDayAndThenGoesOutInOrder) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  const Date first_day = *date_from_iso("2026-12-01"), second_day = *date_from_iso("2026-12-05");
  std::vector<std::string> releases;
  for (const auto& [price, day] : {std::pair{"3000", second_day}, {"2000", first_day}}) {
    office.sheets.set("price.csv", "price_vnd", price);
    office.sheets.import();
    releases.push_back(office.sheets.release);
    ASSERT_TRUE(
        prepare(real_disk(), office.sheets.out(), office.sheets.release, day, office.order()));
  }
  const auto due = [&](const char* today) {
    return publish_due(real_disk(), office.sheets.out(), *date_from_iso(today), office.order());
  };
  EXPECT_EQ(due("2026-11-30").published.size(), 0U);
  EXPECT_EQ((*office.open().newest())->version, 1);
  EXPECT_EQ(due("2026-12-02").published.size(), 1U);
  EXPECT_EQ((*office.open().newest())->catalog.sha256, releases[1]);
  EXPECT_EQ(due("2026-12-02").published.size(), 0U);
  EXPECT_EQ(due("2027-01-01").published.size(), 1U);
  EXPECT_EQ((*office.open().newest())->catalog.sha256, releases[0]);
}

TEST(Keys, ANewReleaseKeyIsTakenUpAndTheOldOneRefused) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  ASSERT_TRUE(make_key_files(office.file("fresh"), "fresh"));
  RootOrder order;
  order.after = office.file("root1.json");
  order.release_keys = {office.file("fresh.pub")};
  order.expires = kToday + kDay;
  const auto next = make_root(order, office.file("root2.json"));
  ASSERT_TRUE(next) << next.error().sentence;
  EXPECT_EQ(next->version, 2);
  const auto unsigned_one = place_root(office.file("root2.json"), office.folder());
  ASSERT_FALSE(unsigned_one);
  EXPECT_EQ(unsigned_one.error().key, "exchange.unknown_key");
  ASSERT_TRUE(sign_root(office.file("root2.json"), office.file("root")));
  ASSERT_TRUE(place_root(office.file("root2.json"), office.folder()));
  EXPECT_FALSE(office.publish_price("2000"));
  PublishOrder fresh = office.order();
  fresh.keys = {*load_key(office.file("fresh"))};
  EXPECT_TRUE(publish(real_disk(), office.sheets.out(), office.sheets.release, fresh));
}

/// Places the root that `change` makes of the first one.
release::RootDocument next_root(const PublicOffice& office, RootOrder order) {
  order.after = office.file("root1.json");
  order.expires = kToday + kDay;
  const auto next = make_root(order, office.file("root2.json"));
  EXPECT_TRUE(next) << next.error().sentence;
  EXPECT_TRUE(sign_root(office.file("root2.json"), office.file("root")));
  EXPECT_TRUE(place_root(office.file("root2.json"), office.folder()));
  return *office.open().root();
}

TEST(Keys, SettingsGetKeysAndAThresholdOfTheirOwn) {
  PublicOffice office;
  std::vector<codec::SigningKey> keys{*load_key(office.file("release"))};
  EXPECT_TRUE(exchange::check_settings_keys(office.folder(), keys))
      << "no role: the release keys stand for it";
  RootOrder order;
  for (const char* name : {"s1", "s2"}) {
    ASSERT_TRUE(make_key_files(office.file(name), name));
    order.settings_keys.push_back(office.file(name) + ".pub");
  }
  order.settings_threshold = 2;
  order.notices_keys = {office.file("s1.pub")};
  const auto root = next_root(office, order);
  ASSERT_TRUE(root.settings && root.notices);
  EXPECT_EQ(root.settings->threshold, 2);
  EXPECT_EQ(root.keys.size(), 4U);
  EXPECT_EQ(exchange::check_settings_keys(office.folder(), keys).error().sentence,
            "The root document requires 2 of its own settings keys; give them with --key.");
  keys = {*load_key(office.file("s1"))};
  EXPECT_FALSE(exchange::check_settings_keys(office.folder(), keys));
  keys.push_back(keys.front());
  EXPECT_FALSE(exchange::check_settings_keys(office.folder(), keys)) << "one key is one key";
  keys.push_back(*load_key(office.file("s2")));
  EXPECT_TRUE(exchange::check_settings_keys(office.folder(), keys));
  EXPECT_TRUE(office.publish_price("1000")) << "releases are signed as before";
}

TEST(Keys, ARoleCannotAskForMoreKeysThanItHas) {
  PublicOffice office;
  RootOrder order;
  order.after = office.file("root1.json");
  order.settings_threshold = 1;
  EXPECT_FALSE(make_root(order, office.file("root2.json"))) << "no keys at all";
  order.settings_keys = {office.file("release.pub")};
  order.settings_threshold = 2;
  EXPECT_FALSE(make_root(order, office.file("root2.json")));
}

TEST(Keys, AReleaseThatAThiefPutIntoThePublicFolderIsPassedOver) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  ASSERT_TRUE(office.publish_price("2000"));
  auto evil = **office.open().newest();
  evil.version = INT64_MAX;
  evil.catalog.object.sha256 = test::hash_of('e');
  ASSERT_TRUE(office.open().put_manifest(
      test::signed_by(release::manifest_text(evil), {*load_key(office.file("release"))})));
  ASSERT_TRUE(make_key_files(office.file("fresh"), "fresh"));
  RootOrder change;
  change.release_keys = {office.file("fresh.pub")};
  next_root(office, change);
  PublishOrder order = office.order();
  order.keys = {*load_key(office.file("fresh"))};
  office.sheets.set("price.csv", "price_vnd", "3000");
  office.sheets.import();
  const auto published = publish(real_disk(), office.sheets.out(), office.sheets.release, order);
  ASSERT_TRUE(published) << published.error().sentence;
  EXPECT_EQ(published->version, 3);
  EXPECT_EQ(published->patches, 2U);
  EXPECT_EQ(fault_of(office.open()), "");
}

TEST(Keys, ALabelKeysRowNamesItsPublicHalf) {
  PublicOffice office;
  const auto key = make_key_files(office.file("label"), "Labels");
  ASSERT_TRUE(key);
  EXPECT_EQ(label_key_row(*key),
            codec::to_hex(load_key(office.file("label"))->public_key()) + ",\n");
}

TEST(Keys, TwoOfThreeRootKeysSignAndNoneIsReplacedOnDisk) {
  PublicOffice office;
  RootOrder order;
  for (const char* name : {"a", "b", "c"}) {
    ASSERT_TRUE(make_key_files(office.file(name), name));
    order.root_keys.push_back(office.file(name) + ".pub");
  }
  EXPECT_FALSE(make_key_files(office.file("a"), "again"));
  order.release_keys = {office.file("release.pub")};
  order.root_threshold = 2;
  order.expires = kToday + kDay;
  const std::string file = office.file("two_of_three.json");
  ASSERT_TRUE(make_root(order, file));
  const std::string folder = office.file("elsewhere");
  fs::create_directories(folder);
  ASSERT_TRUE(sign_root(file, office.file("a")));
  EXPECT_EQ(place_root(file, folder).error().key, "exchange.too_few_signatures");
  ASSERT_TRUE(sign_root(file, office.file("c")));
  EXPECT_TRUE(place_root(file, folder));
  order.root_threshold = 4;
  EXPECT_FALSE(make_root(order, office.file("four_of_three.json")));
}

}  // namespace
}  // namespace ocop::publish
