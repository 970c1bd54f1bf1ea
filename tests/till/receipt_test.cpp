#include "app/kiosk/till/receipt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/text/text_keys.h"
#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/refunding.h"
#include "app/kiosk/till/shift_report.h"
#include "app/kiosk/till/shift_totals.h"
#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::by_weight;
using fixture::day;
using fixture::goods;
using fixture::percent;
using fixture::vnd;
using testing::HasSubstr;
using testing::Not;

/// Returns a document as plain text: "left|right", "----", "[QR payload]".
std::string read(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (const auto* title = std::get_if<TitleBlock>(&block)) text += "# " + title->text + "\n";
    if (const auto* plain = std::get_if<TextBlock>(&block)) text += plain->text + "\n";
    if (const auto* both = std::get_if<ColumnsBlock>(&block))
      text += both->left + "|" + both->right + "\n";
    if (std::holds_alternative<RuleBlock>(block)) text += "----\n";
    if (const auto* qr = std::get_if<QrBlock>(&block)) text += "[QR " + qr->payload + "]\n";
  }
  // Replaces the no-break space before ₫, so that the expectations below are readable.
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;)
    text.replace(at, 2, " ");
  return text;
}

ReceiptFrame frame() {
  return {.head = {.point = "Cửa hàng OCOP Đồng Đăng",
                   .address = "Khu Dây Thép, Đồng Đăng",
                   .phone = "0205 000 000",
                   .tax_code = "4900000000",
                   .footer = {"Cảm ơn quý khách!"}},
          .paper = Paper::mm80,
          .time = {.date = day(2026, 11, 23), .hour = 14, .minute = 5},
          .staff_name = "Hoàng Thị Lan",
          .copy = false};
}

Sale sale() {
  Cart cart;
  SoldProduct tea = goods("tea", 45000);
  tea.name = "Trà hoa vàng Đình Lập";
  cart =
      add(cart, fixture::offer_of(tea, {{"L01", day(2027, 3, 1), 9}}), 2, day(2026, 11, 23))->cart;
  SoldProduct na = by_weight("na", 65300);
  na.name = "Na Chi Lăng";
  cart = add(cart, fixture::offer_of(na), 1350, day(2026, 11, 23))->cart;
  cart = *set_discount(cart, cart.lines[0].id, percent(1000));
  cart = *set_cart_discount(cart, vnd(3000));
  const auto priced = price_cart(cart.lines, cart.discount, {}, {});
  const auto bill = pay_cash({.due = priced->due, .rule = {}, .tenders = {}}, {200000});
  return *close_sale(cart, *bill,
                     {.number = "DL01-000123", .shift = 4, .staff = "lan", .manager = {}});
}

TEST(Receipt, IsLaidOutInVietnamese) {
  EXPECT_EQ(read(sale_receipt(frame(), sale(), "https://id.example.vn/01/09506000134352")),
            "Cửa hàng OCOP Đồng Đăng\n"
            "Khu Dây Thép, Đồng Đăng\n"
            "ĐT: 0205 000 000\n"
            "MST: 4900000000\n"
            "# PHIẾU BÁN HÀNG\n"
            "Ngày|23/11/2026 14:05\n"
            "Nhân viên|Hoàng Thị Lan\n"
            "Số phiếu|DL01-000123\n"
            "----\n"
            "Trà hoa vàng Đình Lập\n"
            "2 × 45.000 ₫|90.000 ₫\n"
            "Giảm giá|-9.000 ₫\n"
            "hộp · Lô L01 · HSD 01/03/2027\n"
            "Na Chi Lăng\n"
            "1.350 g × 65.300 ₫/kg|88.155 ₫\n"
            "----\n"
            "Tạm tính|169.155 ₫\n"
            "Giảm giá cả đơn|-3.000 ₫\n"
            "Cộng|166.155 ₫\n"
            "Làm tròn tiền mặt|-155 ₫\n"
            "TỔNG CỘNG|166.000 ₫\n"
            "Trong đó thuế GTGT|10.017 ₫\n"
            "----\n"
            "Tiền mặt|166.000 ₫\n"
            "  Khách đưa|200.000 ₫\n"
            "  Tiền thừa|34.000 ₫\n"
            "[QR https://id.example.vn/01/09506000134352]\n"
            "Cảm ơn quý khách!\n");
}

TEST(Receipt, FitsThePaper) {
  ReceiptFrame narrow = frame();
  narrow.paper = Paper::mm58;
  EXPECT_EQ(sale_receipt(narrow, sale(), "").width_dots, 384);
  EXPECT_EQ(sale_receipt(frame(), sale(), "").width_dots, 576);
}

