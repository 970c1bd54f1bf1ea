// What a scanned code opens, and which answers are ignored.
#include <gtest/gtest.h>

#include "tests/core/small_kiosk.h"

namespace ocop::core {
namespace {

visit::PackCode pack_of(const std::string& product, const std::string& lot) {
  return {.product = product, .lot = lot};
}

Lot lot_of(const std::string& product, const std::string& number) {
  Lot lot;
  lot.name = {product, number};
  return lot;
}

struct Scanning : Kiosk {
  void scan(const visit::PackCode& code) { act(Scanned{code}); }
  void answer(const visit::PackCode& code, visit::PackFacts facts = {}) {
    update(state, PackLookedUp{code, std::move(facts)}, now);
  }
  visit::PackVerdict verdict() const { return state.pack.checked.value().verdict; }
};

std::shared_ptr<visit::Shelf> shelf_with_recall(const LotName& lot) {
  auto shelf = test::small_shelf();
  shelf->recalls[lot] = {Date{}, {{"Mốc", "Mould", "霉"}}};
  return shelf;
}

TEST(Scan, AScannedPackOpensItsProductEvenFromTheAttractLoop) {
  Kiosk kiosk;
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::attract);
  kiosk.act(Scanned{{.product = "che"}});
  EXPECT_EQ(kiosk.state.route, (visit::Route{visit::Screen::product, "che"}));
}

TEST(Scan, AnUnknownCodeIsSaidAndTheScreenStays) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.act(Scanned{});
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::home);
  EXPECT_EQ(kiosk.state.notice, text::Text::scan_unknown);
  kiosk.after(4'000);
  EXPECT_EQ(kiosk.state.notice, std::nullopt);
}

TEST(Scan, ACodeThatTellsTheLotIsLookedUpAndShownAsAPack) {
  Scanning kiosk;
  kiosk.scan(pack_of("na", "L1"));
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::pack);
  EXPECT_TRUE(waits_for_answer(kiosk.state));
  EXPECT_EQ(std::get<LookUpPack>(kiosk.effects.back()).code, pack_of("na", "L1"));
  kiosk.answer(pack_of("na", "L1"), {.lot = lot_of("na", "L1")});
  EXPECT_FALSE(waits_for_answer(kiosk.state));
  EXPECT_EQ(kiosk.verdict(), visit::PackVerdict::known);
}

TEST(Scan, ADateOrASignatureAloneIsAboutThePackToo) {
  for (const visit::PackCode& code : {visit::PackCode{.product = "na", .expiry = Date{}},
                                      visit::PackCode{.product = "na", .proof = "x"}}) {
    Scanning kiosk;
    kiosk.scan(code);
    EXPECT_EQ(kiosk.state.route.screen, visit::Screen::pack);
  }
}

TEST(Scan, OnThePackScreenEveryCodeIsAnsweredThere) {
  Scanning kiosk;
  kiosk.act(Open{{visit::Screen::pack, {}}});
  kiosk.scan({});
  EXPECT_EQ(kiosk.state.notice, std::nullopt);
  kiosk.answer({});
  EXPECT_EQ(kiosk.verdict(), visit::PackVerdict::unknown);
  kiosk.scan({.product = "na"});
  kiosk.answer({.product = "na"});
  EXPECT_EQ(kiosk.verdict(), visit::PackVerdict::no_lot);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::pack);
}

TEST(Scan, OfTwoPacksOnlyTheLastIsShown) {
  Scanning kiosk;
  kiosk.scan(pack_of("na", "L1"));
  kiosk.scan(pack_of("na", "L2"));
  kiosk.answer(pack_of("na", "L1"));
  EXPECT_FALSE(kiosk.state.pack.checked);
  kiosk.answer(pack_of("na", "L2"));
  EXPECT_EQ(kiosk.state.pack.checked->code.lot, "L2");
}

