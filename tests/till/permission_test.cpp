#include "app/kiosk/till/permission.h"

#include <gtest/gtest.h>

#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::goods;
using fixture::kToday;
using fixture::offer_of;
using fixture::percent;
using fixture::vnd;

class Permission : public testing::Test {
 protected:
  std::optional<Operation> operation(Role role, const Cart& cart) {
    const auto priced = price_cart(cart.lines, cart.discount, {}, {});
    EXPECT_TRUE(priced);
    return operation_in_cart(role, cart, *priced, limits_);
  }
  RoleLimits limits_;
  Cart cart_ = add({}, offer_of(goods("tea", 33333)), 3, kToday)->cart;
};

TEST_F(Permission, ASellerDiscountsUpToTheLimit) {
  const auto id = cart_.lines[0].id;
  EXPECT_EQ(operation(Role::seller, *set_discount(cart_, id, percent(1000))), std::nullopt);
  EXPECT_EQ(operation(Role::seller, *set_discount(cart_, id, percent(1100))),
            Operation::discount_over_limit);
  EXPECT_EQ(operation(Role::manager, *set_discount(cart_, id, percent(10000))), std::nullopt);
}

TEST_F(Permission, LineAndCartDiscountCountTogether) {
  const Cart both =
      *set_cart_discount(*set_discount(cart_, cart_.lines[0].id, percent(800)), percent(800));
  EXPECT_EQ(operation(Role::seller, both), Operation::discount_over_limit);
}

TEST_F(Permission, WithALimitOfZeroNoDongIsTakenOff) {
  limits_.seller_discount_hundredths = 0;
  EXPECT_EQ(operation(Role::seller, *set_cart_discount(cart_, vnd(1))),
            Operation::discount_over_limit);
  EXPECT_EQ(operation(Role::seller, cart_), std::nullopt);
}

TEST_F(Permission, AnotherPriceNeedsAManager) {
  const auto id = cart_.lines[0].id;
  EXPECT_EQ(operation(Role::seller, *set_price(cart_, id, Money{33334})),
            Operation::price_override);
  EXPECT_EQ(operation(Role::seller, *set_price(cart_, id, Money{33333})), std::nullopt);
  EXPECT_EQ(operation(Role::manager, *set_price(cart_, id, Money{1})), std::nullopt);
}

TEST_F(Permission, RefundsAndTheDrawerNeedAManager) {
  EXPECT_TRUE(needs_manager(Role::seller, Operation::refund, limits_));
  EXPECT_TRUE(needs_manager(Role::seller, Operation::no_sale_drawer, limits_));
  EXPECT_FALSE(needs_manager(Role::seller, Operation::void_sale, limits_));
  limits_.seller_may_void = false;
  EXPECT_TRUE(needs_manager(Role::seller, Operation::void_sale, limits_));
  EXPECT_FALSE(needs_manager(Role::manager, Operation::refund, limits_));
}

}  // namespace
}  // namespace ocop::till
