// Taking back a sale: what a manager is called for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct PastSaleShown : Selling {
  PastSaleShown() {
    till(ShowSale{"DL01-000001"});
    auto past = std::make_shared<till::PastSale>();
    past->sale.number = "DL01-000001";
    past->sale.shift = state.till.books->shift->shift;
    for (const char* id : {"tea", "rice"}) {
      SaleLine& line = past->sale.lines.emplace_back();
      line.product.id = id;
      line.quantity = 2;
      line.amount = {100'000};
    }
    past->sale.total = {200'000};
    till(SaleLoaded{past});
  }
};

TEST(TillPast, NoManagerIsCalledForARefundOfNothing) {
  PastSaleShown desk;
  desk.till(StartRefund{});
  desk.till(SetReason{"Mốc"});
  desk.till(DoRefund{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::none);
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::refusal_refund_nothing);
  desk.till(ChangeRefund{1, 1});
  desk.till(DoRefund{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
}

TEST(TillPast, NoManagerIsCalledWhileTheReasonIsMissing) {
  PastSaleShown desk;
  PrivateSettings settings = two_people();
  settings.limits.seller_may_void = false;
  desk.till(SettingsRead{std::make_shared<const PrivateSettings>(settings)});
  desk.till(VoidSale{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::none);
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::refusal_reason_needed);
  desk.till(SetReason{"Nhầm"});
  desk.till(VoidSale{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
}

}  // namespace
}  // namespace ocop::core
