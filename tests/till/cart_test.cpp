#include "app/kiosk/till/cart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::by_weight;
using fixture::day;
using fixture::goods;
using fixture::kToday;
using fixture::offer_of;
using fixture::percent;
using fixture::vnd;
using testing::ElementsAre;
using testing::IsEmpty;

Cart with(const Cart& cart, const Offer& offer, std::int64_t quantity = 1) {
  const auto added = add(cart, offer, quantity, kToday);
  EXPECT_TRUE(added) << (added ? "" : added.error().sentence);
  return added ? added->cart : cart;
}

TEST(Cart, TheSameProductAndLotIsOneLine) {
  const auto tea = offer_of(goods("tea", 45000), {{"A", day(2027, 1, 1), 10}});
  const Cart cart = with(with({}, tea), tea, 2);
  ASSERT_EQ(cart.lines.size(), 1U);
  EXPECT_EQ(cart.lines[0].quantity, 3);
  EXPECT_EQ(cart.lines[0].lot, "A");
}

TEST(Cart, AnotherLotIsAnotherLine) {
  Offer first = offer_of(goods("tea", 45000), {{"A", day(2027, 1, 1), 9}, {"B", {}, 9}});
  Offer second = first;
  second.lot = "B";
  EXPECT_EQ(with(with({}, first), second).lines.size(), 2U);
}

TEST(Cart, AnotherPriceIsAnotherLine) {
  const auto tea = offer_of(goods("tea", 45000));
  Cart cart = with({}, tea);
  const auto cheaper = set_price(cart, cart.lines[0].id, Money{40000});
  ASSERT_TRUE(cheaper);
  EXPECT_EQ(with(*cheaper, tea).lines.size(), 2U);
}

TEST(Cart, AFullLotIsFollowedByTheNext) {
  const auto tea =
      offer_of(goods("tea", 45000), {{"A", day(2027, 1, 1), 2}, {"B", day(2027, 2, 1), 2}});
  Cart cart;
  for (int i = 0; i < 4; ++i) cart = with(cart, tea);
  ASSERT_EQ(cart.lines.size(), 2U);
  EXPECT_EQ(cart.lines[0].quantity, 2);
  EXPECT_EQ(cart.lines[1].lot, "B");
  EXPECT_FALSE(cart.lines[1].below_zero());
  const auto more = add(cart, tea, 1, kToday);
  ASSERT_TRUE(more);
  EXPECT_THAT(more->warnings, ElementsAre(CartWarning::below_zero));
  EXPECT_TRUE(more->cart.lines[1].below_zero());
}

TEST(Cart, SellingBelowZeroIsAllowedAndMarked) {
  const auto tea = offer_of(goods("tea", 45000), {{"A", day(2027, 1, 1), 2}});
  Cart cart = with({}, tea);
  EXPECT_FALSE(cart.lines[0].below_zero());
  const auto more = set_quantity(cart, cart.lines[0].id, 3, tea, kToday);
  ASSERT_TRUE(more);
  EXPECT_TRUE(more->cart.lines[0].below_zero());
  EXPECT_THAT(more->warnings, ElementsAre(CartWarning::below_zero));
}

TEST(Cart, WithoutBooksNothingIsBelowZero) {
  EXPECT_FALSE(with({}, offer_of(goods("tea", 45000)), 1000).lines[0].below_zero());
}

TEST(Cart, AnExpiredLotIsRefused) {
  EXPECT_FALSE(add({}, offer_of(goods("tea", 1), {{"A", day(2026, 11, 22), 9}}), 1, kToday));
  Offer pack = offer_of(goods("tea", 1));
  pack.expiry = day(2026, 11, 22);
  EXPECT_FALSE(add({}, pack, 1, kToday));
  pack.lot = "A";
  EXPECT_FALSE(add({}, pack, 1, kToday));
}

TEST(Cart, ACertificateNoLongerValidIsWarnedOf) {
  Offer tea = offer_of(goods("tea", 1));
  tea.certificate_until = kToday;
  auto added = add({}, tea, 1, kToday);
  ASSERT_TRUE(added);
  EXPECT_THAT(added->warnings, IsEmpty());
  tea.certificate_until = day(2026, 11, 22);
  added = add({}, tea, 1, kToday);
  ASSERT_TRUE(added);
  EXPECT_THAT(added->warnings, ElementsAre(CartWarning::certificate_lapsed));
  EXPECT_TRUE(added->cart.lines[0].certificate_lapsed);
}

TEST(Cart, GramsAddUp) {
  const auto na = offer_of(by_weight("na", 65000));
  EXPECT_EQ(with(with({}, na, 350), na, 1000).lines[0].quantity, 1350);
}