TEST(Scan, BackFromTheLotLeadsToTheVerdictAndANewVisitStartsEmpty) {
  Scanning kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.scan(pack_of("na", "L1"));
  kiosk.answer(pack_of("na", "L1"));
  kiosk.act(Open{{visit::Screen::lot, "na", "L1"}});
  kiosk.act(Back{});
  EXPECT_TRUE(kiosk.state.pack.checked);
  kiosk.act(GoHome{});
  kiosk.act(Open{{visit::Screen::pack, {}}});
  EXPECT_FALSE(kiosk.state.pack.asked);
  kiosk.scan(pack_of("na", "L1"));
  kiosk.after(120'000);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::attract);
  EXPECT_FALSE(kiosk.state.pack.asked);
}

// A visitor on a page keeps the release that was shown at first, but a recall must not wait.
TEST(Scan, ARecallInAReleaseThatStillWaitsCountsAtOnce) {
  Scanning kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.act(CatalogOpened{shelf_with_recall({"na", "L1"})});
  ASSERT_NE(kiosk.state.next_shelf, nullptr);
  kiosk.scan(pack_of("na", "L1"));
  kiosk.answer(pack_of("na", "L1"), {.proof = visit::Proof::issued});
  EXPECT_EQ(kiosk.verdict(), visit::PackVerdict::withdrawn);
  EXPECT_EQ(kiosk.state.pack.checked->recall->reason.in(Language::en), "Mould");
}

TEST(Lot, OfAnIssuedPackIsAskedForWithItsProofAndAnotherLotIsNot) {
  Scanning kiosk;
  visit::PackCode issued = pack_of("na", "L1");
  issued.proof = "signed";
  kiosk.scan(issued);
  kiosk.answer(issued, {.proof = visit::Proof::issued, .lot = lot_of("na", "L1")});
  kiosk.effects.clear();
  kiosk.act(Open{{visit::Screen::lot, "na", "L1"}});
  EXPECT_EQ(std::get<LoadLot>(kiosk.effects.at(0)).proof, "signed");
  kiosk.act(Open{{visit::Screen::lot, "na", "L2"}});
  EXPECT_EQ(std::get<LoadLot>(kiosk.effects.back()).proof, "");
}

TEST(Lot, OfAForgedPackIsAskedForWithoutItsProof) {
  Scanning kiosk;
  visit::PackCode forged = pack_of("na", "L1");
  forged.proof = "forged";
  kiosk.scan(forged);
  kiosk.answer(forged, {.proof = visit::Proof::not_issued, .lot = lot_of("na", "L1")});
  kiosk.act(Open{{visit::Screen::lot, "na", "L1"}});
  EXPECT_EQ(std::get<LoadLot>(kiosk.effects.back()).proof, "");
}

TEST(Lot, IsAskedForOnceAndOneThatIsGoneLeadsBack) {
  Scanning kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.effects.clear();
  kiosk.act(Open{{visit::Screen::lot, "na", "L1"}});
  ASSERT_EQ(kiosk.effects.size(), 1u);
  EXPECT_EQ(std::get<LoadLot>(kiosk.effects[0]).name, (LotName{"na", "L1"}));
  auto page = std::make_shared<visit::LotPage>();
  page->lot.name = {"na", "L1"};
  update(kiosk.state, LotLoaded{{"na", "L2"}, page}, kiosk.now);
  EXPECT_EQ(kiosk.state.lot, nullptr) << "a late answer for another lot";
  update(kiosk.state, LotLoaded{{"na", "L1"}, page}, kiosk.now);
  EXPECT_EQ(kiosk.state.lot, page);
  kiosk.act(Open{{visit::Screen::lot, "na", "gone"}});
  update(kiosk.state, LotLoaded{{"na", "gone"}, nullptr}, kiosk.now);
  EXPECT_EQ(kiosk.state.route, (visit::Route{visit::Screen::lot, "na", "L1"}));
}

}  // namespace
}  // namespace ocop::core
