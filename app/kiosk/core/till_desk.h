// The rules of the till behind update_till(): one overload of apply() an action, in one file a part
// of the work (till_access, till_pad, till_cart, till_pay, till_judge, till_shift, till_past,
// till_stock, till_figures). For core's own files only.
// Thread rule: pure; lives for one action.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/core/till_action.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/till/permission.h"

namespace ocop::core {

/// What a line sells of it. Pre-condition: it has a price.
SoldProduct sold_product(const ProductCard& card);

class TillDesk {
 public:
  explicit TillDesk(State& state) : s_(state), t_(state.till) {}
  std::vector<TillEffect> take() { return std::move(effects_); }

  // till_access.cpp: who is here
  void apply(const OpenTill& action);
  void apply(const LockTill& action);
  void apply(const ChooseStaff& action);
  void apply(const UnlockPerson& action);
  void apply(const GoTill& action);
  void apply(const SettingsRead& action);
  void apply(const BooksRead& action);
  void apply(const PinChecked& action);
  void apply(const Booked& action);
  void apply(const BookRefused& action);
  void apply(const PrinterTold& action);
  void apply(const UplinkTold& action);
  void apply(const ExplainMark& action);
  void apply(const ConfirmClock& action);
  void apply(const ReceiptDrawn& action);
  void apply(const RetryPrinter& action);

  // till_pad.cpp: what is typed
  void apply(const OpenPad& action);
  void apply(const PadKey& action);
  void apply(const SetPadPercent& action);
  void apply(const SetPadTelex& action);
  void apply(const ClosePad& action);

  // till_cart.cpp
  void apply(const AddProduct& action);
  void apply(const TillScan& action);
  void apply(const ShowGroup& action);
  void apply(const ChooseLine& action);
  void apply(const ChangeQuantity& action);
  void apply(const RemoveLine& action);
  void apply(const UndoRemove& action);
  void apply(const HoldCart& action);
  void apply(const RecallCart& action);

  // till_pay.cpp
  void apply(const StartPay& action);
  void apply(const SetWay& action);
  void apply(const PayCash& action);
  void apply(const TakeBackTender& action);
  void apply(const NextSale& action);
  void apply(const PaymentQrMade& action);

  // till_judge.cpp
  void apply(const LookAgain& action);

  // till_shift.cpp
  void apply(const SetNote& action);
  void apply(const OpenShift& action);
  void apply(const CloseShift& action);
  void apply(const PrintX& action);
  void apply(const OpenDrawer& action);
  void apply(const ShowOlderShifts& action);
  void apply(const ReprintShift& action);
  void apply(const ShiftsLoaded& action);

  // till_past.cpp
  void apply(const SetFindBy& action);
  void apply(const ShowSale& action);
  void apply(const ReprintSale& action);
  void apply(const SetReason& action);
  void apply(const VoidSale& action);
  void apply(const StartRefund& action);
  void apply(const ChangeRefund& action);
  void apply(const SetRestock& action);
  void apply(const SetRefundKind& action);
  void apply(const DoRefund& action);
  void apply(const SalesFound& action);
  void apply(const SaleLoaded& action);

  // till_stock.cpp
  void apply(const ShowLow& action);
  void apply(const ShowItem& action);
  void apply(const SetStockDeed& action);
  void apply(const ChooseLot& action);
  void apply(const DoStock& action);

  // till_figures.cpp
  void apply(const SetFigures& action);
  void apply(const ExportFigures& action);
  void apply(const FiguresLoaded& action);
  void apply(const Exported& action);

 private:
  // -- till_access.cpp
  void say(text::Text text, std::vector<std::string> values = {}, bool bad = false);
  void refuse(const Error& error);
  /// Sends an entry to be written; nothing else can be begun until the answer.
  void book(TillEffect effect);
  bool may_write();
  /// True: go on. False: a manager's PIN is asked first, then `waiting` goes on.
  bool allowed(till::Deed deed, till::Waiting waiting);
  void ask_manager(till::Waiting waiting);
  void forgive();
  bool is_manager(const std::string& staff) const;
  /// Who is named in an entry as having allowed it; empty: nobody had to.
  std::string allowing(till::Waiting what) const {
    return t_.access.approval.of == what ? t_.access.approval.by : std::string();
  }
  Role role() const;
  void go_on();
  void enter(till::TillPage page);
  void take_booked(const Booked& action);
  void keep_for_sign_in();

  // -- till_pad.cpp
  void typed(const std::string& key);
  bool counts_grams() const;
  void finish_pad();
  void finish_text(till::PadKind kind, const std::string& text);
  void finish_number(till::PadKind kind, const std::string& text);
  void open_pad(till::PadKind kind, std::string start = {});

  // -- till_cart.cpp
  void list_tiles();
  void take_cart(const Result<till::Cart>& cart);
  /// False: something else must come first, and it is said.
  bool may_change_cart();
  void note_undone(UndoneKind what, bool back = false);
  till::Offer offer_of(SoldProduct product) const;
  void add_product(const TillScan& scan, std::int64_t quantity);
  void change_quantity(std::uint64_t line, std::int64_t quantity);
  void set_discount(till::PadKind kind, std::int64_t value);

  // -- till_pay.cpp
  void finish_reference(const std::string& text);
  void finish_part(std::int64_t value);
  void take_bill(const Result<till::Bill>& bill);
  void book_sale();
  void ask_payment_qr();
  /// What the chosen way takes; 0 where all is paid, also where cash left a rest by its rounding.
  Money to_take() const {
    return till::is_settled(t_.pay.bill) ? Money{} : t_.pay.part.value_or(till::left(t_.pay.bill));
  }

  // -- till_judge.cpp
  /// By which expiry is judged.
  Date day() const { return judging_day(s_); }
  /// Whether the open cart may be sold now, to whoever sells it.
  Status sellable() const;
  /// Whether the person may sell the open cart; else a manager is asked.
  bool may_sell();
  /// Who is named in the sale as having allowed what its seller may not do alone.
  std::string allowing_sale() const;
  std::optional<till::Deed> deed_of(Role role) const;
  /// The lines say what the catalogue says now. True: a price was another, and it is said.
  bool take_new_prices();
  bool is_current(const till::PaymentQr& qr) const;
  void renew_code();

  // -- till_shift.cpp
  void finish_note(std::int64_t pieces);
  void open_drawer();
  void recount();

  // -- till_past.cpp
  void find_sales();
  void show_sale(const std::string& number);
  void void_sale();
  void refund_sale();
  void warn_of_withdrawn();

  // -- till_stock.cpp
  void finish_expiry(const std::string& text);
  /// Whether the draft can become an entry; else it is said what is missing.
  bool stock_complete();
  void write_stock();

  // -- till_figures.cpp
  void load_figures();
  void export_sales();

  State& s_;
  till::Till& t_;
  std::vector<TillEffect> effects_;
};

}  // namespace ocop::core
