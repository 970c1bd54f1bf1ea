#include "app/kiosk/books/clerk.h"

#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/program/log.h"
#include "app/base/wire/setting_body.h"
#include "app/base/wire/settings_document.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/staff_body.h"
#include "app/kiosk/books/books.h"
#include "app/kiosk/books/sale_numbers.h"
#include "app/kiosk/books/sales_desk.h"
#include "app/kiosk/point/point_settings.h"
#include "app/kiosk/point/private_file.h"
#include "db/ledger/staff_notes.h"

namespace ocop::books {

namespace {

/// The key of the `setting` entries that tell when the point's private settings changed.
constexpr const char* kPrivateSettings = "private_settings";

}  // namespace

using program::Level;
using program::log;

Clerk::Clerk(const point::Settings& settings, TillTools tools,
             std::function<void(core::Action)> answer)
    : settings_(settings),
      export_folder_(std::move(tools.export_folder)),
      answer_(std::move(answer)),
      ledger_(settings.data, std::move(tools.now)),
      pins_(ledger_),
      seals_(ledger_, settings.data),
      receipts_(std::move(tools.receipts), settings.data, settings.resolver, answer_),
      papers_(ledger_, receipts_),
      watch_(settings.data),
      private_(std::make_shared<const PrivateSettings>()) {}

// -- settings and books

void Clerk::start() {
  look_for_settings();
  receipts_.start();
  papers_.feed();
}

void Clerk::look_for_settings() {
  std::string print = point::private_fingerprint(settings_.data);
  if (print == dealt_with_) return;
  dealt_with_ = std::move(print);
  auto read = point::load_private_settings(settings_.data);
  if (read) {
    private_ = std::make_shared<const PrivateSettings>(std::move(*read));
    receipts_.use(private_);
  } else {
    log(Level::error, "private settings refused", {{"why", read.error().sentence}});
  }
  tell(core::SettingsRead{std::make_shared<const PrivateSettings>(point::without_pins(*private_))});
  if (private_->staff.empty()) return;  // without a till, no ledger
  [[maybe_unused]] const auto opened = ledger_.open();
  note_settings();
  note_numbers();
  read_books();
  tell_books();
}

/// New numbers take effect at once between shifts, and otherwise with the next entry, because a
/// customer may be paying under the present one.
void Clerk::look_for_numbers() {
  if (private_->staff.empty() || !books_whole_ || !note_numbers() || books_.shift) return;
  const std::string before = books_.next_sale;
  refresh_books({});
  if (books_.next_sale != before) tell_books();
}

/// Returns false if the ledger cannot be written now.
bool Clerk::note_numbers() {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr || ledger_.refusal()) return false;
  const auto records = numbers_to_note(*ledger, settings_.data);
  if (records && records->empty()) return true;
  const auto written = records ? ledger_.append(*records) : records.error();
  if (!written) log(Level::error, "numbers not noted", {{"why", written.error().sentence}});
  if (written) forget_restore(settings_.data);
  return static_cast<bool>(written);
}

/// Records only a digest: limits and accounts are internal to the point, and PINs are secret.
void Clerk::note_settings() {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr || ledger_.refusal()) return;
  const auto noted = db::setting(*ledger, kPrivateSettings);
  const std::string now = codec::sha256(wire::private_settings_text(*private_));
  if (!noted || *noted == now) return;
  const auto written =
      ledger_.append({{EntryKind::setting, wire::setting_body("", kPrivateSettings, now)}});
  if (!written) log(Level::error, "settings not noted", {{"why", written.error().sentence}});
}

bool Clerk::idle() {
  look_for_settings();
  if (private_->staff.empty()) return false;
  if (ledger_.refusal() && ledger_.open()) {
    take_up_landed();  // first, since the figures of a shift that it closes are gone afterwards
    note_settings();
    note_numbers();
    read_books();
    tell_books();
  }
  look_for_numbers();
  seals_.seal_where_due();
  ledger_.rest();
  tell_uplink();
  papers_.feed();
  return ledger_.refusal().has_value() || watch_.waits() || papers_.waits();
}

