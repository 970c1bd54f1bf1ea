// The printed documents, on which no entry depends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/disk/data_layout.h"
#include "app/kiosk/device/escpos.h"
#include "app/kiosk/till/shift_totals.h"
#include "tests/support/kiosk/printer_peer.h"
#include "tests/support/kiosk/till_shop.h"

namespace ocop::terminal {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace test;

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(BookkeeperPaper, ACashSaleOpensTheDrawerAndThenPrints) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const Sale sale = shop.sale({{"na", 2, 50'000, "L1"}});
  shop.book(core::BookSale{sale});
  EXPECT_EQ(shop.answer<core::ReceiptDrawn>().number, sale.number);
  const std::string paper = shop.paper_with("PHIẾU BÁN HÀNG");
  const auto pulse = paper.find(device::escpos_drawer_pulse());
  ASSERT_NE(pulse, paper.npos);
  EXPECT_LT(pulse, paper.find("PHIẾU BÁN HÀNG"));
  EXPECT_THAT(paper, HasSubstr("24/11/2026 08:00")) << "the entry's time and person";
  EXPECT_THAT(paper, HasSubstr("QR https://ocop.example/01/08931234567897/10/L1"));
  EXPECT_THAT(paper, Not(HasSubstr("BẢN SAO")));
  EXPECT_THAT(text_of(shop.folder + "/receipts/" + sale.number + ".png"), HasSubstr(sale.number));
}

TEST(BookkeeperPaper, ASaleOfSeveralProductsNamesNoneInItsCode) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  shop.book(core::BookSale{shop.sale({{"na"}, {"tea"}}, TenderKind::vietqr)});
  const std::string paper = shop.paper_with("PHIẾU BÁN HÀNG");
  EXPECT_THAT(paper, Not(HasSubstr("QR http")));
  EXPECT_THAT(paper, Not(HasSubstr(device::escpos_drawer_pulse()))) << "no cash, no drawer";
}

TEST(BookkeeperPaper, ACopyIsNotedFirstAndMarked) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const Sale sale = shop.sale();
  shop.book(core::BookSale{sale});
  *shop.now_ms += 7'200'000;
  shop.ask(core::PrintCopy{sale.number, "lan"});
  const std::string paper = shop.paper_with("BẢN SAO · COPY");
  EXPECT_THAT(paper.substr(paper.find("BẢN SAO")), HasSubstr("24/11/2026 08:00"));
  EXPECT_EQ(shop.kinds(), "shift_open sale drawer reprint");
  shop.ask(core::LoadSale{sale.number});
  EXPECT_EQ(shop.answer<core::SaleLoaded>().sale->reprints, 1);
  shop.ask(core::PrintCopy{"DL01-000099", "lan"});
  EXPECT_EQ(shop.answer<core::BookRefused>().error.key, "refusal.no_such_sale");
}

TEST(BookkeeperPaper, ACopyOfASaleBringsItsRefundsAndItsVoidAgain) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const Sale refunded = shop.sale({{"na", 2}});
  shop.book(core::BookSale{refunded});
  shop.book(core::BookRefund{refund_of(refunded, shop.books().next_refund)});
  const Sale voided = shop.sale();
  shop.book(core::BookSale{voided});
  shop.book(core::BookVoid{void_of(voided)});
  const std::size_t first = shop.paper_with("PHIẾU HỦY BÁN HÀNG").size();
  shop.ask(core::PrintCopy{refunded.number, "lan"});
  const std::string again = shop.paper_with("PHIẾU HOÀN TIỀN", first).substr(first);
  EXPECT_LT(again.find("PHIẾU BÁN HÀNG"), again.find("PHIẾU HOÀN TIỀN"));
  EXPECT_THAT(again.substr(again.find("PHIẾU HOÀN TIỀN")), HasSubstr("BẢN SAO · COPY"));
  const std::size_t second = first + again.size();
  shop.ask(core::PrintCopy{voided.number, "lan"});
  EXPECT_THAT(shop.paper_with("PHIẾU HỦY BÁN HÀNG", second).substr(second),
              HasSubstr("BẢN SAO · COPY"));
  EXPECT_EQ(shop.kinds(),
            "shift_open sale drawer refund drawer sale drawer void drawer reprint reprint");
}

