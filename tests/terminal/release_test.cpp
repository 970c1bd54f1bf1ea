#include "app/kiosk/terminal/release.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/base/codec/digest.h"
#include "app/base/local/kept_recalls.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/signed_release.h"

namespace ocop::terminal {
namespace {

namespace fs = std::filesystem;
using core::CatalogTrouble;

std::string sample_bytes() {
  std::ifstream file(fs::path(test::sample_data()) / "current" / "catalog.sqlite",
                     std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Returns a data folder with a release of that name and these bytes.
std::string data_with(const std::string& bytes, const std::string& name) {
  static int number = 0;
  const fs::path data = test::temporary_folder("data" + std::to_string(++number));
  fs::create_directories(data / "releases" / name);
  std::ofstream(data / "releases" / name / "catalog.sqlite", std::ios::binary) << bytes;
  fs::create_directory_symlink(fs::path("releases") / name, data / "current");
  return data.string();
}

CatalogTrouble trouble_with(const std::string& data) {
  CatalogTrouble trouble{};
  const auto opened = open_release(data, current_release(data), "", &trouble);
  EXPECT_EQ(opened.has_value(), trouble == CatalogTrouble::none);
  return trouble;
}

TEST(Release, TheSampleOpensWithItsPointsPrices) {
  CatalogTrouble trouble{};
  const auto opened = open_release(test::sample_data(), current_release(test::sample_data()),
                                   test::kSamplePoint, &trouble);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->shelf->cards.size(), 61u);
  EXPECT_TRUE(opened->shelf->info.sample);
  EXPECT_NE(opened->shelf->card("na-dai-dong-mo")->price, std::nullopt);
  EXPECT_EQ(opened->shelf->point.id, test::kSamplePoint);
}

TEST(Release, RecallsThatWereKeptHoldThoughTheReleaseLacksThem) {
  const std::string bytes = sample_bytes();
  const std::string data = data_with(bytes, codec::sha256(bytes));
  const LotName lot{"na-dai-dong-mo", "GONE"};
  const auto recalls_with = [&](const std::string& text) {
    std::ofstream(data + "/recalls.json") << text;
    CatalogTrouble trouble{};
    return open_release(data, current_release(data), "", &trouble)->shelf->recalls;
  };
  const LotRecall recall{*date_from_iso("2026-11-05"), {{"Dư lượng", "", ""}}};
  const auto recalls = recalls_with(local::kept_recalls_text({{lot, recall}}));
  ASSERT_TRUE(recalls.contains(lot));
  EXPECT_EQ(recalls.at(lot).reason[Language::vi], "Dư lượng");
  // An unreadable file removes none of the release's own recalls.
  EXPECT_EQ(recalls_with("{").size() + 1, recalls.size());
}

TEST(Release, TheMomentOfTheNewestManifestIsKnownAndABrokenOneTellsNone) {
  const std::string bytes = sample_bytes();
  const std::string data = data_with(bytes, codec::sha256(bytes));
  const auto issued = [&] {
    CatalogTrouble trouble{};
    return open_release(data, current_release(data), "", &trouble)->shelf->issued_ms;
  };
  EXPECT_EQ(issued(), 0) << "none came over the network";
  fs::create_directories(data + "/sync");
  release::ReleaseManifest manifest = test::some_manifest(1);
  manifest.issued = test::kToday;
  const auto signed_one =
      test::signed_by(release::manifest_text(manifest), {test::Signers().release});
  std::ofstream(data + "/sync/release.json") << release::signed_bytes(signed_one);
  EXPECT_EQ(issued(), test::kToday * 1000);
  std::ofstream(data + "/sync/release.json") << "{";
  EXPECT_EQ(issued(), 0);
}

TEST(Release, NoFolderAndNoLinkMeanMissing) {
  EXPECT_EQ(trouble_with("/nowhere"), CatalogTrouble::missing);
  EXPECT_EQ(trouble_with(test::temporary_folder("empty")), CatalogTrouble::missing);
}

TEST(Release, AFileCutAtFiftyPlacesIsAlwaysDamaged) {
  const std::string whole = sample_bytes();
  const std::string name = codec::sha256(whole);
  for (std::size_t i = 0; i < 50; ++i)
    EXPECT_EQ(trouble_with(data_with(whole.substr(0, whole.size() * i / 50), name)),
              CatalogTrouble::damaged);
}

TEST(Release, AnyFlippedByteIsDamage) {
  const std::string whole = sample_bytes();
  const std::string name = codec::sha256(whole);
  for (std::size_t i = 0; i < 40; ++i) {
    std::string bytes = whole;
    bytes[whole.size() * i / 40] ^= 0x20;
    EXPECT_EQ(trouble_with(data_with(bytes, name)), CatalogTrouble::damaged);
  }
}

TEST(Release, WhatIsNoCatalogueIsRefusedThoughItsHashIsRight) {
  const auto with = [](const std::string& bytes) {
    return trouble_with(data_with(bytes, codec::sha256(bytes)));
  };
  EXPECT_EQ(with(""), CatalogTrouble::damaged);
  EXPECT_EQ(with(std::string(9000, 'x')), CatalogTrouble::damaged);
  std::string newer = sample_bytes();
  newer[63] = 42;  // user_version
  EXPECT_EQ(with(newer), CatalogTrouble::newer);
  std::string other = sample_bytes();
  other[68] = 0;  // application_id
  EXPECT_EQ(with(other), CatalogTrouble::wrong_kind);
}

TEST(Release, ALinkToSomethingElseIsNoRelease) {
  const fs::path data = test::temporary_folder("odd");
  fs::create_directory_symlink("/etc", data / "current");
  EXPECT_EQ(current_release(data.string()), "");
}

TEST(Release, OnlyAHashIsAPicture) {
  EXPECT_EQ(picture_file("/d", "/a", "../../etc/passwd"), "");
  EXPECT_EQ(picture_file("/d", "/a", std::string(64, 'a')),
            "/d/pictures/aa/" + std::string(64, 'a'));
}

TEST(Release, TheFingerprintChangesWithTheFile) {
  const std::string data = data_with("one", std::string(64, 'b'));
  const std::string before = fingerprint(data, std::string(64, 'b'));
  std::ofstream(fs::path(data) / "current" / "catalog.sqlite", std::ios::app) << "more";
  EXPECT_NE(fingerprint(data, std::string(64, 'b')), before);
}

}  // namespace
}  // namespace ocop::terminal
