// Everything that is started at the till and undone is recorded.
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct Undoing : Selling {
  /// Returns all that was recorded: "cart", or "line-" for a restored line.
  std::string noted() const {
    constexpr const char* kWords[] = {"line", "cart", "payment"};
    std::string all;
    for (const TillEffect& effect : effects)
      if (const auto* one = std::get_if<NoteUndone>(&effect)) {
        EXPECT_EQ(one->staff, "lan");
        all += std::string(all.empty() ? "" : " ") + kWords[static_cast<int>(one->what)] +
               (one->back ? "-" : "");
      }
    return all;
  }
};

TEST(TillUndone, ARemovedLineAndAnEmptiedCartAreNotedAndSoIsTheirReturn) {
  Undoing desk;
  desk.till(AddProduct{"tea"});
  desk.till(AddProduct{"rice"});
  EXPECT_EQ(desk.noted(), "");
  desk.till(RemoveLine{desk.cart().lines[0].id});
  EXPECT_EQ(desk.noted(), "line");
  desk.till(UndoRemove{});
  desk.till(UndoRemove{});
  EXPECT_EQ(desk.noted(), "line line-") << "and nothing where nothing came back";
  desk.till(RemoveLine{desk.cart().lines[0].id});
  desk.till(RemoveLine{desk.cart().lines[0].id});
  desk.till(UndoRemove{});
  EXPECT_EQ(desk.noted(), "line line- line cart cart-");
}

TEST(TillUndone, AQuantityThatIsLoweredIsNotedLikeARemovedLine) {
  Undoing desk;
  desk.till(AddProduct{"tea"});
  const auto line = [&] { return desk.cart().lines[0].id; };
  desk.till(ChangeQuantity{line(), +1});
  desk.till(ChangeQuantity{line(), +1});
  EXPECT_EQ(desk.noted(), "");
  desk.till(ChangeQuantity{line(), -1});
  EXPECT_EQ(desk.noted(), "line");
  desk.till(OpenPad{till::PadKind::quantity});
  desk.type("9");
  EXPECT_EQ(desk.cart().lines[0].quantity, 9);
  EXPECT_EQ(desk.noted(), "line") << "more are no less";
  desk.till(OpenPad{till::PadKind::quantity});
  desk.type("1");
  EXPECT_EQ(desk.noted(), "line line");
  desk.till(ChangeQuantity{line(), -1});
  EXPECT_EQ(desk.noted(), "line line") << "refused: the last one is removed with its line";
}

TEST(TillUndone, APaymentThatIsTakenBackIsNoted) {
  Undoing desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{20'000}});
  EXPECT_EQ(desk.noted(), "");
  desk.till(TakeBackTender{0});
  EXPECT_EQ(desk.noted(), "payment");
  desk.till(TakeBackTender{0});
  EXPECT_EQ(desk.noted(), "payment") << "there is none left";
}

/// A seller who takes cash for a cart on hold, and then lets it vanish, is seen in the Z report.
TEST(TillUndone, ACartOnHoldCountsAsCancelledUntilItIsTakenBackInItsShift) {
  Undoing desk;
  desk.till(HoldCart{});
  EXPECT_EQ(desk.noted(), "") << "there was none";
  desk.till(AddProduct{"tea"});
  desk.till(HoldCart{});
  EXPECT_EQ(desk.noted(), "cart");
  desk.till(AddProduct{"rice"});
  desk.till(RecallCart{0});
  EXPECT_EQ(desk.noted(), "cart cart cart-") << "the open one took its place";
  desk.till(HoldCart{});
  desk.books.shift->shift = 2;
  desk.tell_books();
  desk.till(RecallCart{0});
  EXPECT_EQ(desk.noted(), "cart cart cart- cart") << "it stays cancelled in the shift before";
  desk.till(HoldCart{});
  desk.till(RecallCart{1});
  EXPECT_EQ(desk.noted(), "cart cart cart- cart cart cart-") << "in this one it was taken back";
}

TEST(TillUndone, WhatLiesInTheCartWhenTheShiftIsClosedIsPutOnHold) {
  Undoing desk;
  desk.till(AddProduct{"tea"});
  desk.till(AddProduct{"rice"});
  desk.till(RemoveLine{desk.cart().lines[0].id});
  desk.till(CloseShift{});
  EXPECT_EQ(desk.noted(), "line cart");
  ASSERT_TRUE(std::holds_alternative<BookShiftClose>(desk.effects.back())) << "counted before";
  desk.till(Booked{.kind = EntryKind::shift_close});
  desk.books.shift->shift = 2;
  desk.tell_books();
  desk.till(RecallCart{0});
  ASSERT_EQ(desk.cart().lines.size(), 1U);
  EXPECT_EQ(desk.cart().lines[0].product.id, "rice");
  desk.till(UndoRemove{});
  EXPECT_EQ(desk.noted(), "line cart")
      << "the next shift takes nothing back from the counts of this";
}

// Regression: the sale's number was read after the sale had been released. Long enough not to be
// stored inside the std::string.
TEST(TillUndone, AVoidedSaleIsLoadedAgainByItsNumber) {
  Undoing desk;
  const std::string number = "DLSK7Q23XKD-000001";
  till::PastSale past;
  past.sale.number = number;
  desk.state.till.sales.past = std::make_shared<const till::PastSale>(std::move(past));
  desk.till(Booked{.kind = EntryKind::void_sale});
  int asked = 0;
  for (const TillEffect& effect : desk.effects) {
    const auto* load = std::get_if<LoadSale>(&effect);
    asked += load && load->number == number;
  }
  EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace ocop::core
