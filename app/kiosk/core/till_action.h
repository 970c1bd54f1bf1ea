// All that can happen at the till: what staff do, and what the bookkeeper and printer answer.
// Thread rule: plain values.
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
struct OpenTill {};  ///< the discreet corner
struct LockTill {
  bool idle = false;  ///< nobody touched it for long
};
struct ChooseStaff {
  std::string id;  ///< empty: back to the tiles
};
/// A manager is to forget the wrong PINs of who is chosen and must wait.
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
/// What a mark in the header means.
struct ExplainMark {
  bool clock = false;  ///< false: that entries wait
};

/// Whoever is here says that the machine's clock, which was set back, is right as it is.
struct ConfirmClock {};

/// Those before the ones that are shown.
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
  bool spoiled = false;  ///< what comes back does not go into stock
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
struct SetStockDeed {
  till::StockDeed deed;
};
struct ChooseLot {
  std::string lot;
  std::optional<Date> expiry;
};
struct DoStock {};

struct SetFigures {
  till::FigureSpan span;
  till::FigureView view;
};
struct ExportFigures {};

// -- by devices
struct TillScan {
  std::string product{};  ///< product.id; empty: no code of ours
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
/// `locked_seconds` > 0: the PIN was not looked at, or was wrong; the person waits so long.
struct PinChecked {
  std::string staff{};
  bool right = false;
  bool signed_in = false;  ///< the ledger notes that the person came in
  std::int64_t locked_seconds = 0;
};
/// It is on disk. It may come after a BookRefused of the same: the disk had taken it after all.
struct Booked {
  EntryKind kind{};          ///< of the entry that was asked for
  std::uint64_t intent = 0;  ///< of the effect
  std::string number{};      ///< of a sale
};
/// It is not, and nothing of it is.
struct BookRefused {
  Error error;
  bool entry = true;  ///< false: it was no entry that was asked for, and one may still be under way
};
struct SalesFound {
  std::vector<SaleSummary> sales;
};
struct SaleLoaded {
  std::shared_ptr<const till::PastSale> sale;
};
struct ShiftPage {
  std::optional<std::int64_t> before;  ///< as LoadShifts
  std::vector<ShiftRecord> shifts;
  bool more = false;  ///< there are older ones
};
struct ShiftsLoaded {
  std::optional<ShiftPage> page;  ///< nothing: they cannot be read
};
struct FiguresLoaded {
  std::shared_ptr<const till::Figures> figures;
};
struct Exported {
  std::string file;  ///< empty: there is no stick to write to, or it is full
};
struct PaymentQrMade {
  till::PaymentQr qr;
};
/// What a payment rests on may be another: the catalogue, the day.
struct LookAgain {};
struct PrinterTold {
  till::PrinterState printer;
};
struct UplinkTold {
  till::UplinkState uplink;
};
/// The document's picture (receipt_picture) can be shown.
struct ReceiptDrawn {
  std::string number;
};

OCOP_MESSAGE(TillAction, OpenTill, LockTill, ChooseStaff, UnlockPerson, GoTill, OpenPad, PadKey,
             SetPadPercent, SetPadTelex, ClosePad, AddProduct, ShowGroup, ChooseLine,
             ChangeQuantity, RemoveLine, UndoRemove, HoldCart, RecallCart, StartPay, SetWay,
             PayCash, TakeBackTender, NextSale, SetNote, OpenShift, CloseShift, PrintX, OpenDrawer,
             RetryPrinter, ShowOlderShifts, ReprintShift, SetFindBy, ShowSale, ReprintSale,
             SetReason, VoidSale, StartRefund, ChangeRefund, SetRestock, SetRefundKind, DoRefund,
             ShowLow, ShowItem, SetStockDeed, ChooseLot, DoStock, SetFigures, ExportFigures,
             TillScan, SettingsRead, BooksRead, PinChecked, Booked, BookRefused, SalesFound,
             SaleLoaded, ShiftsLoaded, FiguresLoaded, Exported, PaymentQrMade, PrinterTold,
             UplinkTold, ExplainMark, ConfirmClock, ReceiptDrawn, LookAgain);

}  // namespace ocop::core
