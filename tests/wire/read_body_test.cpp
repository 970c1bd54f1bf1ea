
#include <gtest/gtest.h>

#include <random>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/stock_body.h"

namespace ocop::wire {
namespace {

Sale sold_body() {
  Sale one;
  one.number = "DL01-000123";
  one.shift = 4;
  one.staff = "lan";
  one.manager = "hoa";
  one.note = "quà";
  SaleLine line;
  line.product.id = "na";
  line.product.name = "Na Chi Lăng";
  line.product.gtin = "09506000134352";
  line.product.producer = "htx";
  line.product.group = "food";
  line.product.unit = "kg";
  line.product.price = {65300};
  line.product.vat_percent = 5;
  line.product.weighed = true;
  line.lot = "L01";
  line.expiry = Date{std::chrono::year{2027}, std::chrono::month{3}, std::chrono::day{1}};
  line.quantity = 1350;
  line.gross = {88155};
  line.discount = {155};
  line.cart_discount = {1000};
  line.amount = {87000};
  line.vat = {4143};
  line.note = "chín";
  line.below_zero = true;
  one.lines = {line, line};
  one.lines[1].lot.clear();
  one.lines[1].list_price = Money{70000};
  one.lines[1].expiry.reset();
  one.cart_discount = {2000};
  one.rounding = {-100};
  one.total = {173900};
  one.vat = {8286};
  one.tenders = {{.kind = TenderKind::card,
                  .amount = {70000},
                  .given = std::nullopt,
                  .change = std::nullopt,
                  .reference = "A7"},
                 {.kind = TenderKind::vietqr,
                  .amount = {3900},
                  .given = std::nullopt,
                  .change = std::nullopt,
                  .reference = "4821",
                  .code = "OC1SP5BCZ3FA4",
                  .seen = SeenBy::staff},
                 {.kind = TenderKind::cash,
                  .amount = {100000},
                  .given = Money{200000},
                  .change = Money{100000},
                  .reference = {}}};
  return one;
}

Refund refund() {
  Refund one;
  one.number = "DL01-R000004";
  one.sale = "DL01-000123";
  one.shift = 5;
  one.staff = "lan";
  one.manager = "hoa";
  one.reason = "hỏng";
  one.lines = {{.line = 1,
                .product = "na",
                .lot = "L01",
                .weighed = true,
                .quantity = 350,
                .amount = {22556},
                .vat = {1074},
                .restock = false}};
  one.rounding = {-56};
  one.total = {22500};
  one.tenders = {{.kind = TenderKind::cash,
                  .amount = {22500},
                  .given = std::nullopt,
                  .change = std::nullopt,
                  .reference = {}}};
  return one;
}

TEST(ReadBody, GivesBackWhatTheEntriesOfAShiftSay) {
  ShiftClose close{.shift = 7,
                   .z = 6,
                   .staff = "lan",
                   .expected = {1'000},
                   .counted = {900},
                   .difference = {-100},
                   .explanation = "thiếu",
                   .notes = {}};
  close.notes.pieces[2] = 4;
  const auto back = read_shift_close_body(shift_close_body(close));
  ASSERT_TRUE(back) << back.error().sentence;
  EXPECT_EQ(*back, close);
  const auto report = read_x_report_body(x_report_body(7, "lan", {1'000}));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->shift, 7);
  EXPECT_EQ(report->staff, "lan");
  EXPECT_EQ(read_reprint_body(reprint_body("lan", "S"))->sale, "S");
  EXPECT_EQ(read_reprint_body(shift_reprint_body("lan", 7))->shift, 7);
  EXPECT_TRUE(*read_no_sale_body(drawer_body("lan", "", DrawerWhy::no_sale, "")));
  EXPECT_FALSE(*read_no_sale_body(drawer_body("lan", "", DrawerWhy::sale, "S")));
  EXPECT_FALSE(read_shift_close_body("{}"));
  EXPECT_FALSE(read_reprint_body("{}"));
}

TEST(ReadBody, ACashSlipComesBackAndAnythingElseIsRefused) {
  const CashSlip slip{.number = "DL01-C000001",
                      .shift = 2,
                      .staff = "lan",
                      .manager = "hoa",
                      .way = CashWay::out,
                      .amount = {250'000},
                      .why = CashWhy::producer,
                      .statement = "BK-7",
                      .party = "HTX Na",
                      .note = "kỳ 10"};
  const std::string body = cash_move_body(slip);
  EXPECT_EQ(*read_cash_move_body(body), slip);
  for (const CashWhy why : kCashWhys) {
    CashSlip other = slip;
    other.why = why;
    EXPECT_EQ(read_cash_move_body(cash_move_body(other))->why, why);
  }
  for (std::size_t size = 0; size < body.size(); ++size)
    ASSERT_FALSE(read_cash_move_body(body.substr(0, size))) << size;
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{R"("out")", R"("up")"},
                                                        {R"("producer")", R"("gift")"},
                                                        {"250000", "2.5"},
                                                        {"250000", "18446744073709551615"},
                                                        {R"("DL01-C000001")", "7"}}) {
    std::string wrong = body;
    wrong.replace(wrong.find(from), from.size(), to);
    EXPECT_FALSE(read_cash_move_body(wrong)) << wrong;
  }
  EXPECT_EQ(read_reprint_body(slip_reprint_body("lan", "DL01-C000001"))->slip, "DL01-C000001");
  EXPECT_FALSE(*read_no_sale_body(drawer_body("lan", "", DrawerWhy::slip, "DL01-C000001")));
}

TEST(ReadBody, AShiftOfBeforeSlipsHadNone) {
  ShiftClose close{.shift = 7,
                   .z = 6,
                   .staff = "lan",
                   .expected = {},
                   .counted = {},
                   .difference = {},
                   .explanation = {},
                   .notes = {}};
  EXPECT_EQ(shift_close_body(close).find("slips"), std::string::npos);
  EXPECT_EQ(read_shift_close_body(shift_close_body(close))->slips, SlipFigures{});
  close.slips = {{500'000}, {200'000}, 2, 1};
  EXPECT_EQ(*read_shift_close_body(shift_close_body(close)), close);
}

TEST(ReadBody, WhatWasWrittenIsReadBack) {
  const auto sold = read_sale_body(sale_body(sold_body()));
  ASSERT_TRUE(sold);
  EXPECT_EQ(*sold, sold_body());
  const auto back = read_refund_body(refund_body(refund()));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, refund());
  const SaleVoid undone{.sale = "DL01-000123",
                        .shift = 4,
                        .staff = "lan",
                        .manager = {},
                        .reason = "bấm nhầm",
                        .total = {22500},
                        .tenders = refund().tenders};
  const auto nothing = read_void_body(void_body(undone));
  ASSERT_TRUE(nothing);
  EXPECT_EQ(*nothing, undone);
}

TEST(ReadBody, ASaleFromBeforeItsLinesNamedTheirUnitIsRead) {
  Sale old = sold_body();
  for (SaleLine& line : old.lines) line.product.unit.clear();
  const std::string body = sale_body(old);
  EXPECT_EQ(body.find("unit"), std::string::npos);
  EXPECT_EQ(*read_sale_body(body), old);
}

TEST(ReadBody, AnythingElseIsRefusedInOneSentence) {
  const std::string body = sale_body(sold_body());
  for (std::size_t size = 0; size < body.size(); ++size)
    ASSERT_FALSE(read_sale_body(body.substr(0, size))) << size;
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = body;
    const auto at = changed.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return changed.replace(at, from.size(), to);
  };
  EXPECT_FALSE(read_sale_body(with("\"quantity\":1350", "\"quantity\":0")));
  EXPECT_FALSE(read_sale_body(with("\"quantity\":1350", "\"quantity\":1.5")));
  EXPECT_FALSE(read_sale_body(with("\"quantity\":1350", "\"quantity\":18446744073709551615")));
  EXPECT_FALSE(read_sale_body(with("\"amount\":87000", "\"amount\":-87000")));
  EXPECT_FALSE(read_sale_body(with("\"kind\":\"card\"", "\"kind\":\"gold\"")));
  EXPECT_FALSE(read_sale_body(with("2027-03-01", "2027-02-30")));
  EXPECT_FALSE(read_sale_body(with("\"staff\":\"lan\"", "\"staff\":7")));
  EXPECT_FALSE(read_sale_body("[]"));
  EXPECT_FALSE(read_refund_body(body));
  EXPECT_EQ(read_void_body("{}").error().sentence,
            "This entry of the ledger cannot be read; check the ledger.");
}

TEST(ReadBody, NoiseIsReadWithoutHarm) {
  std::mt19937 random(8);
  const std::string body = refund_body(refund());
  for (int i = 0; i < 5000; ++i) {
    std::string noisy = body;
    for (int j = 0; j < 3; ++j) noisy[random() % noisy.size()] = static_cast<char>(random() % 128);
    if (const auto read = read_refund_body(noisy)) {
      EXPECT_FALSE(refund_body(*read).empty());
    }
  }
}

TEST(ReadBody, StockEntriesComeBack) {
  const StockItem item{"na", "L1", date_from_iso("2026-12-24"), true};
  const auto received = read_stock_receive_body(stock_receive_body({"lan", item, 5, "new"}));
  ASSERT_TRUE(received);
  EXPECT_EQ(received->item.product, "na");
  EXPECT_EQ(received->item.lot, "L1");
  EXPECT_EQ(received->item.expiry, item.expiry);
  EXPECT_TRUE(received->item.weighed);
  EXPECT_EQ(received->quantity, 5);
  const auto counted = read_stock_count_body(stock_count_body({"lan", item, 7, 8}));
  ASSERT_TRUE(counted);
  EXPECT_EQ(counted->counted, 7);
  EXPECT_EQ(counted->expected, 8);
  const auto written_off =
      read_stock_write_off_body(stock_write_off_body({"lan", "", item, 2, "r"}));
  ASSERT_TRUE(written_off);
  EXPECT_EQ(written_off->quantity, 2);
  EXPECT_EQ(written_off->reason, "r");
  const auto moved = read_stock_transfer_body(stock_transfer_body({"lan", item, 3, "there"}));
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->to, "there");
  EXPECT_FALSE(counted->one_expiry);
  EXPECT_EQ(written_off->item.expiry, std::nullopt) << "a lot has its own";
}

TEST(ReadBody, GoodsWithoutALotSayOfWhichExpiryTheyAre) {
  const StockItem item{"na", "", date_from_iso("2027-03-01"), false};
  const auto counted = read_stock_count_body(stock_count_body({"lan", item, 7, 8, true}));
  ASSERT_TRUE(counted);
  EXPECT_TRUE(counted->one_expiry);
  EXPECT_EQ(counted->item.expiry, item.expiry);
  EXPECT_EQ(read_stock_write_off_body(stock_write_off_body({"lan", "", item, 2, "r"}))->item.expiry,
            item.expiry);
  EXPECT_EQ(read_stock_transfer_body(stock_transfer_body({"lan", item, 3, "x"}))->item.expiry,
            item.expiry);
}

TEST(ReadBody, AStockEntryThatIsDamagedIsRefused) {
  EXPECT_FALSE(read_stock_receive_body("{}"));
  EXPECT_FALSE(read_stock_count_body(
      R"({"counted":1000000000001,"expected":0,"product":"na","staff":"lan","weighed":0})"));
  EXPECT_FALSE(read_stock_transfer_body(
      R"({"expiry":"soon","product":"na","quantity":1,"staff":"lan","to":"x","weighed":0})"));
}

}  // namespace
}  // namespace ocop::wire