TEST(Cart, QuantitiesBelowOneAreRefused) {
  const Cart cart = with({}, offer_of(goods("tea", 1)));
  EXPECT_FALSE(add(cart, offer_of(goods("tea", 1)), 0, kToday));
  const auto tea = offer_of(goods("tea", 1));
  EXPECT_FALSE(set_quantity(cart, cart.lines[0].id, 0, tea, kToday));
  EXPECT_FALSE(set_quantity(cart, cart.lines[0].id, -5, tea, kToday));
  EXPECT_FALSE(set_quantity(cart, 99, 5, tea, kToday));
}

TEST(Cart, ADiscountOverTheAmountIsRefused) {
  const Cart cart = with({}, offer_of(goods("tea", 45000)));
  const auto id = cart.lines[0].id;
  EXPECT_TRUE(set_discount(cart, id, vnd(45000)));
  EXPECT_FALSE(set_discount(cart, id, vnd(45001)));
  EXPECT_FALSE(set_discount(cart, id, percent(10001)));
  EXPECT_TRUE(set_cart_discount(cart, vnd(45000)));
  EXPECT_FALSE(set_cart_discount(cart, vnd(45001)));
}

TEST(Cart, ARemovedLineComesBackToItsPlaceWithEverything) {
  Cart cart = with(with(with({}, offer_of(goods("a", 1))), offer_of(goods("b", 2))),
                   offer_of(goods("c", 3)));
  const auto noted = set_note(cart, cart.lines[1].id, "gói quà");
  ASSERT_TRUE(noted);
  const auto removed = remove(*noted, noted->lines[1].id);
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->lines.size(), 2U);
  const auto back = undo_remove(*removed);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->lines, noted->lines);
  EXPECT_FALSE(undo_remove(*back));
}

