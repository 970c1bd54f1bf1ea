// Does what the till asks for: books it, answers it, prints it. It lives on the bookkeeper's
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

/// What a till works with beside its settings.
struct TillTools {
  program::Now now = program::system_moment;
  ReceiptTools receipts;
  std::string export_folder = "/media";  ///< where USB sticks are mounted
};

class Clerk {
 public:
  Clerk(const point::Settings& settings, TillTools tools, std::function<void(core::Action)> answer);

  /// Reads the private settings where they changed, and the books where anybody may sign in.
  void look_for_settings();
  /// Takes up what the hub gave this terminal's numbers to begin with, and begins a new series
  /// where numbers may be lost (sale_numbers.h).
  void look_for_numbers();
  /// Tells what waits for the office, where it changed.
  void tell_uplink();
  void start();
  void serve(const core::TillEffect& effect);
  /// Cheap: a stat, and what a fault or new entries left to do. True: a fault is still there,
  /// or time alone may change what is to be told.
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
  void serve(const core::WakePrinter& effect);
  void serve(const core::DrawReceipt& effect);
  void serve(const core::FindSales& effect);
  void serve(const core::LoadSale& effect);
  void serve(const core::LoadShifts& effect);
  void serve(const core::LoadFigures& effect);
  void serve(const core::ExportSales& effect);
  void serve(const core::MakePaymentQr& effect);
  /// All others: entries, and nothing else.
  template <class Effect>
  void serve(const Effect& effect) {
    (void)book(booking_of(effect));
  }

  /// What a fault of the disk refused and what is there after all is answered now, with its papers.
  void take_up_landed();
  void tell(core::TillAction action) { answer_(core::Action{std::move(action)}); }
  void note_settings();
  bool note_numbers();
  void tell_books();
  void read_books();
  void refresh_books(const std::vector<std::string>& products);
  /// `entry`: as BookRefused has it.
  void refuse(const Error& error, bool entry = true);
  Result<std::int64_t> book(const Booking& booking);
  /// Notes that it is printed again, and prints it.
  void print_again(const std::string& body);
  /// Why it was refused, in words that tell what to do.
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
  till::UplinkState uplink_;                        // as it was told
  std::shared_ptr<const PrivateSettings> private_;  // with PINs: for this object alone
  std::string dealt_with_;  // fingerprint of what look_for_settings() last looked into
  const core::TillEffect* serving_ = nullptr;
  std::optional<core::TillEffect> refused_;  // by the disk, and perhaps written
  std::uint64_t booked_ = 0;                 // number of what was booked last
  till::Books books_;
  bool books_whole_ = false;  // stock was read too
};

}  // namespace ocop::books
