// Goods and figures that leave the shop without a sale: actions that need a manager, and the record
// of who approved them.
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct Leaving {
  till::StockOperation operation;
  bool RoleLimits::*may;
};
constexpr Leaving kLeaving[]{{till::StockOperation::count, &RoleLimits::seller_may_count},
                             {till::StockOperation::write_off, &RoleLimits::seller_may_write_off},
                             {till::StockOperation::transfer, &RoleLimits::seller_may_transfer}};

struct AtStock : Selling {
  explicit AtStock(const std::string& who = "lan") : Selling(who) {
    books.stock["tea"] = {{"", std::nullopt, 10}};
    tell_books();
  }
  void draft(till::StockOperation operation) {
    till(ShowItem{"tea"});
    till(SetStockOperation{operation});
    state.till.stock.draft.quantity = 3;
    state.till.stock.draft.reason = state.till.stock.draft.to = "x";
    till(DoStock{});
  }
  int entries() const { return count<BookCount>() + count<BookWriteOff>() + count<BookTransfer>(); }
  /// Returns who is named in the last stock entry: the person, and who approved it.
  std::string named() const {
    const TillEffect& effect = effects.back();
    const auto both = [](const auto& entry) { return entry.staff + " " + entry.manager; };
    if (const auto* count = std::get_if<BookCount>(&effect)) return both(count->entry);
    if (const auto* out = std::get_if<BookWriteOff>(&effect)) return both(out->entry);
    if (const auto* out = std::get_if<BookTransfer>(&effect)) return both(out->entry);
    return "no entry";
  }
  void allow() {
    type("2468");
    till(PinChecked{.staff = "hoa", .right = true});
  }
};

TEST(TillRoles, GoodsLeaveTheStockByAManagersWordAlone) {
  for (const Leaving& one : kLeaving) {
    AtStock desk;
    desk.draft(one.operation);
    EXPECT_EQ(desk.entries(), 0);
    EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
    desk.allow();
    EXPECT_EQ(desk.entries(), 1);
    EXPECT_EQ(desk.named(), "lan hoa");
  }
}

TEST(TillRoles, TheWordHoldsForOneEntryAlone) {
  AtStock desk;
  desk.draft(till::StockOperation::write_off);
  desk.allow();
  desk.till(Booked{EntryKind::stock_write_off});
  desk.draft(till::StockOperation::write_off);
  EXPECT_EQ(desk.entries(), 1);
  desk.till(ClosePad{});
  desk.draft(till::StockOperation::transfer);
  EXPECT_EQ(desk.entries(), 1);
}

TEST(TillRoles, AManagerNeedsNobodyAndWhereTheSettingsLetHerASellerNeither) {
  for (const Leaving& one : kLeaving) {
    AtStock manager("hoa");
    manager.draft(one.operation);
    EXPECT_EQ(manager.named(), "hoa ");
    AtStock seller;
    PrivateSettings settings = two_people();
    settings.limits.*one.may = true;
    seller.till(SettingsRead{std::make_shared<const PrivateSettings>(settings)});
    seller.draft(one.operation);
    EXPECT_EQ(seller.named(), "lan ");
  }
}

TEST(TillRoles, WhatComesInNeedsNobody) {
  AtStock desk;
  desk.draft(till::StockOperation::receive);
  EXPECT_EQ(desk.count<BookReceive>(), 1);
}

TEST(TillRoles, TheSalesGoOntoAStickByAManagersWordAndItIsNamed) {
  AtStock desk;
  desk.till(GoTill{till::TillPage::figures});
  desk.till(ExportFigures{});
  EXPECT_EQ(desk.count<ExportSales>(), 0);
  desk.allow();
  ASSERT_EQ(desk.count<ExportSales>(), 1);
  const auto& out = std::get<ExportSales>(desk.effects.back());
  EXPECT_EQ(out.staff + " " + out.manager, "lan hoa");
  desk.till(ExportFigures{});
  EXPECT_EQ(desk.count<ExportSales>(), 1) << "each time anew";
}

TEST(TillRoles, WhatIsSpoiledDoesNotGoBackIntoStock) {
  AtStock desk("hoa");
  till::PastSale past;
  past.sale.lines.resize(1);
  past.sale.lines[0].quantity = 1;
  desk.state.till.sales.past = std::make_shared<const till::PastSale>(past);
  desk.till(StartRefund{});
  EXPECT_TRUE(desk.state.till.sales.refund.restock);
  desk.till(SetReason{"hỏng", true});
  EXPECT_FALSE(desk.state.till.sales.refund.restock);
}

}  // namespace
}  // namespace ocop::core
