// Each kind of foreign or damaged data on a server gets its own refusal, and the old release stays.
#include <gtest/gtest.h>

#include <functional>

#include "app/base/codec/digest.h"
#include "app/sync/updater.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

using release::ReleaseManifest;
using test::FakeOffice;
using test::kToday;
using test::some_catalog;
using test::some_picture;

struct Attack {
  const char* name;
  /// `good` is the newer manifest as the office signed and published it.
  std::function<void(FakeOffice&, const ReleaseManifest& good)> attack;
  const char* word;
};

std::string& object_of(FakeOffice& office, const release::Object& object) {
  return office.web.files["objects/" + object.sha256.substr(0, 2) + "/" + object.sha256];
}

void change_text(FakeOffice& office, const std::string& from, const std::string& to) {
  std::string& bytes = office.web.files["release.json"];
  const auto at = bytes.find(from);
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, from.size(), to);
}

void show_with(FakeOffice& office, ReleaseManifest manifest,
               const std::function<void(ReleaseManifest&)>& change) {
  change(manifest);
  office.show(manifest);
}

class HostileServer : public testing::TestWithParam<Attack> {};

INSTANTIATE_TEST_SUITE_P(
    Refused, HostileServer,
    testing::Values(
        Attack{"AStrangersKey",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 office.keys.release = codec::SigningKey::random();
                 office.show(good);
               },
               "exchange.unknown_key"},
        Attack{"NoSignature",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 office.web.files["release.json"] =
                     release::signed_bytes({release::manifest_text(good), {}});
               },
               "exchange.unknown_key"},
        Attack{"AChangedManifest",
               [](FakeOffice& office, const ReleaseManifest&) {
                 change_text(office, "\"version\":2", "\"version\":9");
               },
               "exchange.wrong_signature"},
        Attack{"TooFewSignatures",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 auto root = test::root_of(office.keys, 2);
                 root.release = {
                     {test::name_of(office.keys.release), test::name_of(office.keys.second_root)},
                     2};
                 office.show_root(root, office.keys);
                 office.show(good);
               },
               "exchange.too_few_signatures"},
        Attack{"OtherContentUnderAVersionThatWasHere",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.version = 1; });
               },
               "exchange.other_content"},
        Attack{"ASchemaToCome",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.catalog.schema = 3; });
               },
               "exchange.unknown_schema"},
        Attack{"AProgramToCome",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.minimum_program = "0.2"; });
               },
               "exchange.old_program"},
        Attack{"AnExpiredRelease",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.expires = kToday; });
               },
               "exchange.expired"},
        Attack{"AFormatToCome",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 std::string text = release::manifest_text(good);
                 text.replace(text.find("\"format\":1"), 10, "\"format\":2");
                 office.web.files["release.json"] =
                     release::signed_bytes(test::signed_by(text, {office.keys.release}));
               },
               "exchange.unknown_format"},
        Attack{"NoDocument",
               [](FakeOffice& office, const ReleaseManifest&) {
                 office.web.files["release.json"] = "<html>Sign in to the hotel's network</html>";
               },
               "exchange.unreadable"},
        Attack{
            "AnEndlessManifest",
            [](FakeOffice& office, const ReleaseManifest&) { office.web.endless = "release.json"; },
            "exchange.too_long"},
        Attack{
            "AnEndlessRoot",
            [](FakeOffice& office, const ReleaseManifest&) { office.web.endless = "root/2.json"; },
            "exchange.too_long"},
        Attack{"AnEndlessCatalogue",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.patches.clear(); });
                 const std::string& name = good.catalog.object.sha256;
                 office.web.endless = "objects/" + name.substr(0, 2) + "/" + name;
               },
               "exchange.too_long"},
        Attack{"AnotherCatalogue",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) { m.patches.clear(); });
                 object_of(office, good.catalog.object)[50] ^= 1;
               },
               "exchange.wrong_hash"},
        Attack{"ACatalogueThatUnpacksToAnother",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) {
                   m.patches.clear();
                   m.catalog.sha256 = test::hash_of('7');
                 });
               },
               "exchange.wrong_hash"},
        Attack{"ACatalogueLongerThanPromised",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good, [](ReleaseManifest& m) {
                   m.patches.clear();
                   m.catalog.bytes -= 1;
                 });
               },
               "exchange.wrong_hash"},
        Attack{"AnotherPicture",
               [](FakeOffice& office, const ReleaseManifest&) {
                 const std::string bytes = some_picture(2);
                 object_of(office, {codec::sha256(bytes), bytes.size()}) = some_picture(3);
               },
               "exchange.wrong_hash"},
        Attack{"AnotherListOfPictures",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 object_of(office, good.pictures.object)[3] ^= 1;
               },
               "exchange.wrong_hash"},
        Attack{"AMissingPicture",
               [](FakeOffice& office, const ReleaseManifest&) {
                 const std::string name = codec::sha256(some_picture(2));
                 office.web.files.erase("objects/" + name.substr(0, 2) + "/" + name);
               },
               "exchange.unreachable"},
        Attack{"ACatalogueThatFitsNoDisk",
               [](FakeOffice& office, const ReleaseManifest& good) {
                 show_with(office, good,
                           [](ReleaseManifest& m) { m.catalog.bytes = release::kLargestObject; });
               },
               "exchange.disk_low"},
        Attack{"NobodyThere",
               [](FakeOffice& office, const ReleaseManifest&) { office.web.is_there = false; },
               "exchange.unreachable"},
        Attack{"NothingPublished",
               [](FakeOffice& office, const ReleaseManifest&) {
                 office.web.files.erase("release.json");
               },
               "exchange.unreachable"}),
    [](const auto& attack) { return attack.param.name; });

