
#include <gtest/gtest.h>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/setting_body.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/staff_body.h"
#include "app/base/wire/stock_body.h"

namespace ocop::wire {
namespace {

const Date kExpiry{std::chrono::year{2027}, std::chrono::month{3}, std::chrono::day{1}};

Sale sale() {
  Sale one;
  one.number = "DL01-000123";
  one.shift = 4;
  one.staff = "lan";
  SaleLine line;
  line.product = {.id = "tra-hoa-vang",
                  .name = "Trà hoa vàng \"Đình Lập\"",
                  .gtin = "09506000134352",
                  .producer = "htx",
                  .group = "drink",
                  .unit = "hộp",
                  .price = {45000},
                  .vat_percent = 8,
                  .weighed = false};
  line.lot = "L01";
  line.expiry = kExpiry;
  line.quantity = 2;
  line.gross = {90000};
  line.discount = {9000};
  line.amount = {81000};
  line.vat = {6000};
  line.below_zero = true;
  one.lines.push_back(line);
  one.total = {81000};
  one.vat = {6000};
  one.tenders.push_back({.kind = TenderKind::cash,
                         .amount = {81000},
                         .given = Money{100000},
                         .change = Money{19000},
                         .reference = {}});
  return one;
}

TEST(EntryBody, OfASaleIsCanonicalJson) {
  EXPECT_EQ(sale_body(sale()),
            R"({"cart_discount":0,"lines":[{"amount":81000,"below_zero":1,"cart_discount":0,)"
            R"("discount":9000,"expiry":"2027-03-01","gross":90000,"group":"drink",)"
            R"("gtin":"09506000134352","lot":"L01","name":"Trà hoa vàng \"Đình Lập\"",)"
            R"("price":45000,"producer":"htx","product":"tra-hoa-vang","quantity":2,)"
            R"("unit":"hộp","vat":6000,"vat_percent":8,"weighed":0}],"rounding":0,)"
            R"("sale":"DL01-000123","shift":4,"staff":"lan","tenders":[{"amount":81000,)"
            R"("change":19000,"given":100000,"kind":"cash"}],"total":81000,"vat":6000})");
}

TEST(EntryBody, ThePriceOfTheCatalogueStandsBesideAnotherOne) {
  Sale one = sale();
  EXPECT_EQ(sale_body(one).find("list_price"), std::string::npos);
  one.lines[0].list_price = Money{50000};
  EXPECT_NE(sale_body(one).find(R"("list_price":50000)"), std::string::npos);
}

TEST(EntryBody, WhatIsAbsentLeavesItsKeyOut) {
  Sale one = sale();
  one.manager = "hoa";
  one.note = "quà";
  one.lines[0].note = "gói";
  one.lines[0].product.gtin.clear();
  one.lines[0].product.unit.clear();
  one.lines[0].lot.clear();
  one.lines[0].expiry.reset();
  one.tenders = {{.kind = TenderKind::vietqr,
                  .amount = {81000},
                  .given = std::nullopt,
                  .change = std::nullopt,
                  .reference = "4821",
                  .code = "OC1SP5BCZ3FA4",
                  .seen = SeenBy::staff}};
  const std::string body = sale_body(one);
  EXPECT_NE(body.find(R"("manager":"hoa","note":"quà")"), std::string::npos) << body;
  EXPECT_NE(body.find(R"({"amount":81000,"code":"OC1SP5BCZ3FA4","kind":"vietqr",)"
                      R"("reference":"4821","seen":"staff"})"),
            std::string::npos)
      << body;
  for (const char* key : {"gtin", "unit", "\"lot\"", "expiry", "given", "change\""})
    EXPECT_EQ(body.find(key), std::string::npos) << key;
}

TEST(EntryBody, OfVoidAndRefund) {
  const SaleVoid undone{.sale = "DL01-000123",
                        .shift = 4,
                        .staff = "lan",
                        .manager = {},
                        .reason = "bấm nhầm",
                        .total = {81000},
                        .tenders = sale().tenders};
  EXPECT_EQ(void_body(undone),
            R"({"reason":"bấm nhầm","sale":"DL01-000123","shift":4,"staff":"lan",)"
            R"("tenders":[{"amount":81000,"kind":"cash"}],"total":81000})");
  Refund refund;
  refund.number = "DL01-R000004";
  refund.sale = "DL01-000123";
  refund.shift = 5;
  refund.staff = "lan";
  refund.manager = "hoa";
  refund.reason = "hỏng";
  refund.lines.push_back({.line = 0,
                          .product = "tra-hoa-vang",
                          .lot = "L01",
                          .weighed = false,
                          .quantity = 1,
                          .amount = {40500},
                          .vat = {3000},
                          .restock = false});
  refund.total = {40500};
  refund.tenders = {{.kind = TenderKind::card,
                     .amount = {40500},
                     .given = std::nullopt,
                     .change = std::nullopt,
                     .reference = "A7"}};
  EXPECT_EQ(refund_body(refund),
            R"({"lines":[{"amount":40500,"line":0,"lot":"L01","product":"tra-hoa-vang",)"
            R"("quantity":1,"restock":0,"vat":3000,"weighed":0}],"manager":"hoa","reason":"hỏng",)"
            R"("refund":"DL01-R000004","rounding":0,"sale":"DL01-000123","shift":5,"staff":"lan",)"
            R"("tenders":[{"amount":40500,"kind":"card","reference":"A7"}],"total":40500})");
}

TEST(EntryBody, OfAShift) {
  NoteCount notes;
  notes.pieces[0] = 2;
  notes.pieces[8] = 5;
  EXPECT_EQ(shift_open_body({.shift = 1, .staff = "lan", .float_cash = {1005000}, .notes = notes}),
            R"({"float":1005000,"notes":{"1000":5,"500000":2},"shift":1,"staff":"lan"})");
  EXPECT_EQ(shift_close_body({.shift = 1,
                              .z = 1,
                              .staff = "lan",
                              .expected = {1000000},
                              .counted = {1005000},
                              .difference = {5000},
                              .explanation = "thừa",
                              .notes = notes}),
            R"({"counted":1005000,"difference":5000,"expected":1000000,"explanation":"thừa",)"
            R"("notes":{"1000":5,"500000":2},"shift":1,"staff":"lan","z":1})");
  const auto close = read_shift_close_body(shift_close_body({.shift = 1,
                                                             .z = 2,
                                                             .staff = "lan",
                                                             .expected = {7},
                                                             .counted = {5},
                                                             .difference = {-2},
                                                             .explanation = "rơi",
                                                             .notes = notes,
                                                             .undone = {3, 0, 1}}));
  ASSERT_TRUE(close);
  EXPECT_EQ(close->undone, (Undone{3, 0, 1}));
  EXPECT_EQ(close->difference.vnd, -2);
  EXPECT_EQ(undone_body("lan", UndoneKind::cart, false), R"({"staff":"lan","what":"cart"})");
  EXPECT_EQ(undone_body("lan", UndoneKind::line, true),
            R"({"back":1,"staff":"lan","what":"line"})");
  EXPECT_EQ(shift_open_body({.shift = 2, .staff = "lan", .float_cash = {}, .notes = {}}),
            R"({"float":0,"notes":{},"shift":2,"staff":"lan"})");
  EXPECT_EQ(x_report_body(1, "lan", {5}), R"({"expected":5,"shift":1,"staff":"lan"})");
}

TEST(EntryBody, OfCashSlips) {
  EXPECT_EQ(cash_move_body({.number = "DL01-T000001",
                            .shift = 2,
                            .staff = "lan",
                            .manager = {},
                            .way = CashWay::in,
                            .amount = {500'000},
                            .why = CashWhy::change,
                            .statement = {},
                            .party = {},
                            .note = {}}),
            R"({"amount":500000,"direction":"in","number":"DL01-T000001","shift":2,"staff":"lan",)"
            R"("why":"change"})");
  EXPECT_EQ(
      cash_move_body({.number = "DL01-C000001",
                      .shift = 2,
                      .staff = "lan",
                      .manager = "hoa",
                      .way = CashWay::out,
                      .amount = {1},
                      .why = CashWhy::producer,
                      .statement = "BK-7",
                      .party = "HTX Na",
                      .note = "kỳ 10"}),
      R"({"amount":1,"direction":"out","manager":"hoa","note":"kỳ 10","number":"DL01-C000001",)"
      R"("party":"HTX Na","shift":2,"staff":"lan","statement":"BK-7","why":"producer"})");
  EXPECT_EQ(drawer_body("lan", "hoa", DrawerWhy::slip, "DL01-C000001"),
            R"({"manager":"hoa","slip":"DL01-C000001","staff":"lan","why":"slip"})");
  EXPECT_EQ(slip_reprint_body("lan", "DL01-C000001"), R"({"slip":"DL01-C000001","staff":"lan"})");
  ShiftClose close{.shift = 1,
                   .z = 1,
                   .staff = "lan",
                   .expected = {},
                   .counted = {},
                   .difference = {},
                   .explanation = {},
                   .notes = {}};
  close.slips = {{500'000}, {1}, 2, 1};
  EXPECT_EQ(shift_close_body(close),
            R"({"counted":0,"difference":0,"expected":0,"notes":{},"shift":1,)"
            R"("slips":{"in":500000,"ins":2,"out":1,"outs":1},"staff":"lan","z":1})");
}

TEST(EntryBody, OfStock) {
  const StockItem na{.product = "na", .lot = "L1", .expiry = kExpiry, .weighed = true};
  EXPECT_EQ(stock_receive_body({.staff = "lan", .item = na, .quantity = 5000, .reason = {}}),
            R"({"expiry":"2027-03-01","lot":"L1","product":"na","quantity":5000,"staff":"lan",)"
            R"("weighed":1})");
  EXPECT_EQ(stock_count_body({.staff = "lan", .item = na, .counted = 4, .expected = 5}),
            R"({"counted":4,"expected":5,"expiry":"2027-03-01","lot":"L1","product":"na",)"
            R"("staff":"lan","weighed":1})");
  EXPECT_EQ(stock_write_off_body(
                {.staff = "lan", .manager = "hoa", .item = na, .quantity = 9, .reason = "hỏng"}),
            R"({"lot":"L1","manager":"hoa","product":"na","quantity":9,"reason":"hỏng",)"
            R"("staff":"lan","weighed":1})");
  EXPECT_EQ(stock_transfer_body({.staff = "lan", .item = na, .quantity = 9, .to = "DL02"}),
            R"({"lot":"L1","product":"na","quantity":9,"staff":"lan","to":"DL02","weighed":1})");
  const auto out = read_stock_transfer_body(stock_transfer_body(
      {.staff = "lan", .item = na, .quantity = 9, .to = "DL02", .manager = "hoa"}));
  ASSERT_TRUE(out);
  EXPECT_EQ(out->manager, "hoa");
  const auto count = read_stock_count_body(stock_count_body(
      {.staff = "lan", .item = na, .counted = 4, .expected = 5, .manager = "hoa"}));
  ASSERT_TRUE(count);
  EXPECT_EQ(count->manager, "hoa");
  EXPECT_EQ(export_body("lan", "hoa", kExpiry, kExpiry),
            R"({"from":"2027-03-01","manager":"hoa","staff":"lan","to":"2027-03-01"})");
}

TEST(EntryBody, OfPeopleDrawerAndSettings) {
  EXPECT_EQ(sign_in_body("lan"), R"({"staff":"lan"})");
  EXPECT_EQ(sign_out_body("lan", SignOut::idle), R"({"staff":"lan","why":"idle"})");
  EXPECT_EQ(pin_forgiven_body("lan", "hoa"), R"({"manager":"hoa","staff":"lan"})");
  EXPECT_EQ(pin_failed_body("lan", 5, 60), R"({"locked_seconds":60,"staff":"lan","tries":5})");
  EXPECT_EQ(drawer_body("lan", "", DrawerWhy::sale, "S"),
            R"({"sale":"S","staff":"lan","why":"sale"})");
  EXPECT_EQ(drawer_body("lan", "hoa", DrawerWhy::no_sale, ""),
            R"({"manager":"hoa","staff":"lan","why":"no_sale"})");
  EXPECT_EQ(reprint_body("lan", "S"), R"({"sale":"S","staff":"lan"})");
  EXPECT_EQ(shift_reprint_body("lan", 7), R"({"shift":7,"staff":"lan"})");
  EXPECT_EQ(setting_body("lan", "k", "v"), R"({"key":"k","staff":"lan","value":"v"})");
}

TEST(EntryBody, TheLargestAmountsStayWholeNumbers) {
  EXPECT_EQ(x_report_body(9007199254740993, "", {-1}),
            R"({"expected":-1,"shift":9007199254740993,"staff":""})");
}

TEST(EntryBody, BrokenTextNeverBreaksTheBody) {
  EXPECT_EQ(reprint_body("a\xFF\n", std::string("\0", 1)),
            "{\"sale\":\"\\u0000\",\"staff\":\"a\xEF\xBF\xBD\\n\"}");
}

}  // namespace
}  // namespace ocop::wire