/// Reports only changes.
void Clerk::tell_uplink() {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr) return;
  const till::UplinkState now = watch_.look(*ledger, ledger_.now().uptime_ms);
  if (now == uplink_) return;
  uplink_ = now;
  tell(core::UplinkChanged{now});
}

void Clerk::tell_books() {
  books_.refusal = ledger_.refusal();
  tell(core::BooksRead{std::make_shared<const till::Books>(books_)});
}

void Clerk::read_books() {
  books_whole_ = false;
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr) return;
  const auto prefix = number_prefix(*ledger, settings_.data, *private_);
  auto books = prefix ? books::read_books(*ledger, *prefix) : prefix.error();
  if (!books) {
    log(Level::error, "books not read", {{"why", books.error().sentence}});
    return;
  }
  books_ = std::move(*books);
  books_whole_ = true;
  refresh_books({});
}

void Clerk::refresh_books(const std::vector<std::string>& products) {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr) return;
  if (!books_whole_) return read_books();
  const auto prefix = number_prefix(*ledger, settings_.data, *private_);
  const auto fresh =
      prefix ? books::refresh_books(books_, *ledger, *prefix, products) : Status(prefix.error());
  if (!fresh) log(Level::error, "books not read", {{"why", fresh.error().sentence}});
}

void Clerk::refuse(const Error& error, bool entry) {
  tell(core::BookRefused{error, entry});
}

/// Writes the entries and answers.
Result<std::int64_t> Clerk::book(const Booking& booking) {
  const std::uint64_t intent = core::intent_of(*serving_);
  auto done = ledger_.append(booking.records, intent);
  refresh_books(booking.products);
  tell_books();
  if (!done) {
    if (ledger_.refusal()) refused_ = *serving_;
    refuse(refusal_of(done.error()));
    return done;
  }
  if (intent != 0) booked_ = intent;
  const auto* const sale = std::get_if<core::BookSale>(serving_);
  tell(
      core::Booked{booking.records.front().kind, intent, sale ? sale->sale.number : std::string()});
  if (booking.drawer) receipts_.open_drawer();
  papers_.feed();
  return done;
}

/// If the ledger has a sale of the same number, that sale was refused before, was changed since,
/// and is on disk after all.
Error Clerk::refusal_of(const Error& error) {
  const auto* const sale = std::get_if<core::BookSale>(serving_);
  if (!sale || ledger_.refusal() || !past_sale(sale->sale.number)) return error;
  return {"What was refused before is in the ledger after all; look at the list of sales.",
          "refusal.recorded_already",
          {}};
}

void Clerk::take_up_landed() {
  if (!refused_ || !ledger_.open()) return;
  const core::TillEffect effect = *std::exchange(refused_, std::nullopt);
  if (!ledger_.landed(core::intent_of(effect))) return;
  serving_ = &effect;
  std::visit([this](const auto& one) { serve(one); }, effect);
  serving_ = nullptr;
}

Result<till::PastSale> Clerk::past_sale(const std::string& number) {
  if (db::Ledger* const ledger = ledger_.ledger()) {
    auto sale = load_sale(*ledger, number);
    if (!sale) return Error{sale.error().sentence, "refusal.no_such_sale", {number}};
    return sale;
  }
  return ledger_.refusal().value_or(Error{"The ledger is not open.", "refusal.ledger_other", {}});
}

// -- staff

void Clerk::serve(const core::TillEffect& effect) {
  papers_.feed();  // entries from here on are printed
  take_up_landed();
  // A second try of the entry that was just taken up is already answered.
  const std::uint64_t intent = core::intent_of(effect);
  if (intent != 0 && intent == booked_) return;
  serving_ = &effect;
  std::visit([this](const auto& one) { serve(one); }, effect);
  serving_ = nullptr;
}

