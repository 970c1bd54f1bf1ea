// Queued documents survive a restart and are printed once; documents of a restored or renewed
// ledger's past are not printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/disk/data_layout.h"
#include "app/kiosk/books/paper_desk.h"
#include "app/kiosk/till/shift_totals.h"
#include "tests/support/kiosk/printer_peer.h"
#include "tests/support/kiosk/till_shop.h"

namespace ocop::terminal {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace test;
using books::kMostPapers;

constexpr const char* kCopyMark = "BẢN SAO";

struct PrintingShop : TillShop {
  PrinterPeer printer;  // not listening yet

  PrintingShop() {
    tools.receipts.printer = "socket:" + printer.path();
    // This printer answers no query, and papers would wait half a second each for its answer.
    tools.receipts.connect = [](device::PrinterSettings quick, auto&&... calls) {
      quick.status_ms = 1;
      return device::connect_printer(quick, std::forward<decltype(calls)>(calls)...);
    };
  }
  void open_for_business() {
    open();
    open_shift();
  }
  Sale sell(TenderKind kind = TenderKind::card) {
    const Sale sold = sale({{}}, kind);
    book(core::BookSale{sold});
    return sold;
  }
  void close_shift() {
    NoteCount notes;
    notes.pieces[0] = 1;
    const auto close = till::close_shift(*books().shift, books().last_z, "lan", notes, "thừa");
    ASSERT_TRUE(close) << close.error().sentence;
    book(core::BookShiftClose{*close});
  }
  /// Returns the text of the next printed document.
  std::string paper() {
    printer.accept();
    std::string words = printer.read_all();
    printer.hang_up();
    return words;
  }
  till::PrinterState told_when(const std::function<bool(const till::PrinterState&)>& holds) {
    for (;;)
      if (const auto told = answer<core::PrinterChanged>(); holds(told.printer))
        return told.printer;
  }
};

TEST(PaperQueue, PapersThatWaitedComeAfterARestartOnceAndInTheirOrder) {
  PrintingShop shop;
  shop.open_for_business();
  const Sale first = shop.sell();
  shop.book(core::BookRefund{refund_of(first, shop.books().next_refund)});
  shop.book(core::BookVoid{void_of(shop.sell())});
  shop.book(core::BookXReport{"lan"});
  const Money at_x = shop.books().shift->net();
  shop.sell();
  shop.close_shift();
  shop.close();  // as after a power cut, without a printer
  shop.printer.listen();
  shop.open();
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000001"));
  EXPECT_THAT(shop.paper(), HasSubstr("PHIẾU HOÀN TIỀN"));
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000002"));
  EXPECT_THAT(shop.paper(), HasSubstr("PHIẾU HỦY BÁN HÀNG"));
  const std::string report = shop.paper();
  EXPECT_THAT(report, HasSubstr("BÁO CÁO X"));
  EXPECT_EQ(at_x.vnd, 0);
  EXPECT_THAT(report, HasSubstr("DOANH THU: 0")) << "as it was then, before the next sale";
  EXPECT_THAT(report, HasSubstr("Hủy (1): -50.000"));
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000003"));
  const std::string z = shop.paper();
  EXPECT_THAT(z, HasSubstr("BÁO CÁO Z SỐ 1"));
  EXPECT_THAT(z, HasSubstr("Giải trình: thừa"));
  EXPECT_THAT(z, Not(HasSubstr(kCopyMark))) << "none of its bytes was ever sent";
  shop.told_when([](const till::PrinterState& told) { return told.waiting == 0; });
  shop.close();
  shop.open();
  shop.open_shift();
  shop.sell();
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000004")) << "what came out comes no more";
}

TEST(PaperQueue, APaperThatMayHaveComeOutInPartIsMarkedAfterTheCut) {
  PrintingShop shop;
  shop.printer.listen();
  shop.open_for_business();
  const std::string note(1'000'000, 'x');  // more than a socket's buffer holds
  Sale sale = shop.sale({{}}, TenderKind::card);
  sale.note = note;
  shop.book(core::BookSale{sale});
  shop.printer.accept();
  shop.printer.read(8);
  shop.sell();
  shop.close();
  shop.printer.hang_up();
  shop.open();
  EXPECT_THAT(shop.paper(), HasSubstr(kCopyMark));
  const std::string next = shop.paper();
  EXPECT_THAT(next, HasSubstr("DL01-000002"));
  EXPECT_THAT(next, Not(HasSubstr(kCopyMark))) << "of it, nothing was sent";
}

TEST(PaperQueue, ARestoredLedgerPrintsNothingOfItsPast) {
  PrintingShop shop;
  shop.open_for_business();
  shop.sell();
  shop.close();
  const std::string ledger = disk::ledger_file(shop.folder);
  std::filesystem::copy_file(ledger, ledger + ".backup");
  std::filesystem::rename(ledger + ".backup", ledger);
  shop.printer.listen();
  shop.open();
  const Sale next = shop.sell();
  EXPECT_THAT(shop.paper(), HasSubstr(next.number));
}

TEST(PaperQueue, ADamagedNoteIsSaidAndTheTillPrintsOn) {
  PrintingShop shop;
  shop.open_for_business();
  shop.sell();
  shop.close();
  std::ofstream(disk::papers_file(shop.folder)) << "{\"begun\":";
  shop.printer.listen();
  shop.open();
  const auto told =
      shop.told_when([](const till::PrinterState& state) { return state.trouble.has_value(); });
  EXPECT_EQ(told.trouble->key, "printer.papers_unknown");
  shop.ask(core::WakePrinter{});
  shop.told_when([](const till::PrinterState& state) { return !state.trouble; });
  shop.sell();
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000002"));
}

TEST(PaperQueue, OldReceiptsAreGivenUpAndReportsAreNot) {
  PrintingShop shop;
  shop.open_for_business();
  shop.sell();
  shop.book(core::BookXReport{"lan"});
  for (std::size_t i = 0; i < kMostPapers; ++i) shop.sell();
  shop.close();
  shop.printer.listen();
  shop.open();
  EXPECT_THAT(shop.paper(), HasSubstr("BÁO CÁO X"));
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000003")) << "the first two sales gave way";
  for (std::size_t i = 3; i < kMostPapers; ++i) shop.paper();
  EXPECT_THAT(shop.paper(), HasSubstr("DL01-000051"));
}

TEST(PaperQueue, SlipsGiveWayNextAndReportsAfterThem) {
  PrintingShop shop;
  shop.open_for_business();
  shop.book(core::BookXReport{"lan"});
  shop.close_shift();
  shop.open_shift();
  for (std::size_t i = 0; i < kMostPapers; ++i) shop.book(core::BookVoid{void_of(shop.sell())});
  shop.close();
  shop.printer.listen();
  shop.open();
  EXPECT_THAT(shop.paper(), HasSubstr("BÁO CÁO X"));
  EXPECT_THAT(shop.paper(), HasSubstr("BÁO CÁO Z SỐ 1"));
  EXPECT_THAT(shop.paper(), HasSubstr("Hủy phiếu bán: DL01-000003")) << "the first two gave way";
}

TEST(PaperQueue, AZReportIsNeverGivenUp) {
  PrintingShop shop;
  shop.open();
  for (std::size_t i = 0; i < kMostPapers + 2; ++i) {
    shop.open_shift();
    if (i == 0) shop.book(core::BookXReport{"lan"});
    shop.close_shift();
  }
  shop.close();
  shop.printer.listen();
  shop.open();
  for (std::size_t i = 1; i <= kMostPapers + 2; ++i)
    EXPECT_THAT(shop.paper(), HasSubstr("BÁO CÁO Z SỐ " + std::to_string(i)));
}

TEST(PaperQueue, WithoutAPrinterNothingWaitsForOne) {
  PrintingShop shop;
  shop.tools.receipts.printer.clear();
  shop.open_for_business();
  shop.sell();
  shop.close();
  shop.tools.receipts.printer = "socket:" + shop.printer.path();
  shop.printer.listen();
  shop.open();
  const Sale next = shop.sell();
  EXPECT_THAT(shop.paper(), HasSubstr(next.number));
}

TEST(PaperQueue, AClosedShiftIsListedAndItsZReportComesAgainAsACopy) {
  TillShop shop;
  shop.open();
  shop.open_shift();
  const Sale sold = shop.sale({{}}, TenderKind::card);
  shop.book(core::BookSale{sold});
  NoteCount notes;
  notes.pieces[0] = 1;
  const auto close = till::close_shift(*shop.books().shift, 0, "minh", notes, "");
  ASSERT_TRUE(close) << close.error().sentence;
  shop.book(core::BookShiftClose{*close});
  shop.open_shift();
  shop.ask(core::LoadShifts{});
  const auto page = shop.answer<core::ShiftsLoaded>().page;
  ASSERT_TRUE(page && page->shifts.size() == 1) << "the second one is still open";
  EXPECT_EQ(page->shifts.front().close->staff, "minh");
  EXPECT_EQ(page->shifts.front().sold.vnd, 50'000);
  EXPECT_FALSE(page->more);
  shop.ask(core::PrintShiftCopy{1, "lan"});
  const std::string paper = shop.paper_with(kCopyMark);
  EXPECT_THAT(paper.substr(paper.find(kCopyMark)), HasSubstr("Tiền mặt đếm được: 500.000"));
  EXPECT_EQ(shop.kinds(), "shift_open sale shift_close shift_open reprint");
}

}  // namespace
}  // namespace ocop::terminal