TEST(BookkeeperPaper, VoidRefundAndReportsHaveTheirPapers) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const Sale sale = shop.sale({{"na", 2}});
  shop.book(core::BookSale{sale});
  shop.book(core::BookRefund{refund_of(sale, shop.books().next_refund)});
  while (shop.answer<core::ReceiptDrawn>().number != "DL01-R000001") continue;
  EXPECT_THAT(shop.paper_with("PHIẾU HOÀN TIỀN"), HasSubstr("Sản phẩm na"));
  EXPECT_TRUE(std::filesystem::exists(shop.folder + "/receipts/DL01-R000001.png"));
  const Sale second = shop.sale();
  shop.book(core::BookSale{second});
  shop.book(core::BookVoid{void_of(second)});
  shop.paper_with("PHIẾU HỦY BÁN HÀNG");
  shop.book(core::BookXReport{"lan"});
  shop.paper_with("BÁO CÁO X");
  NoteCount notes;
  notes.pieces[0] = 1;
  notes.pieces[3] = 1;
  const auto close = till::close_shift(*shop.books().shift, 0, "lan", notes, "");
  ASSERT_TRUE(close) << close.error().sentence;
  shop.book(core::BookShiftClose{*close});
  EXPECT_THAT(shop.paper_with("BÁO CÁO Z SỐ 1"), HasSubstr("Tiền mặt đếm được: 550.000"));
}

core::BookSlip slip_of(const TillShop& shop, CashWay way, std::int64_t vnd,
                       const std::string& manager = "") {
  return {{.number = way == CashWay::in ? shop.books().next_slip_in : shop.books().next_slip_out,
           .shift = 1,
           .staff = "lan",
           .manager = manager,
           .way = way,
           .amount = {vnd},
           .why = way == CashWay::in ? CashWhy::change : CashWhy::banked,
           .statement = {},
           .party = {},
           .note = {}}};
}