void Clerk::serve(const core::CheckPin& effect) {
  const bool could_write = !ledger_.refusal();
  core::PinChecked checked = pins_.check(effect, *private_);
  if (could_write == ledger_.refusal().has_value()) {
    refresh_books({});
    tell_books();
  }
  tell(std::move(checked));
}

void Clerk::serve(const core::ForgiveTries& effect) {
  pins_.forgive(effect);
}

void Clerk::serve(const core::NoteSignOut& effect) {
  const auto why = effect.idle ? wire::SignOut::idle : wire::SignOut::asked;
  const auto noted =
      ledger_.append({{EntryKind::sign_out, wire::sign_out_body(effect.staff, why)}});
  if (!noted) tell_books();
}

void Clerk::serve(const core::NoteUndone& effect) {
  const auto noted = ledger_.append(
      {{EntryKind::undone, wire::undone_body(effect.staff, effect.what, effect.back)}});
  if (noted) refresh_books({});
  tell_books();
}

// -- entries with printed documents

namespace {

/// For a refund or void that was calculated without a refund in the ledger, one whose writing had
/// seemed to fail.
Error sale_changed() {
  return {
      "This sale was refunded or voided meanwhile; look it up again.", "refusal.sale_changed", {}};
}

}  // namespace

void Clerk::serve(const core::BookSale& effect) {
  if (const auto at_ms = book(booking_of(effect))) receipts_.draw_sale(effect.sale, *at_ms);
}

void Clerk::serve(const core::BookVoid& effect) {
  const auto past = past_sale(effect.entry.sale);
  if (!past) return refuse(past.error());
  const bool changed = past->voided || !past->refunds.empty();
  if (changed && !ledger_.landed(effect.intent)) return refuse(sale_changed());
  (void)book(booking_of(effect, past->sale));
}

void Clerk::serve(const core::BookRefund& effect) {
  const auto past = past_sale(effect.refund.sale);
  if (!past) return refuse(past.error());
  const bool changed = past->voided || past->refunds.size() != effect.earlier;
  if (changed && !ledger_.landed(effect.intent)) return refuse(sale_changed());
  if (const auto at_ms = book(booking_of(effect)))
    receipts_.draw_refund(effect.refund, past->sale, *at_ms);
}

void Clerk::serve(const core::BookShiftClose& effect) {
  core::BookShiftClose whole = effect;  // with what was undone after the till read the books
  if (books_.shift) whole.close.undone = books_.shift->undone;
  (void)book(booking_of(whole));
  seals_.seal_where_due();
}

void Clerk::serve(const core::BookXReport& effect) {
  const auto shift = books_.shift;
  if (!shift) return refuse({"There is no open shift to report on.", "refusal.no_shift", {}});
  (void)book(booking_of(effect, *shift));
}

void Clerk::serve(const core::PrintCopy& effect) {
  const auto past = past_sale(effect.number);
  if (!past) return refuse(past.error(), false);
  print_again(wire::reprint_body(effect.staff, effect.number));
}

void Clerk::serve(const core::PrintShiftCopy& effect) {
  print_again(wire::shift_reprint_body(effect.staff, effect.shift));
}

void Clerk::serve(const core::PrintSlipCopy& effect) {
  print_again(wire::slip_reprint_body(effect.staff, effect.number));
}

void Clerk::print_again(const std::string& body) {
  const auto noted = ledger_.append({{EntryKind::reprint, body}});
  if (noted) return papers_.feed();
  tell_books();
  refuse(noted.error(), false);
}

void Clerk::serve(const core::WakePrinter& /*effect*/) {
  receipts_.retry();
}

void Clerk::serve(const core::DrawReceipt& effect) {
  if (const auto past = past_sale(effect.number)) receipts_.draw_sale(past->sale, past->at_ms);
}

}  // namespace ocop::books