TEST(Receipt, AReprintIsMarkedAtTopAndBottom) {
  ReceiptFrame copy = frame();
  copy.copy = true;
  const std::string text = read(sale_receipt(copy, sale(), ""));
  EXPECT_NE(text.find("BẢN SAO · COPY"), text.rfind("BẢN SAO · COPY"));
  EXPECT_THAT(read(sale_receipt(frame(), sale(), "")), Not(HasSubstr("COPY")));
}

TEST(Receipt, WhatIsNotThereTakesNoLine) {
  ReceiptFrame bare;
  bare.time = frame().time;
  Sale plain;
  plain.lines.resize(1);
  const std::string text = read(sale_receipt(bare, plain, ""));
  for (const char* absent : {"ĐT", "MST", "Giảm giá", "Làm tròn", "Ghi chú", "Lô", "QR"})
    EXPECT_THAT(text, Not(HasSubstr(absent)));
}

TEST(Receipt, OfARefundNamesTheSaleAndTheReason) {
  const Sale sold = sale();
  const auto refund = make_refund(sold, false, {}, refund_all(sold, {}),
                                  {.number = "DL01-R000004",
                                   .shift = 4,
                                   .staff = "lan",
                                   .manager = "hoa",
                                   .reason = "hộp bị móp",
                                   .kind = TenderKind::cash,
                                   .reference = {}},
                                  {});
  ASSERT_TRUE(refund);
  const std::string text = read(refund_receipt(frame(), *refund, sold));
  EXPECT_THAT(text, HasSubstr("# PHIẾU HOÀN TIỀN\n"));
  EXPECT_THAT(text, HasSubstr("Số phiếu|DL01-R000004\nCủa phiếu bán|DL01-000123\n"));
  EXPECT_THAT(text, HasSubstr("Na Chi Lăng\n1.350 g|"));
  EXPECT_THAT(text, HasSubstr("HOÀN LẠI|166.000 ₫\n"));
  EXPECT_THAT(text, HasSubstr("Lý do: hộp bị móp\n"));
}

TEST(Receipt, OfAVoidSaysWhatWasUndone) {
  const auto entry = make_void(sale(), 4, false, {}, "lan", "", "bấm nhầm");
  ASSERT_TRUE(entry);
  const std::string text = read(void_receipt(frame(), *entry));
  EXPECT_THAT(text, HasSubstr("Hủy phiếu bán|DL01-000123\n"));
  EXPECT_THAT(text, HasSubstr("HỦY|166.000 ₫\nTiền mặt|166.000 ₫\nLý do: bấm nhầm\n"));
}

TEST(Receipt, ReportsShowTheSameFiguresAndZAlsoTheCount) {
  NoteCount notes;
  notes.pieces[0] = 1;
  ShiftFigures figures = figures_of(*open_shift(3, "lan", notes));
  count_sale(figures, sale());
  const std::string x = read(x_report(frame(), figures));
  EXPECT_THAT(x, HasSubstr("# BÁO CÁO X\n"));
  EXPECT_THAT(x, HasSubstr("Ca|4\n"));
  EXPECT_THAT(x, Not(HasSubstr("Cảm ơn"))) << "no customer reads it";
  EXPECT_THAT(x, HasSubstr("DOANH THU|166.000 ₫\n"));
  EXPECT_THAT(x, HasSubstr("Giảm giá đã cho|12.000 ₫\n"));
  EXPECT_THAT(x, HasSubstr("Tiền mặt phải có|666.000 ₫\n"));
  EXPECT_THAT(x, HasSubstr("Thuế GTGT 8%|"));
  const std::string blind = read(x_report(frame(), figures, true));
  EXPECT_THAT(blind, HasSubstr("Số phiếu bán|"));
  EXPECT_THAT(blind, HasSubstr("Tiền đầu ca|500.000 ₫\n"));
  for (const char* sum : {"DOANH THU", "Bán ra", "Tiền mặt", "VietQR", "Thẻ", "GTGT", "Làm tròn"})
    EXPECT_THAT(blind, Not(HasSubstr(sum)));
  EXPECT_THAT(x, Not(HasSubstr("Giỏ hủy"))) << "nothing was";
  figures.undone = {3, 1, 0};
  EXPECT_THAT(read(x_report(frame(), figures)),
              HasSubstr("Dòng hàng đã bỏ|3\nGiỏ hủy hoặc còn giữ|1\n"));
  const auto close = close_shift(figures, 6, "lan", notes, "quên thu");
  ASSERT_TRUE(close);
  const std::string z = read(z_report(frame(), figures, *close));
  EXPECT_THAT(z, HasSubstr("# BÁO CÁO Z SỐ 7\n"));
  EXPECT_THAT(z, HasSubstr("500.000 × 1|500.000 ₫\n"));
  EXPECT_THAT(z, HasSubstr("Chênh lệch|-166.000 ₫\nGiải trình: quên thu\n"));
}

