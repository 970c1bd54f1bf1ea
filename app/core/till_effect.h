// What the till wants done outside: entries for the ledger, questions to it, paper.
// Each that is to be answered says by which action. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/core/message.h"
#include "app/core/till.h"

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
// Answers of all that follow up to BookClock: BooksRead and Booked, or BookRefused.
struct BookSale {
  Sale sale;
};  ///< also opens the drawer for cash, and prints
struct BookVoid {
  SaleVoid entry;
};
struct BookRefund {
  Refund refund;
};
struct BookShiftOpen {
  ShiftOpen open;
};
struct BookShiftClose {
  ShiftClose close;
};  ///< prints the Z report
struct BookReceive {
  StockReceive entry;
};
struct BookCount {
  StockCount entry;
};
struct BookWriteOff {
  StockWriteOff entry;
};
struct BookTransfer {
  StockTransfer entry;
};
/// Opens the drawer without a sale.
struct BookDrawer {
  std::string staff;
  std::string manager;
};
struct BookXReport {
  std::string staff;
};  ///< and prints it

/// The clock is right, and what was seen up to `seen_ms` (UTC) was not.
struct BookClock {
  std::string staff;
  std::int64_t seen_ms = 0;
};

/// Prints a copy, and notes it. Answer: BookRefused where it cannot be noted.
struct PrintCopy {
  std::string number;
  std::string staff;
};
struct WakePrinter {};
/// Draws the picture of a past sale's receipt. Answer: ReceiptDrawn.
struct DrawReceipt {
  std::string number;
};

/// The last ones first; empty text: the last sales. Answer: SalesFound.
struct FindSales {
  FindBy by = FindBy::number;
  std::string text{};                   ///< digits of the number
  std::optional<Date> day{};            ///< by day
  std::optional<Money> amount{};        ///< by amount
  std::vector<std::string> products{};  ///< by product: any of these ids
};
/// Answer: SaleLoaded.
struct LoadSale {
  std::string number;
};
/// Both days count. Answer: FiguresLoaded.
struct LoadFigures {
  Date from{}, to{};
};
/// All lines sold in those days as CSV, onto a USB stick. Answer: Exported.
struct ExportSales {
  Date from{}, to{};
};
/// Answer: PaymentQrMade.
struct MakePaymentQr {
  Money amount;
  std::string number;  ///< of the sale
};

OCOP_MESSAGE(TillEffect, CheckPin, ForgiveTries, NoteSignOut, BookSale, BookVoid, BookRefund,
             BookShiftOpen, BookShiftClose, BookReceive, BookCount, BookWriteOff, BookTransfer,
             BookDrawer, BookXReport, BookClock, PrintCopy, WakePrinter, DrawReceipt, FindSales,
             LoadSale, LoadFigures, ExportSales, MakePaymentQr);

}  // namespace ocop::core
