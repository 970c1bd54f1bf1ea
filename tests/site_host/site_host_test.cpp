// The site as served by the hub: releases, cached answers, pictures, and counted scans.
#include "app/office/site_host/site_host.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/codec/digest.h"
#include "app/base/disk/release_layout.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/publish/release_folder.h"
#include "tests/site/small_site.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/kiosk/photo.h"

namespace ocop::site_host {
namespace {

using namespace test;
using site::kNa;
using testing::HasSubstr;

constexpr std::int64_t kNoon = 1'785'906'000'000;  // 5 August 2026, 12:00 in Lạng Sơn
constexpr std::int64_t kDayMs = 86'400'000;

struct SiteHostTest : testing::Test {
  const std::string folder = [] {
    static int number = 0;
    return temporary_folder("site") + "/" + std::to_string(++number);
  }();
  SiteHost host{{.folder = folder, .settings = {site::kAddress, {}}}};
  db::HubStore store = open_hub_store(fresh_hub_store("sqlite"));

  std::string place(const std::string& catalog,
                    const std::map<std::string, std::string>& more = {}) {
    const auto placed = publish::place_release(folder, catalog, more);
    EXPECT_TRUE(placed) << placed.error().sentence;
    return *placed;
  }
  void show() {
    place(site::small_site_file());
    const auto done = host.refresh();
    ASSERT_TRUE(done) << done.error().sentence;
  }
  SharedPage ask(const std::string& target, std::int64_t now_ms = kNoon) {
    return host.answer({"GET", target, "", "en"}, now_ms);
  }
  std::vector<db::LotScans> counted() {
    EXPECT_TRUE(host.scans().flush(store));
    return *db::scans_by_lot(store, {0, 100'000, ""});
  }
};

TEST_F(SiteHostTest, WithoutAReleaseItSaysSoAndTakesUpTheFirst) {
  EXPECT_TRUE(host.refresh());
  EXPECT_EQ(ask(kNa)->answer.status, 503);
  show();
  EXPECT_EQ(ask(kNa)->answer.status, 200);
}

TEST_F(SiteHostTest, ANewReleaseIsShownAndADamagedOneIsNot) {
  show();
  EXPECT_EQ(ask(kNa + "/10/NEW")->answer.status, 404);
  place(site::small_site_file({site::lot_of("na", "NEW", false)}));
  ASSERT_TRUE(host.refresh());
  EXPECT_EQ(ask(kNa + "/10/NEW")->answer.status, 200);
  const std::string broken = db::fresh_path();
  db::write_bytes(broken, "no catalogue");
  place(broken);
  EXPECT_THAT(host.refresh().error().sentence, HasSubstr("not a catalogue"));
  EXPECT_EQ(ask(kNa + "/10/NEW")->answer.status, 200);
}

TEST_F(SiteHostTest, APageIsDrawnOnceADayAndLanguage) {
  show();
  const SharedPage page = ask(kNa + "/10/L2");
  EXPECT_EQ(ask(kNa + "/10/L2?utm_source=x"), page);
  EXPECT_NE(ask(kNa + "/10/L2?lang=vi"), page);
  EXPECT_NE(ask(kNa + "/10/L2", kNoon + kDayMs), page);
  EXPECT_NE(ask(kNa + "/10/L2", kNoon + 30 * kDayMs)->answer.body,
            page->answer.body);  // it is past
  EXPECT_EQ(ask(kNa + "/10/L2?share=1"), ask(kNa + "/10/L2?share=1", kNoon + kDayMs));
}

TEST_F(SiteHostTest, WhatIsKeptIsGivenAtOnceAndCountedAlike) {
  const std::string link = kNa + "/10/L2?s=" + site::proof_of("L2");
  const site::SiteRequest request{"GET", link, "", "en"};
  EXPECT_EQ(host.kept(request, kNoon), nullptr);  // no release
  show();
  EXPECT_EQ(host.kept(request, kNoon), nullptr);
  const SharedPage page = ask(link);
  EXPECT_EQ(host.kept(request, kNoon), page);
  EXPECT_EQ(host.kept(request, kNoon + kDayMs), nullptr);
  EXPECT_EQ(host.kept({"GET", kNa + "/10/L9", "", "en"}, kNoon), nullptr);
  EXPECT_EQ(host.kept({"GET", "/pictures/", "", "en"}, kNoon), nullptr);
  EXPECT_EQ(counted()[0].scans, 2);
}

TEST_F(SiteHostTest, InventedProofsShareOnePage) {
  show();
  const SharedPage page = ask(kNa + "/10/L2?s=invented");
  EXPECT_EQ(ask(kNa + "/10/L2?s=another"), page);
  EXPECT_NE(ask(kNa + "/10/L2?s=" + site::proof_of("L2")), page);
}

TEST_F(SiteHostTest, APageIsPackedAndNamedByItsContent) {
  show();
  const SharedPage page = ask(kNa + "/10/L2");
  EXPECT_LT(page->packed.size(), page->answer.body.size() / 2);
  EXPECT_TRUE(page->packed.starts_with("\x1f\x8b"));
  EXPECT_THAT(page->etag, testing::MatchesRegex("W/\"[0-9a-f]{24}\""));
  EXPECT_NE(page->etag, ask(kNa + "/10/L3")->etag);
  EXPECT_EQ(ask(kNa + "/10/L9")->etag, "");
}

TEST_F(SiteHostTest, ScansOfLotsAreCountedByDayAndKnownPoint) {
  show();
  ask(kNa + "/10/L2?s=" + site::proof_of("L2"));
  ask(kNa + "/10/L2?s=" + site::proof_of("L2") + "&from=here");
  ask(kNa + "/10/L2?from=nowhere");
  ask(kNa + "/10/L2?from=here", kNoon + kDayMs);
  for (const char* none : {"/10/L2", "/10/L2?s=x&lang=en", "?from=here", "/10/L9?from=here",
                           "/10/L2?from=here&linkType=gs1:epcis"})
    ask(kNa + none);
  const auto lots = counted();
  ASSERT_EQ(lots.size(), 1U);
  EXPECT_EQ(lots[0].lot, (LotName{"na", "L2"}));
  EXPECT_EQ(lots[0].scans, 4);
  EXPECT_EQ(lots[0].points, 1);
  EXPECT_EQ(lots[0].last_day - lots[0].first_day, 1);
  EXPECT_EQ(counted()[0].scans, 4);  // each once
}

TEST_F(SiteHostTest, ScansAreCountedByWhatTheirProofIsWorth) {
  show();
  for (int i = 0; i < 5; ++i) ask(kNa + "/10/L2?s=invented" + std::to_string(i));
  ask(kNa + "/10/L2?s=" + site::proof_of("L2"));
  ask(kNa + "/10/L2?from=here");
  const std::string pack = kNa + "/10/L2/21/S1?s=";
  ask(pack + site::proof_of("L2", "S1"));
  ask(pack + site::proof_of("L2"));  // a lot's proof with an invented serial number
  const auto lots = counted();
  ASSERT_EQ(lots.size(), 1U);
  EXPECT_EQ(lots[0].scans, 9);
  EXPECT_EQ(lots[0].proved, 2);
  EXPECT_EQ(lots[0].unproved, 6);
  const auto packs = db::scans_by_pack(store, {0, 100'000, ""}, 10);
  ASSERT_TRUE(packs && packs->size() == 1);
  EXPECT_EQ(packs->front().serial, "S1");
  EXPECT_EQ(packs->front().scans, 1);
}

TEST_F(SiteHostTest, PicturesAreGivenByTheirNameAndNothingElseIs) {
  const std::string file = db::fresh_path();
  db::write_bytes(file, test::png_file(test::four_fields(30, 20)));
  const std::string bytes = pictures::read_picture_sizes(file)->screen.bytes,
                    name = codec::sha256(bytes);
  place(site::small_site_file(), {{name, file}});
  ASSERT_TRUE(host.refresh());
  const std::string address = "/pictures/" + name.substr(0, 2) + "/" + name;
  const SharedPage picture = ask(address);
  EXPECT_EQ(picture->answer.status, 200);
  EXPECT_EQ(picture->answer.type, "image/jpeg");
  ASSERT_TRUE(picture->file);
  EXPECT_EQ(picture->file->size(), bytes.size());
  EXPECT_EQ(picture->file->beginning(5000), bytes);
  EXPECT_EQ(picture->packed, "");
  const std::string other(64, 'a');
  const std::vector<std::string> wrongs{
      "/pictures/aa/" + other, "/pictures/" + name,
      "/pictures/../current",  "/pictures/" + name.substr(0, 2) + "/../../../../etc/passwd",
      address + "/",           "/x" + address,
      "/pictures/00/" + name,  "/pictures/" + name.substr(0, 2) + "/" + name.substr(0, 63) + "."};
  for (const std::string& wrong : wrongs) EXPECT_EQ(ask(wrong)->answer.status, 404) << wrong;
}

}  // namespace
}  // namespace ocop::site_host