TEST(Receipt, ReportsShowTheSlipsOfTheShift) {
  ShiftFigures figures;
  EXPECT_THAT(read(x_report(frame(), figures)), Not(HasSubstr("Phiếu thu"))) << "there are none";
  count_slip(figures, {.way = CashWay::in, .amount = {300'000}});
  count_slip(figures, {.way = CashWay::out, .amount = {50'000}});
  count_slip(figures, {.way = CashWay::out, .amount = {20'000}});
  const char* both =
      "Phiếu thu (1)|300.000 ₫\nPhiếu chi (2)|-70.000 ₫\nTiền mặt phải có|230.000 ₫\n";
  EXPECT_THAT(read(x_report(frame(), figures)), HasSubstr(both));
  EXPECT_THAT(read(z_report(frame(), figures, {})), HasSubstr(both));
  const std::string blind = read(x_report(frame(), figures, true));
  EXPECT_THAT(blind, HasSubstr("Số phiếu thu|1\nSố phiếu chi|2\n"));
  for (const char* sum : {"300.000", "70.000", "230.000"}) EXPECT_THAT(blind, Not(HasSubstr(sum)));
}

CashSlip paid_producer() {
  return {.number = "DL01-C000007",
          .shift = 4,
          .staff = "lan",
          .manager = "hoa",
          .way = CashWay::out,
          .amount = {1'205'000},
          .why = CashWhy::producer,
          .statement = "BK-0012",
          .party = "HTX Na Chi Lăng",
          .note = "kỳ tháng 10"};
}

TEST(Receipt, ASlipNamesItsAmountInWordsAndWhoReceivesIt) {
  const std::string text = read(slip_paper(frame(), paid_producer(), "Hoa"));
  EXPECT_THAT(text, HasSubstr("# PHIẾU CHI\n"));
  EXPECT_THAT(text, HasSubstr("Số phiếu|DL01-C000007\nCa|4\nQuản lý duyệt|Hoa\n"));
  EXPECT_THAT(text, HasSubstr("Người nhận: HTX Na Chi Lăng\n"
                              "Lý do: Trả nhà sản xuất theo bản quyết toán số BK-0012\n"
                              "Ghi chú: kỳ tháng 10\n"
                              "SỐ TIỀN|1.205.000 ₫\n"
                              "Bằng chữ: Một triệu hai trăm linh năm nghìn đồng\n"));
  EXPECT_THAT(text, HasSubstr("Người lập phiếu|Người nhận tiền\nNgười duyệt|\n"));
  EXPECT_THAT(text, Not(HasSubstr("BẢN SAO")));
  EXPECT_THAT(text, Not(HasSubstr("Cảm ơn"))) << "no customer reads it";
}

TEST(Receipt, ASlipOfCashInNamesWhoBroughtItAndItsCopySaysSo) {
  CashSlip slip = paid_producer();
  slip.way = CashWay::in;
  slip.why = CashWhy::change;
  slip.note.clear();
  ReceiptFrame copy = frame();
  copy.copy = true;
  const std::string text = read(slip_paper(copy, slip, ""));
  EXPECT_THAT(text, HasSubstr("# PHIẾU THU\nBẢN SAO · COPY\n"));
  EXPECT_THAT(text, HasSubstr("Người nộp: HTX Na Chi Lăng\nLý do: Thêm tiền lẻ vào két\nSỐ TIỀN|"));
  EXPECT_THAT(text, HasSubstr("Người lập phiếu|Người nộp tiền\n"));
  EXPECT_THAT(text, Not(HasSubstr("duyệt")));
  EXPECT_TRUE(text::is_nfc(text));
}

TEST(Receipt, EveryWordIsInNormalForm) {
  ReceiptFrame copy = frame();
  copy.copy = true;
  EXPECT_TRUE(text::is_nfc(read(sale_receipt(copy, sale(), "x"))));
  EXPECT_TRUE(text::is_nfc(read(x_report(frame(), {}))));
}

}  // namespace
}  // namespace ocop::till
