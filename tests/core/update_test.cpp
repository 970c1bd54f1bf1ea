#include "app/kiosk/core/update.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/kiosk/core/attract.h"
#include "tests/core/small_kiosk.h"

namespace ocop::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

visit::Filters of_group(const char* id) {
  visit::Filters filters;
  filters.group = id;
  return filters;
}

TEST(Update, AProductIsAskedForOnceAndItsQrNeedsNoSecondLoad) {
  Kiosk kiosk;
  kiosk.effects.clear();
  kiosk.act(Open{{visit::Screen::product, "na"}});
  ASSERT_EQ(kiosk.effects.size(), 1u);
  EXPECT_EQ(std::get<LoadProduct>(kiosk.effects[0]).id, "na");
  EXPECT_EQ(kiosk.state.product, nullptr);
  kiosk.load("na");
  kiosk.act(Open{{visit::Screen::qr, "na"}});
  EXPECT_EQ(kiosk.effects.size(), 1u);
  EXPECT_NE(kiosk.state.product, nullptr);
}

TEST(Update, ALateAnswerForAnotherProductIsDropped) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::product, "na"}});
  kiosk.act(Open{{visit::Screen::product, "che"}});
  kiosk.load("na");
  EXPECT_EQ(kiosk.state.product, nullptr);
}

TEST(Update, AProductThatIsGoneLeadsBack) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::browse, {}}});
  kiosk.act(Open{{visit::Screen::product, "gone"}});
  update(kiosk.state, ProductLoaded{"gone", nullptr}, kiosk.now);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::browse);
}

TEST(Update, BackLeadsTheWayThatTheVisitorCame) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.act(BrowseWith{of_group("drink")});
  kiosk.act(Open{{visit::Screen::product, "che"}});
  kiosk.act(Back{});
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::browse);
  EXPECT_EQ(kiosk.state.listing->cards.size(), 2u);
  kiosk.act(Back{});
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::home);
  kiosk.act(Back{});
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::home);
}

TEST(Update, BackClosesTheFilterPanelFirst) {
  Kiosk kiosk;
  kiosk.act(BrowseWith{{}});
  kiosk.act(ShowFilters{true, visit::Facet::stars});
  kiosk.act(Back{});
  EXPECT_FALSE(kiosk.state.filters_open);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::browse);
}

TEST(Update, AWandererDoesNotFillMemory) {
  Kiosk kiosk;
  for (int i = 0; i < 1000; ++i)
    kiosk.act(Open{{visit::Screen::product, i % 2 == 0 ? "na" : "che"}});
  EXPECT_LE(kiosk.state.back.size(), 32u);
}

TEST(Update, TheAttractLoopComesAfter60SecondsAndResetsEverything) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  kiosk.act(SetLanguage{Language::zh});
  kiosk.act(ToggleLargeText{});
  kiosk.act(BrowseWith{of_group("food")});
  kiosk.after(59'999);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::browse);
  const auto effects = kiosk.after(1);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::attract);
  EXPECT_EQ(kiosk.state.preferences, kiosk.state.defaults);
  EXPECT_FALSE(kiosk.state.filters.any());
  EXPECT_THAT(kiosk.state.back, IsEmpty());
  ASSERT_EQ(effects.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<BeginAtTop>(effects[0]));
}

TEST(Update, AQrCodeWaits90SecondsWithACountdownBefore) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::qr, "na"}});
  kiosk.after(74'999);
  EXPECT_FALSE(asks_still_there(kiosk.state));
  kiosk.after(1);
  EXPECT_TRUE(asks_still_there(kiosk.state));
  kiosk.after(14'999);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::qr);
  kiosk.after(1);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::attract);
}

TEST(Update, ATouchDuringTheCountdownKeepsTheScreen) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::qr, "na"}});
  kiosk.after(80'000);
  kiosk.act(Touched{});
  kiosk.after(80'000);
  EXPECT_EQ(kiosk.state.route.screen, visit::Screen::qr);
}

TEST(Update, ANewReleaseNeverComesUnderAFinger) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::home, {}}});
  auto newer = test::shelf_of({{"only", "food", "", "", "", 3, 1000}});
  newer->release = "second";
  update(kiosk.state, CatalogOpened{newer}, kiosk.now);
  EXPECT_EQ(kiosk.state.shelf->cards.size(), 5u);
  kiosk.after(60'000);
  EXPECT_EQ(kiosk.state.shelf->cards.size(), 1u);
  EXPECT_EQ(kiosk.state.next_shelf, nullptr);
}

