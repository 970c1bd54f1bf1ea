#include "app/base/release/release_manifest.h"

#include <gtest/gtest.h>

#include "app/base/release/picture_list.h"
#include "app/base/release/refusal.h"
#include "tests/support/signed_release.h"

namespace ocop::wire {
namespace {

using test::hash_of;
using test::kDay;
using test::kToday;
using test::root_of;
using test::signed_by;
using test::Signers;
using test::some_manifest;

template <class T>
std::string refused(const Result<T>& result) {
  return result ? "taken" : result.error().key;
}

TEST(ReleaseManifest, ComesBackAsItWasWritten) {
  release::ReleaseManifest manifest = some_manifest(7);
  manifest.patches = {{hash_of('1'), {hash_of('2'), 1'827}}, {hash_of('3'), {hash_of('4'), 900}}};
  manifest.pictures = {hash_of('6'), 120, 9'000'000, {hash_of('5'), 4'100}};
  manifest.minimum_program = "0.2.0";
  manifest.note = {{"Giá Tết", "Prices", "价"}};
  const std::string text = release::manifest_text(manifest);
  const auto read = release::read_manifest(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(release::manifest_text(*read), text);
  EXPECT_EQ(read->catalog, manifest.catalog);
  EXPECT_EQ(read->patches, manifest.patches);
  EXPECT_EQ(read->pictures, manifest.pictures);
  EXPECT_EQ(read->note, manifest.note);
}

TEST(ReleaseManifest, TheExampleOfTheHeaderIsOne) {
  const std::string h = hash_of('f');
  const auto read = release::read_manifest(
      R"({"catalog":{"bytes":15265792,"object":")" + h + R"(","object_bytes":2757352,"schema":2,)" +
      R"("sha256":")" + h + R"("},"expires":"2026-12-25T00:00:00Z","format":1,)" +
      R"("issued":"2026-11-25T08:00:00Z","kind":"release","minimum_program":"0.2.0",)" +
      R"("note":{"en":"","vi":"Giá Tết","zh":""},)" + R"("patches":[{"from":")" + h +
      R"(","object":")" + h + R"(","object_bytes":1827}],)" +
      R"("pictures":{"bytes":9000000,"count":120,"object":")" + h +
      R"(","object_bytes":4100,"sha256":")" + h + R"("},"version":7,"later":"passed over"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->version, 7);
  EXPECT_EQ(read->catalog.schema, 2);
}

TEST(ReleaseManifest, WhatIsWrongIsUnreadableAndWhatIsNewerIsSaid) {
  const std::string good = release::manifest_text(some_manifest(7));
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return refused(release::read_manifest(text));
  };
  EXPECT_EQ(with("\"format\":1", "\"format\":2"), "exchange.unknown_format");
  EXPECT_EQ(with("\"kind\":\"release\"", "\"kind\":\"root\""), "exchange.unreadable");
  EXPECT_EQ(with("\"version\":7", "\"version\":0"), "exchange.unreadable");
  EXPECT_EQ(with("\"version\":7", "\"version\":-7"), "exchange.unreadable");
  EXPECT_EQ(with("\"version\":7", "\"version\":7.5"), "exchange.unreadable");
  EXPECT_EQ(with("\"version\":7", "\"version\":\"7\""), "exchange.unreadable");
  EXPECT_EQ(with("\"bytes\":1000", "\"bytes\":18446744073709551615"), "exchange.unreadable");
  EXPECT_EQ(with(hash_of('a'), "../../etc/passwd"), "exchange.unreadable");
  EXPECT_EQ(with("\"patches\":[]", "\"patches\":{}"), "exchange.unreadable");
  EXPECT_EQ(refused(release::read_manifest(std::string(release::kLargestManifest + 1, ' '))),
            "exchange.too_long");
  for (std::size_t length = 0; length < good.size(); ++length)
    EXPECT_EQ(refused(release::read_manifest(good.substr(0, length))), "exchange.unreadable");
}

class Check : public testing::Test {
 protected:
  Result<release::ReleaseManifest> check(const release::ReleaseManifest& manifest) {
    return release::check_release(signed_by(release::manifest_text(manifest), {signers_.release}),
                                  root_, known_);
  }
  Signers signers_;
  release::RootDocument root_ = root_of(signers_);
  release::ReleaseCheck known_{kToday, 2, "0.1.0", 0, ""};
};

TEST_F(Check, AGoodReleaseIsTakenAgainAndAgain) {
  EXPECT_EQ(refused(check(some_manifest(7))), "taken");
  known_.seen_version = 7;
  known_.seen_text = release::manifest_text(some_manifest(7));
  EXPECT_EQ(refused(check(some_manifest(7))), "taken");
  EXPECT_EQ(refused(check(some_manifest(8))), "taken");
}

TEST_F(Check, AnOlderOneOrOtherContentUnderTheSameVersionIsRefused) {
  known_.seen_version = 7;
  known_.seen_text = release::manifest_text(some_manifest(7));
  EXPECT_EQ(refused(check(some_manifest(6))), "exchange.lower_version");
  release::ReleaseManifest other = some_manifest(7);
  other.catalog.sha256 = hash_of('d');
  EXPECT_EQ(refused(check(other)), "exchange.other_content");
}

TEST_F(Check, OnlyTheReleaseKeySigns) {
  const std::string text = release::manifest_text(some_manifest(7));
  EXPECT_EQ(refused(release::check_release(signed_by(text, {signers_.root}), root_, known_)),
            "exchange.unknown_key");
  release::SignedDocument changed = signed_by(text, {signers_.release});
  changed.text = release::manifest_text(some_manifest(8));
  EXPECT_EQ(refused(release::check_release(changed, root_, known_)), "exchange.wrong_signature");
}

TEST_F(Check, WhatTheReleaseKeySignedForAnotherUseIsNoRelease) {
  EXPECT_EQ(refused(release::check_release(signed_by(release::root_text(root_), {signers_.release}),
                                           root_, known_)),
            "exchange.unreadable");
}

TEST_F(Check, AnExpiredReleaseOrRootIsRefused) {
  known_.now = kToday + 31 * kDay;
  EXPECT_EQ(refused(check(some_manifest(7))), "exchange.expired");
  known_.now = kToday;
  root_.expires = kToday;
  EXPECT_EQ(refused(check(some_manifest(7))), "exchange.expired");
}

TEST_F(Check, WhatThisProgramCannotShowAsksForANewerOne) {
  release::ReleaseManifest manifest = some_manifest(7);
  manifest.catalog.schema = 3;
  EXPECT_EQ(refused(check(manifest)), "exchange.unknown_schema");
  manifest.minimum_program = "0.1.1";
  EXPECT_EQ(refused(check(manifest)), "exchange.old_program");
}

TEST(ProgramVersion, IsComparedByItsParts) {
  EXPECT_TRUE(release::program_is_older("0.9", "0.10.1"));
  EXPECT_TRUE(release::program_is_older("1.2.3", "1.2.4"));
  EXPECT_FALSE(release::program_is_older("1.2.3", "1.2.3"));
  EXPECT_FALSE(release::program_is_older("1.2.3", "1.2"));
  EXPECT_FALSE(release::program_is_older("0.1.0", ""));
}

release::RootDocument root_with_roles(const Signers& signers) {
  release::RootDocument root = root_of(signers);
  const std::string one = test::name_of(signers.release),
                    other = test::name_of(signers.second_root);
  root.settings = release::KeyRole{{one, other}, 2};
  root.notices = release::KeyRole{{other}, 1};
  return root;
}

TEST(RootDocument, HasRolesForSettingsAndNoticesOrTheReleaseKeysStandForThem) {
  const Signers signers;
  const release::RootDocument plain = root_of(signers);
  EXPECT_EQ(release::root_text(plain).find("settings"), std::string::npos);
  const auto old = release::open_root(signed_by(release::root_text(plain), {signers.root}));
  ASSERT_TRUE(old);
  EXPECT_FALSE(old->settings);
  EXPECT_EQ(old->settings_role(), plain.release);
  EXPECT_EQ(old->notices_role(), plain.release);
  const release::RootDocument root = root_with_roles(signers);
  const auto read = release::open_root(signed_by(release::root_text(root), {signers.root}));
  ASSERT_TRUE(read);
  EXPECT_EQ(release::root_text(*read), release::root_text(root));
  EXPECT_EQ(read->settings_role(), *root.settings);
  EXPECT_EQ(read->notices_role(), *root.notices);
}

TEST(RootDocument, ARoleThatCannotBeMakesTheWholeRootUnreadable) {
  const Signers signers;
  const std::string good = release::root_text(root_with_roles(signers));
  const std::string keys =
      "[\"" + test::name_of(signers.release) + "\",\"" + test::name_of(signers.second_root) + "\"]";
  const std::string role = "\"settings\":{\"keys\":" + keys + ",\"threshold\":2}";
  const std::string one = "\"" + test::name_of(signers.release) + "\"";
  ASSERT_NE(good.find(role), std::string::npos);
  for (const std::string& wrong :
       {std::string("null"), std::string("7"), std::string("[]"), std::string("{}"),
        "{\"keys\":" + keys + "}", "{\"keys\":" + keys + ",\"threshold\":0}",
        "{\"keys\":" + keys + ",\"threshold\":-1}", "{\"keys\":" + keys + ",\"threshold\":3}",
        "{\"keys\":" + keys + ",\"threshold\":4294967297}",
        "{\"keys\":" + keys + ",\"threshold\":18446744073709551617}",
        "{\"keys\":" + keys + ",\"threshold\":1.0}", "{\"keys\":" + keys + ",\"threshold\":\"2\"}",
        std::string("{\"keys\":[],\"threshold\":1}"),
        "{\"keys\":[" + one + "," + one + "],\"threshold\":2}",
        "{\"keys\":[\"" + hash_of('0') + "\"],\"threshold\":1}",
        std::string("{\"keys\":[7],\"threshold\":1}"), "{\"keys\":" + one + ",\"threshold\":1}"}) {
    std::string text = good;
    text.replace(text.find(role), role.size(), "\"settings\":" + wrong);
    EXPECT_EQ(refused(release::open_root(signed_by(text, {signers.root}))), "exchange.unreadable")
        << wrong;
  }
  for (const char* version : {"0", "-1", "9007199254740993", "9223372036854775807"}) {
    std::string text = good;
    text.replace(text.find("\"version\":1"), 11, "\"version\":" + std::string(version));
    EXPECT_EQ(refused(release::open_root(signed_by(text, {signers.root}))), "exchange.unreadable");
  }
}

TEST(RootDocument, IsFollowedOnlyByTheNextOneSignedByOldAndNew) {
  const Signers old, fresh;
  const release::RootDocument one = root_of(old);
  const release::RootDocument two = root_of(fresh, 2);
  const std::string text = release::root_text(two);
  EXPECT_EQ(refused(release::open_root(signed_by(release::root_text(one), {old.root}))), "taken");
  EXPECT_EQ(refused(release::follow_root(one, signed_by(text, {old.root, fresh.root}))), "taken");
  EXPECT_EQ(refused(release::follow_root(one, signed_by(text, {fresh.root}))),
            "exchange.unknown_key");
  EXPECT_EQ(refused(release::follow_root(one, signed_by(text, {old.root}))),
            "exchange.unknown_key");
  const auto jump = root_of(fresh, 3), back = root_of(fresh, 1);
  EXPECT_EQ(refused(release::follow_root(
                one, signed_by(release::root_text(jump), {old.root, fresh.root}))),
            "exchange.unreadable");
  EXPECT_EQ(refused(release::follow_root(
                one, signed_by(release::root_text(back), {old.root, fresh.root}))),
            "exchange.lower_version");
}

TEST(RootDocument, AThresholdOfTwoNeedsTwo) {
  const Signers keys;
  release::RootDocument one = root_of(keys);
  one.root = {{test::name_of(keys.root), test::name_of(keys.second_root)}, 2};
  const std::string text = release::root_text(one);
  EXPECT_EQ(refused(release::open_root(signed_by(text, {keys.root}))),
            "exchange.too_few_signatures");
  EXPECT_EQ(refused(release::open_root(signed_by(text, {keys.root, keys.second_root}))), "taken");
}

TEST(RootDocument, ARoleThatCannotBeFilledIsUnreadable) {
  const Signers keys;
  const auto refused_with = [&](const release::KeyRole& role) {
    release::RootDocument root = root_of(keys);
    root.root = role;
    return refused(release::open_root(signed_by(release::root_text(root), {keys.root})));
  };
  const std::string own = test::name_of(keys.root);
  EXPECT_EQ(refused_with({{own}, 0}), "exchange.unreadable");
  EXPECT_EQ(refused_with({{own}, 2}), "exchange.unreadable");
  EXPECT_EQ(refused_with({{own, own}, 2}), "exchange.unreadable");
  EXPECT_EQ(refused_with({{own, hash_of('e')}, 1}), "exchange.unreadable");
}

TEST(PictureList, ComesBackSortedAndRefusesAllElse) {
  const std::string text = release::picture_list_text({{hash_of('b'), 20}, {hash_of('a'), 1}});
  EXPECT_EQ(text, hash_of('a') + " 1\n" + hash_of('b') + " 20\n");
  EXPECT_LE(text.size(), release::largest_picture_list(2));
  const auto read = release::read_picture_list(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->size(), 2U);
  EXPECT_TRUE(release::read_picture_list(""));
  EXPECT_FALSE(release::read_picture_list(text + text));
  EXPECT_FALSE(release::read_picture_list(hash_of('a') + " 1"));
  EXPECT_FALSE(release::read_picture_list(hash_of('a') + " -1\n"));
  EXPECT_FALSE(release::read_picture_list(hash_of('a') + " 1x\n"));
  EXPECT_FALSE(release::read_picture_list(hash_of('a') + " \n"));
  EXPECT_FALSE(release::read_picture_list("../" + hash_of('a').substr(3) + " 1\n"));
}

}  // namespace
}  // namespace ocop::wire