TEST(Cart, ARemovedLineDoesNotComeBackIntoACartThatHasGrownTooLarge) {
  const auto statue = offer_of(goods("statue", 900'000'000)), wine = offer_of(goods("wine", 1'000));
  const Cart cart = with(with({}, statue, 900), wine);
  const auto removed = remove(cart, cart.lines[0].id);
  ASSERT_TRUE(removed);
  const auto grown = set_quantity(*removed, removed->lines[0].id, 99'000'000, wine, kToday);
  ASSERT_TRUE(grown);
  EXPECT_TRUE(undo_remove(grown->cart)) << "909.000.000.000 can be sold";
  const auto priced = set_price(grown->cart, grown->cart.lines[0].id, Money{9'000});
  ASSERT_TRUE(priced);
  const auto back = undo_remove(*priced);
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().key, "refusal.sale_large");
}

struct Quantities {
  std::vector<std::pair<std::string, std::int64_t>> all;
  explicit Quantities(const Cart& cart) {
    for (const CartLine& line : cart.lines) all.emplace_back(line.lot, line.quantity);
  }
};
using Held = std::vector<std::pair<std::string, std::int64_t>>;

TEST(Cart, ATypedQuantityTakesTheLotsInTheOrderTheyExpire) {
  const auto tea =
      offer_of(goods("tea", 45000), {{"L1", day(2027, 1, 1), 2}, {"L2", day(2027, 2, 1), 10}});
  const Cart cart = with({}, tea);
  const auto five = set_quantity(cart, cart.lines[0].id, 5, tea, kToday);
  ASSERT_TRUE(five);
  EXPECT_EQ(Quantities(five->cart).all, (Held{{"L1", 2}, {"L2", 3}}));
  EXPECT_THAT(five->warnings, IsEmpty());
  const auto fewer = set_quantity(five->cart, five->cart.lines[0].id, 1, tea, kToday);
  EXPECT_EQ(Quantities(fewer->cart).all, (Held{{"L1", 1}, {"L2", 3}})) << "as it was typed";
  const auto many = set_quantity(five->cart, five->cart.lines[0].id, 20, tea, kToday);
  EXPECT_EQ(Quantities(many->cart).all, (Held{{"L1", 2}, {"L2", 21}}))
      << "the seller holds the goods";
  EXPECT_THAT(many->warnings, ElementsAre(CartWarning::below_zero));
  EXPECT_EQ(Quantities(with({}, tea, 5)).all, (Held{{"L1", 2}, {"L2", 3}})) << "typed grams too";
}

TEST(Cart, WhatIsSpreadOverLotsKeepsItsPriceAndItsPartOffAndNoAmountOffTwice) {
  const auto tea =
      offer_of(goods("tea", 45000), {{"L1", day(2027, 1, 1), 2}, {"L2", day(2027, 2, 1), 10}});
  Cart cart = *set_price(with({}, tea), 1, Money{40000});
  cart = *set_discount(cart, 1, percent(500));
  auto five = set_quantity(cart, 1, 5, tea, kToday);
  ASSERT_TRUE(five);
  EXPECT_EQ(five->cart.lines[1].price(), Money{40000});
  EXPECT_EQ(five->cart.lines[1].discount, percent(500));
  cart = *set_discount(cart, 1, vnd(3000));
  five = set_quantity(cart, 1, 5, tea, kToday);
  EXPECT_EQ(five->cart.lines[0].discount, vnd(3000));
  EXPECT_EQ(five->cart.lines[1].discount, Discount{});
}

TEST(Cart, MoreOfAScannedPackIsItsOwnLotAsFarAsTheBooksKnowOfIt) {
  Offer tea =
      offer_of(goods("tea", 45000), {{"L1", day(2027, 1, 1), 9}, {"L2", day(2027, 2, 1), 3}});
  Offer pack = tea;
  pack.lot = "L2";
  const Cart cart = with({}, pack);
  const auto five = set_quantity(cart, 1, 5, tea, kToday);
  EXPECT_EQ(Quantities(five->cart).all, (Held{{"L2", 3}, {"L1", 2}}));
  pack.lot = "L9";
  const auto unknown = set_quantity(with({}, pack), 1, 5, tea, kToday);
  EXPECT_EQ(Quantities(unknown->cart).all, (Held{{"L9", 5}})) << "which was never entered";
}

TEST(Cart, APackThatTellsOnlyItsDayIsOfALotOfThatDay) {
  Offer tea =
      offer_of(goods("tea", 45000), {{"L1", day(2027, 1, 1), 9}, {"L2", day(2027, 2, 1), 3}});
  tea.expiry = day(2027, 2, 1);
  EXPECT_EQ(with({}, tea).lines[0].lot, "L2");
}

TEST(Cart, ThePacksEarlierDayStays) {
  Offer tea = offer_of(goods("tea", 45000), {{"L1", day(2027, 1, 1), 9}});
  Offer pack = tea;
  pack.lot = "L1";
  pack.expiry = day(2026, 12, 1);
  EXPECT_EQ(with(with({}, pack), tea).lines[0].expiry, day(2026, 12, 1));
}

TEST(Cart, ALotThatTheBooksCallExpiredMeanwhileIsRefused) {
  const Cart cart = with({}, offer_of(goods("tea", 1), {{"A", {}, 9}}));
  const StockOnHand stock{{"tea", {{"A", day(2026, 11, 22), 9}}}};
  EXPECT_TRUE(still_good(cart, kToday, {}));
  EXPECT_FALSE(still_good(cart, kToday, {}, stock));
}

TEST(Cart, ALongNoteIsRefused) {
  const Cart cart = with({}, offer_of(goods("a", 1)));
  EXPECT_FALSE(set_note(cart, cart.lines[0].id, std::string(201, 'x')));
  EXPECT_FALSE(set_cart_note(cart, std::string(201, 'x')));
  EXPECT_TRUE(set_cart_note(cart, "khách quen"));
}

TEST(Cart, ALotThatExpiredWhileTheCartWaitedIsRefusedBeforePayment) {
  const Cart cart = with({}, offer_of(goods("tea", 1), {{"A", kToday, 9}}));
  EXPECT_TRUE(still_good(cart, kToday, {}));
  const auto next_day = still_good(cart, day(2026, 11, 24), {});
  ASSERT_FALSE(next_day);
  EXPECT_EQ(next_day.error().sentence, "tea: Lot A expired on 23/11/2026; take it off the shelf.");
}

TEST(Counter, AHeldCartComesBackWhole) {
  Counter counter;
  EXPECT_FALSE(hold(counter));
  counter.open = with({}, offer_of(goods("a", 1)));
  const Cart first = counter.open;
  const auto held = hold(counter);
  ASSERT_TRUE(held);
  EXPECT_TRUE(held->open.empty());
  const auto back = recall(*held, 0);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->open, first);
  EXPECT_TRUE(back->held.empty());
  EXPECT_FALSE(recall(*back, 0));
}

TEST(Counter, RecallingPutsTheOpenCartAside) {
  Counter counter;
  counter.open = with({}, offer_of(goods("a", 1)));
  counter = *hold(counter);
  counter.open = with({}, offer_of(goods("b", 1)));
  const auto back = recall(counter, 0);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->open.lines[0].product.id, "a");
  ASSERT_EQ(back->held.size(), 1U);
  EXPECT_EQ(back->held[0].lines[0].product.id, "b");
}

TEST(Counter, HoldsAtMostTwenty) {
  Counter counter;
  for (std::size_t i = 0; i <= Counter::kMostHeld; ++i) {
    counter.open = with({}, offer_of(goods("a", 1)));
    const auto held = hold(counter);
    ASSERT_EQ(static_cast<bool>(held), i < Counter::kMostHeld);
    if (held) counter = *held;
  }
}

}  // namespace
}  // namespace ocop::till