TEST(Update, ABrokenReleaseDoesNotTakeAwayAGoodOne) {
  Kiosk kiosk;
  update(kiosk.state, CatalogFailed{CatalogTrouble::damaged}, 0);
  EXPECT_NE(kiosk.state.shelf, nullptr);
  EXPECT_EQ(kiosk.state.trouble, CatalogTrouble::none);
}

TEST(Update, WithoutACatalogueTheReasonIsKeptAndAGoodOneEndsIt) {
  State state = make_state({}, Date{});
  update(state, CatalogFailed{CatalogTrouble::newer}, 0);
  EXPECT_EQ(state.trouble, CatalogTrouble::newer);
  update(state, CatalogOpened{test::small_shelf()}, 1);
  EXPECT_EQ(state.trouble, CatalogTrouble::none);
  EXPECT_NE(state.shelf, nullptr);
}

TEST(Update, ARouteGivenBeforeTheCatalogueLoadsOnceItIsThere) {
  Defaults defaults;
  defaults.start = {visit::Screen::product, "na"};
  State state = make_state(defaults, Date{});
  const auto effects = update(state, CatalogOpened{test::small_shelf()}, 0);
  ASSERT_EQ(effects.size(), 2u);
  EXPECT_EQ(std::get<Adopt>(effects[0]).release, "first");
  EXPECT_EQ(std::get<LoadProduct>(effects[1]).id, "na");
}

TEST(Update, EachKeyAsksAndOnlyTheNewestAnswerCounts) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::search, {}}});
  kiosk.effects.clear();
  kiosk.act(TypeKey{"n"});
  kiosk.act(TypeKey{"a"});
  ASSERT_EQ(kiosk.effects.size(), 2u);
  const auto first = std::get<Search>(kiosk.effects[0]);
  const auto second = std::get<Search>(kiosk.effects[1]);
  EXPECT_EQ(first.text, "n");
  EXPECT_EQ(second.text, "na");
  update(kiosk.state, SearchFound{second.question, {1}, false}, 0);
  update(kiosk.state, SearchFound{first.question, {1, 2, 3}, false}, 0);
  EXPECT_THAT(kiosk.state.search.found, ElementsAre(0u));
}

TEST(Update, TelexMakesVietnameseLettersAndPlainLeavesThem) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::search, {}}});
  for (const char* key : {"d", "d", "a", "s"}) kiosk.act(TypeKey{key});
  EXPECT_EQ(kiosk.state.search.text, "đá");
  kiosk.act(TypeKey{"\b"});
  EXPECT_EQ(kiosk.state.search.text, "đ");
  kiosk.act(TypeKey{"clear"});
  kiosk.act(SetKeyboard{false});
  for (const char* key : {"d", "d", "a", "s"}) kiosk.act(TypeKey{key});
  EXPECT_EQ(kiosk.state.search.text, "ddas");
}

TEST(Update, TypingWithoutEndStopsAtALengthThatNoNameHas) {
  Kiosk kiosk;
  kiosk.act(Open{{visit::Screen::search, {}}});
  for (int i = 0; i < 500; ++i) kiosk.act(TypeKey{"5"});
  EXPECT_LE(kiosk.state.search.text.size(), 120u);
}

TEST(Update, TheStaffExitWorksOnlyWhereConfigured) {
  Kiosk kiosk;
  kiosk.act(StaffExit{});
  EXPECT_FALSE(kiosk.state.exit);
  kiosk.state.may_exit = true;
  kiosk.act(StaffExit{});
  EXPECT_TRUE(kiosk.state.exit);
}

TEST(Route, EveryRouteIsReadBackFromItsText) {
  for (const char* text : {"attract", "home", "browse", "search", "search/na chi lang", "places",
                           "about", "product/na", "qr/na", "picture/na", "producer/htx", "pack",
                           "lot/na/L1", "lot/na/NA-2611/01", "lot/na/a?b%&\"<>'"}) {
    const auto route = visit::route_from_text(text);
    ASSERT_TRUE(route) << text;
    EXPECT_EQ(visit::route_to_text(*route), text);
  }
}

TEST(Route, WhatIsNoScreenIsRefused) {
  for (const char* text : {"", "product", "product/", "nowhere", "home/x", "Home", "/", "pack/x",
                           "lot", "lot/", "lot/na", "lot/na/", "lot//L1", "lot/na/L 1", "lot/na/\n",
                           "lot/na/Lô", "lot/na/123456789012345678901"})
    EXPECT_FALSE(visit::route_from_text(text)) << text;
}

}  // namespace
}  // namespace ocop::core
