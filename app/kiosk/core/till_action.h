// The events at the till: actions of staff, and reports of the bookkeeper and the printer. Thread
// rule: plain values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/core/message.h"
#include "app/kiosk/till/till.h"
#include "db/model/entry_kind.h"
#include "db/model/result.h"

namespace ocop::core {

// -- by staff
struct OpenTill {};  ///< opened through the hidden corner of the screen
struct LockTill {
  bool idle = false;  ///< locked after a time without touches
};
struct ChooseStaff {
  std::string id;  ///< empty: back to the tiles
};
/// Asks for a manager, who ends the wait of the chosen person after wrong PINs.
struct UnlockPerson {};
struct GoTill {
  till::TillPage page;
};
struct OpenPad {
  till::PadKind kind;
  std::string start = {};
};
struct PadKey {
  std::string key;  ///< a digit or letter, "000", " ", "\b", "clear", "\n" (done)
};
struct SetPadPercent {
  bool percent;
};
struct SetPadTelex {
  bool telex;
};
struct ClosePad {};
struct CloseMessage {};  ///< touched before its seconds are over

struct AddProduct {
  std::string id;
};
struct ShowGroup {
  std::string id;
};
struct ChooseLine {
  std::uint64_t line;
};
struct ChangeQuantity {
  std::uint64_t line;
  std::int64_t by;
};
struct RemoveLine {
  std::uint64_t line;
};
struct UndoRemove {};
struct HoldCart {};
struct RecallCart {
  std::size_t index;
};

struct StartPay {};
struct SetWay {
  TenderKind way;
};
struct PayCash {
  Money given;
};
struct TakeBackTender {
  std::size_t index;
};
struct NextSale {};

struct SetNote {
  std::size_t note;
};  ///< opens the pad for that denomination
struct OpenShift {};
struct CloseShift {};
struct PrintX {};
struct OpenDrawer {};
struct RetryPrinter {};
/// Asks for the meaning of a mark in the header.
struct ExplainMark {
  bool clock = false;  ///< false: the mark of unsent entries
};

/// Staff confirm that the machine's clock, which was set back, is right now.
struct ConfirmClock {};

/// Loads the shifts before those that are shown.
struct ShowOlderShifts {};
struct ReprintShift {
  std::int64_t shift;
};

struct SetFindBy {
  till::FindBy by;
};
struct ShowSale {
  std::string number;
};
struct ReprintSale {};
struct SetReason {
  std::string reason;
  bool spoiled = false;  ///< the returned goods do not go into stock
};
struct VoidSale {};
struct StartRefund {};
struct ChangeRefund {
  std::size_t line;
  std::int64_t by;
};
struct SetRestock {
  bool restock;
};
struct SetRefundKind {
  TenderKind kind;
};
struct DoRefund {};

struct ShowLow {
  bool low;
};
struct ShowItem {
  std::string product;
};
struct SetStockOperation {
  till::StockOperation operation;
};
struct ChooseLot {
  std::string lot;
  std::optional<Date> expiry;
};
struct DoStock {};

struct SetSlipWay {
  CashWay way;
};
struct SetSlipWhy {
  CashWhy why;
};
struct DoSlip {};
struct ReprintSlip {
  std::string number;
};

struct SetFigures {
  till::FigureSpan span;
  till::FigureView view;
};
struct ExportFigures {};

// -- by devices
struct TillScan {
  std::string product{};  ///< product.id; empty if it is not a code of ours
  std::string lot{};
  std::optional<Date> expiry{};
  std::optional<std::int64_t> grams{};
};
struct SettingsRead {
  std::shared_ptr<const PrivateSettings> settings;
};
struct BooksRead {
  std::shared_ptr<const till::Books> books;
};
/// `locked_seconds` > 0: the person must wait; the PIN was wrong, or was not checked.
struct PinChecked {
  std::string staff{};
  bool right = false;
  bool signed_in = false;  ///< the sign-in is an entry of the ledger
  std::int64_t locked_seconds = 0;
};
/// The entry is on disk. May follow a BookRefused of the same entry, if a write that seemed to fail
/// had reached the disk.
struct Booked {
  EntryKind kind{};          ///< of the requested entry
  std::uint64_t intent = 0;  ///< of the effect
  std::string number{};      ///< of a sale
};
/// The entry was not written.
struct BookRefused {
  Error error;
  bool entry = true;  ///< false: the request was not an entry, and one may still be under way
};
struct SalesFound {
  std::vector<SaleSummary> sales;
};
struct SaleLoaded {
  std::shared_ptr<const till::PastSale> sale;
};
struct ShiftPage {
  std::optional<std::int64_t> before;  ///< see LoadShifts
  std::vector<ShiftRecord> shifts;
  bool more = false;  ///< there are older ones
};
struct ShiftsLoaded {
  std::optional<ShiftPage> page;  ///< nullopt: they cannot be read
};
struct SlipsLoaded {
  std::optional<std::vector<till::DatedSlip>> slips;  ///< nullopt: they cannot be read
};
struct FiguresLoaded {
  std::shared_ptr<const till::Figures> figures;
};
struct Exported {
  std::string file;  ///< empty: there is no USB stick, or it is full
};
struct PaymentQrMade {
  till::PaymentQr qr;
};
/// Checks a payment again, because the catalogue or the day may have changed.
struct LookAgain {};
struct PrinterChanged {
  till::PrinterState printer;
};
struct UplinkChanged {
  till::UplinkState uplink;
};
/// The picture of the receipt (receipt_picture) is ready.
struct ReceiptDrawn {
  std::string number;
};

OCOP_MESSAGE(TillAction, OpenTill, LockTill, ChooseStaff, UnlockPerson, GoTill, OpenPad, PadKey,
             SetPadPercent, SetPadTelex, ClosePad, CloseMessage, AddProduct, ShowGroup, ChooseLine,
             ChangeQuantity, RemoveLine, UndoRemove, HoldCart, RecallCart, StartPay, SetWay,
             PayCash, TakeBackTender, NextSale, SetNote, OpenShift, CloseShift, PrintX, OpenDrawer,
             RetryPrinter, ShowOlderShifts, ReprintShift, SetFindBy, ShowSale, ReprintSale,
             SetReason, VoidSale, StartRefund, ChangeRefund, SetRestock, SetRefundKind, DoRefund,
             ShowLow, ShowItem, SetStockOperation, ChooseLot, DoStock, SetSlipWay, SetSlipWhy,
             DoSlip, ReprintSlip, SlipsLoaded, SetFigures, ExportFigures, TillScan, SettingsRead,
             BooksRead, PinChecked, Booked, BookRefused, SalesFound, SaleLoaded, ShiftsLoaded,
             FiguresLoaded, Exported, PaymentQrMade, PrinterChanged, UplinkChanged, ExplainMark,
             ConfirmClock, ReceiptDrawn, LookAgain);

}  // namespace ocop::core
