// The rules of the till behind update_till(): one overload of apply() per action, in one file per
// part of the work (till_access, till_pad, till_cart, till_pay, till_judge, till_shift, till_past,
// till_stock, till_slips, till_figures). For this folder only.
// Thread rule: pure; lives for one action.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/core/till_action.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/till/permission.h"

namespace ocop::core {

class TillDesk {
 public:
  explicit TillDesk(State& state) : s_(state), t_(state.till) {}
  std::vector<TillEffect> take() { return std::move(effects_); }

  // till_access.cpp: signing in
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
  void apply(const PrinterChanged& action);
  void apply(const UplinkChanged& action);
  void apply(const ExplainMark& action);
  void apply(const CloseMessage& action);
  void apply(const ConfirmClock& action);
  void apply(const ReceiptDrawn& action);
  void apply(const RetryPrinter& action);

  // till_pad.cpp: typing
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
  void apply(const SetStockOperation& action);
  void apply(const ChooseLot& action);
  void apply(const DoStock& action);

  // till_slips.cpp
  void apply(const SetSlipWay& action);
  void apply(const SetSlipWhy& action);
  void apply(const DoSlip& action);
  void apply(const ReprintSlip& action);
  void apply(const SlipsLoaded& action);

  // till_figures.cpp
  void apply(const SetFigures& action);
  void apply(const ExportFigures& action);
  void apply(const FiguresLoaded& action);
  void apply(const Exported& action);

 private:
  // -- till_access.cpp
  void say(text::Text text, std::vector<std::string> values = {}, bool bad = false);
  void refuse(const Error& error);
  /// Asks for an entry to be written. Nothing else can be started until the answer.
  void book(TillEffect effect);
  bool may_write();
  /// Returns whether the person may do it alone. If not, asks for a manager's PIN, after which
  /// `waiting` goes on.
  bool allowed(till::Operation operation, till::Waiting waiting);
  void ask_manager(till::Waiting waiting);
  void forgive();
  bool is_manager(const std::string& staff) const;
  /// Returns who is named in an entry as having approved it; empty if no approval was needed.
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
  /// Returns whether the cart may change now. If not, shows what must be done first.
  bool may_change_cart();
  void note_undone(UndoneKind what, bool back = false);
  /// Puts the open cart on hold. Returns whether that could be done; if not, says why.
  bool hold_cart();
  void count_held(till::Cart& cart);
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
  /// Returns the code of the payment that is being made. Pre-condition: the ledger was read.
  std::string payment_code() const;
  /// Returns what the chosen way of paying takes; 0 if all is paid, also if the rounding of cash
  /// left a rest.
  Money to_take() const {
    return till::is_settled(t_.pay.bill) ? Money{} : t_.pay.part.value_or(till::left(t_.pay.bill));
  }

  // -- till_judge.cpp
  /// The day by which expiry is judged.
  Date day() const { return judging_day(s_); }
  /// Returns whether the open cart may be sold now, whoever sells it.
  Status sellable() const;
  /// Returns whether the person may sell the open cart. If not, asks for a manager's PIN.
  bool may_sell();
  /// Returns who is named in the sale as having approved what its seller may not do alone.
  std::string allowing_sale() const;
  std::optional<till::Operation> operation_of(Role role) const;
  /// Gives the lines the catalogue's present prices. Returns whether one differed, and shows that.
  bool take_new_prices();
  bool is_current(const till::PaymentQr& qr) const;
  void renew_code();

  // -- till_shift.cpp
  void finish_note(std::int64_t pieces);
  void open_drawer();
  void see_count();
  void recount();

  // -- till_past.cpp
  void find_sales();
  /// Takes a copy, since the number may be that of the sale it replaces.
  void show_sale(std::string number);
  void void_sale();
  void refund_sale();
  void warn_of_withdrawn();

  // -- till_stock.cpp
  void finish_expiry(const std::string& text);
  /// Returns whether the draft can become an entry. If not, shows what is missing.
  bool stock_complete();
  void write_stock();

  // -- till_slips.cpp
  Result<CashSlip> drafted_slip(const std::string& manager) const;
  void write_slip();

  // -- till_figures.cpp
  void load_figures();
  void export_sales();

  State& s_;
  till::Till& t_;
  std::vector<TillEffect> effects_;
};

}  // namespace ocop::core
