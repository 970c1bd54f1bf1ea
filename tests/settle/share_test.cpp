// A producer's share of a sale, to the đồng.
#include "app/office/settle/share.h"

#include <gtest/gtest.h>

namespace ocop::settle {
namespace {

Terms terms(ShareOf of, std::int64_t share, Bearer discount = Bearer::shop) {
  Terms one;
  one.share_of = of;
  one.share = share;
  one.discount = discount;
  return one;
}

constexpr SoldPart kThree{3, Money{150'001}, Money{150'001}};
constexpr SoldPart kCheaper{3, Money{150'000}, Money{120'000}};

TEST(Share, OfAPercentageIsRoundedHalfUp) {
  EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 70'00), kThree).vnd, 105'001);
  EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 50'00), kThree).vnd, 75'001);
  EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 33'33), {1, Money{100}, Money{100}}).vnd, 33);
  EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 0), kThree).vnd, 0);
}

TEST(Share, OfAnAmountIsPerPieceOrKilogram) {
  EXPECT_EQ(share_of_sale(terms(ShareOf::piece, 40'000), kThree).vnd, 120'000);
  const SoldPart grams{1'333, Money{133'300}, Money{133'300}};
  EXPECT_EQ(share_of_sale(terms(ShareOf::kilogram, 55'500), grams).vnd, 73'982);
}

TEST(Share, OfADiscountIsBorneByWhomeverTheTermsName) {
  const auto percent = [](Bearer who) {
    return share_of_sale(terms(ShareOf::percent, 70'00, who), kCheaper).vnd;
  };
  EXPECT_EQ(percent(Bearer::shop), 105'000);
  EXPECT_EQ(percent(Bearer::owner), 75'000);
  EXPECT_EQ(percent(Bearer::both), 84'000);
  const auto amount = [](Bearer who) {
    return share_of_sale(terms(ShareOf::piece, 40'000, who), kCheaper).vnd;
  };
  EXPECT_EQ(amount(Bearer::shop), 120'000);
  EXPECT_EQ(amount(Bearer::owner), 90'000);
  EXPECT_EQ(amount(Bearer::both), 96'000);
  const SoldPart given{3, Money{150'000}, Money{}};
  EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 70'00, Bearer::owner), given).vnd, -45'000)
      << "the owner's discount is larger than the owner's share";
}

TEST(Share, OfWhatIsLeftOfALineEndsAtNothing) {
  const SoldPart left = left_of(kThree, {1, {}, Money{50'000}});
  EXPECT_EQ(left.quantity, 2);
  EXPECT_EQ(left.gross.vnd, 100'001);
  EXPECT_EQ(left.amount.vnd, 100'001);
  const SoldPart none = left_of(kThree, {3, {}, Money{150'001}});
  for (const Bearer who : {Bearer::shop, Bearer::owner, Bearer::both})
    EXPECT_EQ(share_of_sale(terms(ShareOf::percent, 66'67, who), none).vnd, 0);
  EXPECT_EQ(share_of_frozen(Money{100'000}, kThree, left).vnd, 66'667);
  EXPECT_EQ(share_of_frozen(Money{-100}, kThree, left).vnd, -67);
  EXPECT_EQ(share_of_frozen(Money{100'000}, kThree, none).vnd, 0);
  EXPECT_EQ(share_of_frozen(Money{90}, {3, Money{150}, {}}, {1, Money{50}, {}}).vnd, 30)
      << "nothing was paid for it";
}

TEST(Share, OfLostGoodsIsThatOfASale) {
  EXPECT_EQ(
      share_of_lost(terms(ShareOf::percent, 70'00, Bearer::owner), 2, false, Money{50'000}).vnd,
      70'000);
  EXPECT_EQ(share_of_lost(terms(ShareOf::percent, 70'00), 250, true, Money{80'000}).vnd, 14'000);
  EXPECT_EQ(share_of_lost(terms(ShareOf::piece, 40'000), 2, false, {}).vnd, 80'000);
}

TEST(Share, OfGoodsBoughtOutrightIsTheirPriceWhenTheyCome) {
  Terms bought = terms(ShareOf::piece, 40'000);
  bought.kind = TermsKind::bought;
  EXPECT_EQ(share_of_sale(bought, kThree).vnd, 0);
  EXPECT_EQ(price_of_bought(bought, 12).vnd, 480'000);
  EXPECT_EQ(price_of_bought(bought, -2).vnd, -80'000) << "they went on to another point";
  EXPECT_EQ(share_of_lost(bought, 2, false, Money{50'000}).vnd, 0) << "the shop's own loss";
  EXPECT_EQ(price_of_bought(terms(ShareOf::piece, 40'000), 12).vnd, 0) << "consigned";
}

}  // namespace
}  // namespace ocop::settle
