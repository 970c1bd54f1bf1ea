// Requests of the till to the bookkeeper: entries for the ledger, queries, printed documents. Each
// comment names the action that answers. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/core/message.h"
#include "app/kiosk/till/till.h"

namespace ocop::core {

/// Answer: PinChecked. A wrong PIN makes an entry, and so does a sign-in.
struct CheckPin {
  std::string staff;
  std::string pin;
  bool sign_in = true;  ///< false: a manager approves something
};
/// Resets the wrong PINs of `staff`. No answer: the next PIN is checked after it.
struct ForgiveTries {
  std::string staff;
  std::string manager;
};
struct NoteSignOut {
  std::string staff;
  bool idle = false;
};
/// Records that a line was removed or its quantity lowered, a cart emptied or put on hold, or a
/// payment undone; or (`back`) that the line was restored or the cart taken up again. Answer:
/// BooksRead.
struct NoteUndone {
  std::string staff;
  UndoneKind what = UndoneKind::line;
  bool back = false;
};
// `intent` is the number of the entry that somebody asked for. A retry has the same number, so that
// the entry is written once; a new entry that looks the same has another number. 0 if it cannot be
// retried. All effects up to BookClock are answered by BooksRead and Booked, or BookRefused.
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
  std::size_t earlier = 0;  ///< number of earlier refunds that it was calculated with
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
struct BookSlip {
  CashSlip slip;
  std::uint64_t intent = 0;
};  ///< also opens the drawer, and prints
/// Opens the drawer without a sale.
struct BookDrawer {
  std::string staff;
  std::string manager;
  std::uint64_t intent = 0;
};
struct BookXReport {
  std::string staff;
  std::uint64_t intent = 0;
};  ///< prints the X report

/// Declares the clock right, and later moments up to `seen_ms` (UTC) wrong.
struct BookClock {
  std::string staff;
  std::int64_t seen_ms = 0;
  std::uint64_t intent = 0;
};

/// Prints a copy and records it as an entry. Answer: BookRefused if it cannot be recorded.
struct PrintCopy {
  std::string number;
  std::string staff;
};
/// Like PrintCopy, for the Z report of a closed shift.
struct PrintShiftCopy {
  std::int64_t shift = 0;
  std::string staff;
};
/// Like PrintCopy, for a cash slip.
struct PrintSlipCopy {
  std::string number;
  std::string staff;
};
struct WakePrinter {};
/// Draws the picture of a past sale's receipt. Answer: ReceiptDrawn.
struct DrawReceipt {
  std::string number;
};

/// Finds sales, newest first; the latest ones if `text` is empty. Answer: SalesFound.
struct FindSales {
  till::FindBy by = till::FindBy::number;
  std::string text{};                   ///< digits of the number
  std::optional<Date> day{};            ///< by day
  std::optional<Money> amount{};        ///< by amount
  std::vector<std::string> products{};  ///< by product: one of these ids
};
/// Answer: SaleLoaded.
struct LoadSale {
  std::string number;
};
/// Loads closed shifts, newest first. Answer: ShiftsLoaded.
struct LoadShifts {
  std::optional<std::int64_t> before{};  ///< only shifts with a lower number
};
/// Loads the last cash slips. Answer: SlipsLoaded.
struct LoadSlips {};
/// Loads the figures of the days, both included. Answer: FiguresLoaded.
struct LoadFigures {
  Date from{}, to{};
};
/// Writes all lines sold in those days to a USB stick, as CSV, and records it as an entry. Answer:
/// Exported, or BookRefused if it cannot be recorded.
struct ExportSales {
  Date from{}, to{};
  std::string staff{};
  std::string manager{};  ///< who approved it; empty if not needed
};
/// Answer: PaymentQrMade.
struct MakePaymentQr {
  Money amount;
  std::string number;  ///< of the sale
  std::string code;    ///< of the payment
};

OCOP_MESSAGE(TillEffect, CheckPin, ForgiveTries, NoteSignOut, NoteUndone, BookSale, BookVoid,
             BookRefund, BookShiftOpen, BookShiftClose, BookReceive, BookCount, BookWriteOff,
             BookTransfer, BookSlip, BookDrawer, BookXReport, BookClock, PrintCopy, PrintShiftCopy,
             PrintSlipCopy, WakePrinter, DrawReceipt, FindSales, LoadSale, LoadShifts, LoadSlips,
             LoadFigures, ExportSales, MakePaymentQr);

/// Returns the effect's intent; 0 if it is not an entry.
std::uint64_t intent_of(const TillEffect& effect);

}  // namespace ocop::core
