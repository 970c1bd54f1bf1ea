// What the till wants done outside: entries for the ledger, questions to it, paper.
// Each that is to be answered says by which action. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/core/message.h"
#include "app/kiosk/till/till.h"

namespace ocop::core {

/// Answer: PinChecked. A wrong PIN is an entry, and so is a right one that signs in.
struct CheckPin {
  std::string staff;
  std::string pin;
  bool sign_in = true;  ///< false: a manager allows something
};
/// No answer: the next PIN is checked after it.
struct ForgiveTries {
  std::string staff;
  std::string manager;
};
struct NoteSignOut {
  std::string staff;
  bool idle = false;
};
/// A line, a cart or a payment is taken back; `back`: the line stands again. Answer: BooksRead.
struct NoteUndone {
  std::string staff;
  UndoneKind what = UndoneKind::line;
  bool back = false;
};
// Each entry has the number of what somebody wanted: a second try of the same has the same number,
// so that it is written once, and what only looks alike has another. 0: nobody tries again. Answers
// of all that follow up to BookClock: BooksRead and Booked, or BookRefused.
struct BookSale {
  Sale sale;
  std::uint64_t intent = 0;
};  ///< also opens the drawer for cash, and prints
struct BookVoid {
  SaleVoid entry;
  std::uint64_t intent = 0;
};
struct BookRefund {
  Refund refund;
  std::uint64_t intent = 0;
  std::size_t earlier = 0;  ///< refunds of the sale that it was reckoned with
};
struct BookShiftOpen {
  ShiftOpen open;
  std::uint64_t intent = 0;
};
struct BookShiftClose {
  ShiftClose close;
  std::uint64_t intent = 0;
};  ///< prints the Z report
struct BookReceive {
  StockReceive entry;
  std::uint64_t intent = 0;
};
struct BookCount {
  StockCount entry;
  std::uint64_t intent = 0;
};
struct BookWriteOff {
  StockWriteOff entry;
  std::uint64_t intent = 0;
};
struct BookTransfer {
  StockTransfer entry;
  std::uint64_t intent = 0;
};
/// Opens the drawer without a sale.
struct BookDrawer {
  std::string staff;
  std::string manager;
  std::uint64_t intent = 0;
};
struct BookXReport {
  std::string staff;
  std::uint64_t intent = 0;
};  ///< and prints it

/// The clock is right, and what was seen up to `seen_ms` (UTC) was not.
struct BookClock {
  std::string staff;
  std::int64_t seen_ms = 0;
  std::uint64_t intent = 0;
};

/// Prints a copy, and notes it. Answer: BookRefused where it cannot be noted.
struct PrintCopy {
  std::string number;
  std::string staff;
};
/// The Z report of a closed shift; as PrintCopy.
struct PrintShiftCopy {
  std::int64_t shift = 0;
  std::string staff;
};
struct WakePrinter {};
/// Draws the picture of a past sale's receipt. Answer: ReceiptDrawn.
struct DrawReceipt {
  std::string number;
};

/// The last ones first; empty text: the last sales. Answer: SalesFound.
struct FindSales {
  till::FindBy by = till::FindBy::number;
  std::string text{};                   ///< digits of the number
  std::optional<Date> day{};            ///< by day
  std::optional<Money> amount{};        ///< by amount
  std::vector<std::string> products{};  ///< by product: any of these ids
};
/// Answer: SaleLoaded.
struct LoadSale {
  std::string number;
};
/// Closed shifts, the last ones first. Answer: ShiftsLoaded.
struct LoadShifts {
  std::optional<std::int64_t> before{};  ///< only those of a lower number
};
/// Both days count. Answer: FiguresLoaded.
struct LoadFigures {
  Date from{}, to{};
};
/// All lines sold in those days as CSV, onto a USB stick, and an entry that says so.
/// Answer: Exported, or BookRefused where that cannot be noted.
struct ExportSales {
  Date from{}, to{};
  std::string staff{};
  std::string manager{};  ///< empty: nobody had to allow it
};
/// Answer: PaymentQrMade.
struct MakePaymentQr {
  Money amount;
  std::string number;  ///< of the sale
};

OCOP_MESSAGE(TillEffect, CheckPin, ForgiveTries, NoteSignOut, NoteUndone, BookSale, BookVoid,
             BookRefund, BookShiftOpen, BookShiftClose, BookReceive, BookCount, BookWriteOff,
             BookTransfer, BookDrawer, BookXReport, BookClock, PrintCopy, PrintShiftCopy,
             WakePrinter, DrawReceipt, FindSales, LoadSale, LoadShifts, LoadFigures, ExportSales,
             MakePaymentQr);

/// 0: it is no entry.
std::uint64_t intent_of(const TillEffect& effect);

}  // namespace ocop::core
