// Pads: too many digits are an error, and are never truncated to a smaller number.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/kiosk/core/till_rules.h"
#include "tests/core/desk.h"

namespace ocop::core {
namespace {

constexpr const char* kEan = "8931234567897";

struct Padded : Selling {
  Padded() : Selling("hoa") {
    till(AddProduct{"tea"});
    till(ChooseLine{cart().lines[0].id});
    if (state.till.sell.line == 0) till(ChooseLine{cart().lines[0].id});
  }
  bool refuses(till::PadKind kind, const std::string& keys) {
    const till::Cart before = cart();
    const std::size_t asked = effects.size();
    till(OpenPad{kind});
    type(keys);
    const bool said =
        state.till.message && state.till.message->text == text::Text::till_number_long;
    return said && cart() == before && effects.size() == asked && state.till.pad.kind == kind &&
           state.till.pad.text.empty();
  }
};

TEST(TillPad, ACodeThatIsTypedIntoAnyPadIsNoNumber) {
  for (const till::PadKind kind :
       {till::PadKind::quantity, till::PadKind::price, till::PadKind::line_discount,
        till::PadKind::cart_discount, till::PadKind::stock_quantity, till::PadKind::notes,
        till::PadKind::stock_expiry}) {
    Padded desk;
    EXPECT_TRUE(desk.refuses(kind, kEan)) << static_cast<int>(kind);
    desk.till(ClosePad{});
    EXPECT_TRUE(desk.refuses(kind, kEan)) << "and not the second time either";
  }
  Padded desk;
  desk.till(StartPay{});
  for (const till::PadKind kind : {till::PadKind::cash, till::PadKind::part}) {
    EXPECT_TRUE(desk.refuses(kind, kEan)) << static_cast<int>(kind);
    desk.till(ClosePad{});
  }
}

TEST(TillPad, APinThatIsTooLongIsNotTried) {
  Desk desk;
  desk.till(ChooseStaff{"lan"});
  desk.type(kEan);
  EXPECT_EQ(desk.count<CheckPin>(), 0);
  desk.type("2468");
  EXPECT_EQ(desk.count<CheckPin>(), 1);
}

TEST(TillPad, OneDigitTooManyCanBeErased) {
  Padded desk;
  desk.till(OpenPad{till::PadKind::quantity});
  for (const char* key : {"1", "2", "3", "4", "5", "6", "\b", "\b", "\b", "\b"})
    desk.till(PadKey{key});
  desk.till(PadKey{"\n"});
  EXPECT_EQ(desk.cart().lines[0].quantity, 1);
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::none);
}

TEST(TillPad, MoreThanAnybodyHandsOverIsRefused) {
  Padded desk;
  desk.till(StartPay{});
  desk.till(OpenPad{till::PadKind::cash});
  desk.type("89312345");
  EXPECT_TRUE(desk.state.till.pay.bill.tenders.empty());
  EXPECT_EQ(desk.count<BookSale>(), 0);
}

TEST(TillPad, AScanWaitsForTheScalesAndForTheDisk) {
  Padded desk;
  EXPECT_TRUE(can_take_scan(desk.state));
  desk.till(OpenPad{till::PadKind::grams});
  EXPECT_FALSE(can_take_scan(desk.state));
  desk.till(ClosePad{});
  desk.till(OpenPad{till::PadKind::quantity});
  EXPECT_TRUE(can_take_scan(desk.state));
  desk.till(OpenDrawer{});
  EXPECT_TRUE(desk.state.till.busy);
  EXPECT_FALSE(can_take_scan(desk.state));
  desk.till(LockTill{});
  EXPECT_TRUE(can_take_scan(desk.state)) << "visitors wait for nobody";
}

}  // namespace
}  // namespace ocop::core
