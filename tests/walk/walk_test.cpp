// Tests the walk itself: it notices the faults that the till once had, and others.
#include "tests/walk/walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/walk/broken_tills.h"

namespace ocop::walk {
namespace {

constexpr std::uint64_t kSeeds = 12;
constexpr std::int64_t kSteps = 12'000;

/// Walks until that rule is broken, from one seed after the other. `first`: a seed that breaks it
/// early, to save time.
testing::AssertionResult sees(const WalkedTill& till, const std::string& rule,
                              std::uint64_t first = 1) {
  std::string others;
  for (std::uint64_t seed = first; seed < first + kSeeds; ++seed) {
    const Outcome outcome = walk(seed, {.steps = kSteps, .wanted = rule, .till = till});
    if (outcome.broken.contains(rule)) return testing::AssertionSuccess();
    for (const auto& [other, finding] : outcome.broken) others += "; " + other;
  }
  return testing::AssertionFailure() << "never: " << rule << others;
}

TEST(WalkSees, ACodeThatAsksMoreThanIsDue) {
  EXPECT_TRUE(sees(till_whose_code_asks_any_part(), "a code asks more than is due"));
}

TEST(WalkSees, ARestThatNothingCanSettle) {
  EXPECT_TRUE(sees(till_without_a_key_for_nothing(), "there is no key to settle"));
}

TEST(WalkSees, ALotThatIsRecalledWhileItIsPaid) {
  EXPECT_TRUE(sees(till_that_looks_at_recalls_before_payment_only(),
                   "a lot is sold that was taken back", 12));
}

TEST(WalkSees, AnAccountThatChangesUnderItsCode) {
  EXPECT_TRUE(sees(till_whose_code_keeps_its_account(),
                   "a code is not of the account, amount and payment that stand beside it"));
}

TEST(WalkSees, RefundsInPiecesThatGiveTooMuch) {
  EXPECT_TRUE(sees(till_that_rounds_each_refund(), "a refund is not its share"));
}

TEST(WalkSees, AnApprovalThatVanishesWithALock) {
  EXPECT_TRUE(sees(till_that_forgets_who_approved(), "nobody is named who allowed it"));
}

TEST(WalkSees, AManagersOwnDiscountThatASellerFinishes) {
  EXPECT_TRUE(sees(till_that_names_managers_by_pin_only(), "nobody is named who allowed it"));
}

TEST(WalkSees, AChangedPriceThatLeavesNoTrace) {
  EXPECT_TRUE(sees(till_that_hides_changed_prices(), "an overridden price leaves no trace"));
}

TEST(WalkSees, AWeighedPackThatBecomesAnotherLot) {
  EXPECT_TRUE(sees(till_that_forgets_the_lot_on_the_scales(), "a pack is sold as another lot"));
}

TEST(WalkSees, AQuantityThatPassesOverTheLotThatExpiresFirst) {
  EXPECT_TRUE(sees(till_that_takes_all_of_one_lot(),
                   "more is taken of a lot than there is, and others have some"));
}

TEST(WalkSees, AStockThatBeginsWithADebt) {
  EXPECT_TRUE(sees(till_whose_stock_begins_with_a_debt(), "the stock is not what the entries say"));
}

TEST(WalkSees, ACountThatDoublesWhatLiesThereInLots) {
  EXPECT_TRUE(sees(till_that_counts_without_a_lot(), "a count without a lot is not the stock"));
}

TEST(WalkSees, ATypedQuantityThatRemovesGoodsUnnoticed) {
  EXPECT_TRUE(sees(till_that_overlooks_typed_quantities(), "removed goods leave no trace"));
}

TEST(WalkSees, ACartOnHoldThatIsNotCounted) {
  EXPECT_TRUE(sees(till_that_overlooks_held_carts(), "a cart on hold is not counted as cancelled"));
}

TEST(WalkSees, CartsOnHoldThatVanishWithALock) {
  EXPECT_TRUE(sees(till_that_drops_held_carts(), "removed goods leave no trace"));
}

TEST(WalkSees, APaperThatAPowerCutTakes) {
  EXPECT_TRUE(sees(till_that_notes_papers_too_early(), "a paper never came out"));
}

TEST(WalkSees, APaperThatComesTwice) {
  EXPECT_TRUE(sees(till_that_notes_no_papers(), "a paper comes twice"));
}

}  // namespace
}  // namespace ocop::walk