TEST(BookkeeperPaper, ASlipOpensTheDrawerPrintsAndCountsInTheShift) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  shop.book(slip_of(shop, CashWay::in, 300'000));
  const std::string in = shop.paper_with("PHIẾU THU");
  EXPECT_THAT(in, HasSubstr(device::escpos_drawer_pulse()));
  EXPECT_THAT(in, HasSubstr("Số phiếu: DL01-T000001"));
  EXPECT_THAT(in, HasSubstr("Ba trăm nghìn đồng"));
  shop.book(slip_of(shop, CashWay::out, 120'000, "minh"));
  EXPECT_THAT(shop.paper_with("PHIẾU CHI", in.size()), HasSubstr("Quản lý duyệt: Minh"));
  EXPECT_EQ(shop.kinds(), "shift_open cash_move drawer cash_move drawer");
  EXPECT_EQ(till::expected_cash(*shop.books().shift).vnd, 500'000 + 180'000);
  EXPECT_EQ(shop.books().next_slip_in, "DL01-T000002");
  EXPECT_EQ(shop.books().next_slip_out, "DL01-C000002");
  shop.book(core::BookXReport{"lan"});
  const std::string x = shop.paper_with("BÁO CÁO X");
  EXPECT_THAT(x, HasSubstr("Phiếu thu (1): 300.000"));
  EXPECT_THAT(x, HasSubstr("Phiếu chi (1): -120.000"));
  EXPECT_THAT(x, HasSubstr("Tiền mặt phải có: 680.000"));
}

TEST(BookkeeperPaper, ASlipIsListedAndPrintedAgain) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  shop.book(slip_of(shop, CashWay::in, 300'000));
  shop.book(slip_of(shop, CashWay::out, 120'000));
  shop.ask(core::LoadSlips{});
  const auto slips = shop.answer<core::SlipsLoaded>().slips;
  ASSERT_TRUE(slips && slips->size() == 2);
  EXPECT_EQ(slips->front().slip.number, "DL01-C000001") << "the newest one first";
  EXPECT_EQ(slips->front().at_ms, *shop.now_ms);
  const std::size_t first = shop.paper_with("PHIẾU CHI").size();
  shop.ask(core::PrintSlipCopy{"DL01-T000001", "lan"});
  const std::string again = shop.paper_with("BẢN SAO · COPY", first).substr(first);
  EXPECT_THAT(again, HasSubstr("PHIẾU THU"));
  EXPECT_THAT(again, HasSubstr("DL01-T000001"));
  EXPECT_EQ(shop.kinds(), "shift_open cash_move drawer cash_move drawer reprint");
}

TEST(BookkeeperPaper, OnlyTheNewestPicturesAreKept) {
  TillShop shop;
  shop.tools.receipts.printer.clear();
  shop.open();
  shop.open_shift();
  for (int i = 0; i < 52; ++i) {
    const Sale sale = shop.sale({{}}, TenderKind::card);
    shop.book(core::BookSale{sale});
    shop.answer<core::ReceiptDrawn>();
  }
  const auto pictures = std::filesystem::directory_iterator(shop.folder + "/receipts");
  EXPECT_EQ(std::distance(begin(pictures), end(pictures)), 50);
  EXPECT_FALSE(std::filesystem::exists(shop.folder + "/receipts/DL01-000001.png"));
  shop.ask(core::DrawReceipt{"DL01-000001"});
  EXPECT_EQ(shop.answer<core::ReceiptDrawn>().number, "DL01-000001");
  EXPECT_TRUE(std::filesystem::exists(shop.folder + "/receipts/DL01-000001.png")) << "drawn again";
}

TEST(BookkeeperPaper, APrinterUnpluggedInTheMiddleLosesNoSaleAndPrintsAgain) {
  TillShop shop;
  PrinterPeer printer;
  printer.listen();
  shop.tools.receipts.printer = "socket:" + printer.path();
  shop.open();
  shop.open_shift();
  shop.book(core::BookSale{shop.sale({{}}, TenderKind::card)});
  printer.accept();
  printer.read(8);
  printer.hang_up();
  shop.book(core::BookSale{shop.sale({{}}, TenderKind::card)});
  EXPECT_EQ(shop.books().shift->sales, 2) << "no sale waits for paper";
  shop.ask(core::WakePrinter{});
  printer.accept();
  EXPECT_THAT(printer.read_all(), HasSubstr("DL01-000001"));
  printer.accept();
  EXPECT_THAT(printer.read_all(), HasSubstr("DL01-000002"));
}

std::string noted(const TillShop& shop) {
  return text_of(disk::printer_file(shop.folder));
}

TEST(BookkeeperPaper, ThePrintersStateIsLeftInOneWordForTheOffice) {
  TillShop shop;
  PrinterPeer printer;  // not listening: the printer is missing
  shop.tools.receipts.printer = "socket:" + printer.path();
  shop.open();
  EXPECT_TRUE(shop.answer<core::PrinterChanged>().printer.there);
  EXPECT_EQ(noted(shop), "ready") << "as long as nothing is printed, nobody knows better";
  shop.open_shift();
  shop.book(core::BookSale{shop.sale({{}}, TenderKind::card)});
  while (!shop.answer<core::PrinterChanged>().printer.trouble) {
  }
  EXPECT_EQ(noted(shop), "missing");
  printer.listen();
  shop.ask(core::WakePrinter{});
  printer.accept();
  printer.read_all();
  while (shop.answer<core::PrinterChanged>().printer.waiting > 0) {
  }
  EXPECT_EQ(noted(shop), "ready");
}

TEST(BookkeeperPaper, WithoutAPrinterTheRestGoesOn) {
  TillShop shop;
  shop.tools.receipts = {};
  shop.open();
  EXPECT_FALSE(shop.answer<core::PrinterChanged>().printer.there);
  EXPECT_EQ(noted(shop), "");
  shop.open_shift();
  shop.book(core::BookSale{shop.sale()});
  shop.ask(core::WakePrinter{});
  shop.book(core::BookDrawer{"lan", "minh"});
  EXPECT_EQ(shop.kinds(), "shift_open sale drawer drawer");
}

}  // namespace
}  // namespace ocop::terminal
