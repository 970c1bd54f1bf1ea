// Serves the till's requests: writes entries, answers queries, prints. It lives on the bookkeeper's
// worker. Thread rule: only on that worker; `answer` is called from there and from the printer's
// thread. Errors: as BookRefused, with a key of the interface texts. Not the threads: bookkeeper.h.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/kiosk/books/bookings.h"
#include "app/kiosk/books/ledger_desk.h"
#include "app/kiosk/books/paper_desk.h"
#include "app/kiosk/books/pin_desk.h"
#include "app/kiosk/books/receipt_desk.h"
#include "app/kiosk/books/seal_desk.h"
#include "app/kiosk/books/uplink_watch.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/point/kiosk_settings.h"

namespace ocop::books {

/// The tools that a till needs besides its settings.
struct TillTools {
  program::Now now = program::system_moment;
  ReceiptTools receipts;
  std::string export_folder = "/media";  ///< where USB sticks are mounted
};

class Clerk {
 public:
  Clerk(const point::Settings& settings, TillTools tools, std::function<void(core::Action)> answer);

  /// Reads the private settings if they changed, and the books if there are staff.
  void look_for_settings();
  /// Adopts the prefix that the hub gave this terminal, and begins a new series of numbers if some
  /// may be lost (sale_numbers.h).
  void look_for_numbers();
  /// Reports the state of the exchange with the office if it changed.
  void tell_uplink();
  void start();
  void serve(const core::TillEffect& effect);
  /// Does the work that a fault or new entries left; without any, it costs a stat. Returns whether
  /// to call it again without a request: a fault persists, or the passing of time may change what
  /// is reported.
  bool idle();

 private:
  void serve(const core::CheckPin& effect);
  void serve(const core::ForgiveTries& effect);
  void serve(const core::NoteSignOut& effect);
  void serve(const core::NoteUndone& effect);
  void serve(const core::BookSale& effect);
  void serve(const core::BookVoid& effect);
  void serve(const core::BookRefund& effect);
  void serve(const core::BookShiftClose& effect);
  void serve(const core::BookXReport& effect);
  void serve(const core::PrintCopy& effect);
  void serve(const core::PrintShiftCopy& effect);
  void serve(const core::PrintSlipCopy& effect);
  void serve(const core::WakePrinter& effect);
  void serve(const core::DrawReceipt& effect);
  void serve(const core::FindSales& effect);
  void serve(const core::LoadSale& effect);
  void serve(const core::LoadShifts& effect);
  void serve(const core::LoadSlips& effect);
  void serve(const core::LoadFigures& effect);
  void serve(const core::ExportSales& effect);
  void serve(const core::MakePaymentQr& effect);
  /// For all others, which only write entries.
  template <class Effect>
  void serve(const Effect& effect) {
    (void)book(booking_of(effect));
  }

  /// Answers an entry that a disk fault refused and that is on disk after all, and prints its
  /// documents.
  void take_up_landed();
  void tell(core::TillAction action) { answer_(core::Action{std::move(action)}); }
  void note_settings();
  bool note_numbers();
  void tell_books();
  void read_books();
  void refresh_books(const std::vector<std::string>& products);
  /// `entry`: see BookRefused.
  void refuse(const Error& error, bool entry = true);
  Result<std::int64_t> book(const Booking& booking);
  /// Notes the reprint as an entry and prints it.
  void print_again(const std::string& body);
  /// Returns why an entry was refused, in words that say what to do.
  Error refusal_of(const Error& error);
  Result<till::PastSale> past_sale(const std::string& number);

  point::Settings settings_;
  std::string export_folder_;
  std::function<void(core::Action)> answer_;
  LedgerDesk ledger_;
  PinDesk pins_;
  SealDesk seals_;
  ReceiptDesk receipts_;
  PaperDesk papers_;
  UplinkWatch watch_;
  till::UplinkState uplink_;                        // as last reported
  std::shared_ptr<const PrivateSettings> private_;  // with PINs: for this object alone
  std::string dealt_with_;  // fingerprint of what look_for_settings() last looked into
  const core::TillEffect* serving_ = nullptr;
  std::optional<core::TillEffect> refused_;  // by a disk fault, and perhaps written
  std::uint64_t booked_ = 0;                 // intent of the last entry booked
  till::Books books_;
  bool books_whole_ = false;  // stock was read too
};

}  // namespace ocop::books