TEST_P(HostileServer, IsRefusedAndTheOldReleaseStaysUntilTheOfficeIsBack) {
  FakeOffice office;
  test::FakeDisk disk = test::terminal_disk(office);
  disk.set_free_bytes(10 << 20);
  Updater updater(office.web, disk, test::updater_options());
  const auto old = office.publish(some_catalog(1), {some_picture(1)});
  ASSERT_TRUE(updater.check({}, kToday));

  FakeOffice hostile = office;
  const auto good = hostile.publish(some_catalog(2), {some_picture(1), some_picture(2)});
  FakeOffice honest = hostile;
  GetParam().attack(hostile, good);
  office.web = hostile.web;
  const auto update = updater.check({}, kToday);
  ASSERT_FALSE(update);
  EXPECT_EQ(update.error().key, GetParam().word);
  EXPECT_FALSE(update.error().sentence.empty());
  EXPECT_EQ(test::fault_of_shown(disk, {old}, honest), "");
  EXPECT_LT(office.web.sent, std::uint64_t{1} << 20);

  honest.keys = office.keys;
  const auto later = honest.publish(some_catalog(3), {some_picture(1), some_picture(2)});
  ReleaseManifest newest = later;
  newest.version = 10;
  honest.show(newest);
  office.web = honest.web;
  if (std::string_view(GetParam().name) == "TooFewSignatures") return;  // it follows that root now
  const auto healed = updater.check({}, kToday);
  ASSERT_TRUE(healed) << healed.error().sentence;
  EXPECT_EQ(test::fault_of_shown(disk, {newest}, honest), "");
}

TEST(Replay, AnOlderReleaseThatTheOfficeReallySignedIsRefused) {
  FakeOffice office;
  test::FakeDisk disk = test::terminal_disk(office);
  Updater updater(office.web, disk, test::updater_options());
  office.publish(some_catalog(1));
  const std::string first = office.web.files["release.json"];
  const auto two = office.publish(some_catalog(2));
  ASSERT_TRUE(updater.check({}, kToday));
  office.web.files["release.json"] = first;
  Updater after_a_start(office.web, disk, test::updater_options());
  const auto update = after_a_start.check({}, kToday);
  ASSERT_FALSE(update);
  EXPECT_EQ(update.error().key, "exchange.lower_version");
  EXPECT_EQ(test::fault_of_shown(disk, {two}, office), "");
}

}  // namespace
}  // namespace ocop::sync
