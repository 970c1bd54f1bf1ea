// Sign-in, and the answers of the ledger. Nothing new is started while `busy`: a second tap on
// "paid" must not make a second sale.
#include <utility>

#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/core/till_rules.h"

namespace ocop::core {

namespace {

constexpr Instant kMessageTime = 6'000;

bool asks_pin(till::PadKind kind) {
  return kind == till::PadKind::pin || kind == till::PadKind::manager_pin;
}

}  // namespace

void TillDesk::say(text::Text text, std::vector<std::string> values, bool bad) {
  t_.message = till::Message{text, std::move(values), bad};
  t_.message_until = s_.now + kMessageTime;
}

void TillDesk::refuse(const Error& error) {
  t_.message = till::message_of(error);
  t_.message_until = s_.now + kMessageTime;
}

Role TillDesk::role() const {
  const Staff* person = t_.person();
  return person ? person->role : Role::seller;
}

bool TillDesk::may_write() {
  if (t_.busy || t_.staff.empty() || !t_.books) return false;
  if (!t_.books->refusal) return true;
  refuse(*t_.books->refusal);
  return false;
}

void TillDesk::book(TillEffect effect) {
  t_.busy = true;
  if (t_.intent.current == 0 || t_.intent.effect != effect.index())
    t_.intent.current = ++t_.intent.last;
  t_.intent.effect = effect.index();
  std::visit(
      [&](auto& one) {
        if constexpr (requires { one.intent; }) one.intent = t_.intent.current;
      },
      effect);
  effects_.push_back(std::move(effect));
}

bool TillDesk::is_manager(const std::string& staff) const {
  const Staff* person = t_.settings ? t_.settings->find(staff) : nullptr;
  return person && person->role == Role::manager;
}

bool TillDesk::allowed(till::Operation operation, till::Waiting waiting) {
  t_.access.approval = {};  // an approval is for a single action
  if (!till::needs_manager(role(), operation, t_.settings->limits)) return true;
  ask_manager(waiting);
  return false;
}

void TillDesk::ask_manager(till::Waiting waiting) {
  t_.access.waiting = waiting;
  t_.access.chosen.clear();
  for (const Staff& one : t_.settings->staff)
    if (one.role == Role::manager && t_.access.chosen.empty()) t_.access.chosen = one.id;
  t_.access.locked_until = 0;
  open_pad(till::PadKind::manager_pin);
}

/// Continues what a manager has approved.
void TillDesk::go_on() {
  switch (std::exchange(t_.access.waiting, till::Waiting::nothing)) {
    case till::Waiting::pay:
      return apply(StartPay{});
    case till::Waiting::void_sale:
      return void_sale();
    case till::Waiting::refund:
      return refund_sale();
    case till::Waiting::drawer:
      return open_drawer();
    case till::Waiting::stock:
      return write_stock();
    case till::Waiting::export_sales:
      return export_sales();
    case till::Waiting::recount:
      return recount();
    case till::Waiting::slip:
      return write_slip();
    case till::Waiting::unlock:  // forgive()
    case till::Waiting::nothing:
      break;
  }
}

void TillDesk::apply(const OpenTill&) {
  if (!t_.offered()) return;
  s_.back.clear();
  s_.filters_open = false;
  s_.route = {visit::Screen::staff, {}};
  s_.preferences = s_.defaults;
  list_tiles();
  t_.access.chosen.clear();
  t_.access.waiting = till::Waiting::nothing;
  t_.pad = {};
  t_.message.reset();
  if (t_.settings->staff.size() == 1) apply(ChooseStaff{t_.settings->staff.front().id});
}

void TillDesk::apply(const LockTill& action) {
  if (!t_.staff.empty()) effects_.emplace_back(NoteSignOut{t_.staff, action.idle});
  t_.staff.clear();
  t_.access.chosen.clear();
  t_.pad = {};
  t_.access.waiting = till::Waiting::nothing;
  t_.access.approval = {};
  t_.message.reset();
  s_.back.clear();
  s_.route = {visit::Screen::home, {}};
}

void TillDesk::apply(const ChooseStaff& action) {
  if (t_.busy) return;
  const bool unlocks = t_.access.waiting == till::Waiting::unlock;
  if (unlocks && action.id.empty()) {  // back to everybody
    t_.access.waiting = till::Waiting::nothing;
    t_.pad = {};
  }
  if (t_.pad.kind == till::PadKind::manager_pin &&
      (!is_manager(action.id) || (unlocks && action.id == t_.access.unlocking)))
    return say(text::Text::till_manager_only, {}, true);
  t_.access.chosen = action.id;
  t_.access.locked_until = 0;
  t_.message.reset();
  if (t_.pad.kind == till::PadKind::manager_pin) return open_pad(till::PadKind::manager_pin);
  open_pad(action.id.empty() ? till::PadKind::none : till::PadKind::pin);
}

void TillDesk::apply(const UnlockPerson&) {
  if (t_.busy || !t_.staff.empty() || t_.access.chosen.empty() || s_.now >= t_.access.locked_until)
    return;
  std::vector<std::string> others;
  for (const Staff& one : t_.settings->staff)
    if (one.role == Role::manager && one.id != t_.access.chosen) others.push_back(one.id);
  if (others.empty()) return say(text::Text::till_manager_only, {}, true);
  t_.access.unlocking = t_.access.chosen;
  t_.access.waiting = till::Waiting::unlock;
  t_.access.chosen = others.size() == 1 ? others.front() : std::string();
  t_.access.locked_until = 0;
  t_.message.reset();
  open_pad(till::PadKind::manager_pin);
}

/// Called once the manager's PIN was right: the colleague may try again at once.
void TillDesk::forgive() {
  t_.access.waiting = till::Waiting::nothing;
  effects_.emplace_back(ForgiveTries{t_.access.unlocking, t_.access.chosen});
  const Staff* person = t_.settings->find(t_.access.unlocking);
  if (!person) return apply(ChooseStaff{});
  apply(ChooseStaff{person->id});
  say(text::Text::till_unlocked, {person->name});
}

void TillDesk::enter(till::TillPage page) {
  t_.page = page;
  t_.pad = {};
  if (page != till::TillPage::pay) t_.pay.take_way(TenderKind::cash);
  t_.sell.wanted.clear();
  list_tiles();
  if (page == till::TillPage::sales) find_sales();
  if (page == till::TillPage::figures) load_figures();
  if (page == till::TillPage::shifts) effects_.emplace_back(LoadShifts{});
  if (page == till::TillPage::slips) {
    t_.slips.draft = {};
    effects_.emplace_back(LoadSlips{});
  }
  if (page == till::TillPage::close && !t_.drawer.count_seen)
    t_.drawer.notes = {}, t_.drawer.begun = false, t_.drawer.explanation.clear();
}

void TillDesk::apply(const GoTill& action) {
  if (t_.busy || t_.staff.empty() || !t_.books) return;
  t_.message.reset();  // it was about the previous page
  const bool half_paid = !t_.pay.bill.tenders.empty();
  if (action.page == till::TillPage::sell && t_.page == till::TillPage::pay && half_paid)
    return say(text::Text::till_take_back_first, {}, true);
  enter(action.page == till::TillPage::sell && half_paid ? till::TillPage::pay : action.page);
}

void TillDesk::apply(const SettingsRead& action) {
  t_.settings = action.settings;
  // A person who was removed from the list is signed out.
  if (!t_.staff.empty() && !t_.person()) apply(LockTill{});
  apply(LookAgain{});
}

void TillDesk::apply(const BooksRead& action) {
  if (!t_.books && action.books && action.books->shift)  // after a start
    t_.drawer.count_seen = action.books->shift->counts_seen > 0;
  t_.books = action.books;
  tell_stock(s_);
  if (t_.page == till::TillPage::stock) list_tiles();
  apply(LookAgain{});
}

void TillDesk::apply(const PinChecked& action) {
  t_.busy = false;  // even if the person has left meanwhile
  if (!asks_pin(t_.pad.kind) || action.staff != t_.access.chosen) {
    if (action.right && action.signed_in) effects_.emplace_back(NoteSignOut{action.staff, false});
    return;
  }
  if (!action.right) {
    t_.pad.text.clear();
    if (action.locked_seconds == 0) return say(text::Text::till_pin_wrong, {}, true);
    t_.access.locked_until = s_.now + action.locked_seconds * 1000;
    return t_.message.reset();  // the field counts the seconds down
  }
  t_.message.reset();
  const bool manager = t_.pad.kind == till::PadKind::manager_pin;
  if (manager && !is_manager(action.staff)) {  // the list has changed meanwhile
    t_.pad.text.clear();
    return say(text::Text::till_manager_only, {}, true);
  }
  t_.pad = {};
  if (t_.access.waiting == till::Waiting::unlock) return forgive();
  t_.access.chosen.clear();
  if (manager) {
    if (t_.access.waiting == till::Waiting::pay)
      t_.counter.open.approved_by = action.staff;
    else
      t_.access.approval = {action.staff, t_.access.waiting};
    return go_on();
  }
  t_.staff = action.staff;
  if (t_.page == till::TillPage::done && !std::exchange(t_.done.unseen, false)) apply(NextSale{});
  if (t_.missed) {
    t_.message = std::exchange(t_.missed, std::nullopt);
    t_.message_until = s_.now + kMessageTime;
  }
}

/// If the till was locked while an entry was written, the outcome is shown at the next sign-in.
void TillDesk::keep_for_sign_in() {
  if (t_.staff.empty()) t_.missed = t_.message;
}

void TillDesk::apply(const Booked& action) {
  take_booked(action);
  keep_for_sign_in();
}

void TillDesk::take_booked(const Booked& action) {
  // An entry that was refused and given up is on disk after all. The screen has moved on.
  if (action.intent != 0 && action.intent != t_.intent.current) {
    // A sale on screen is loaded again, since less of it may be refundable now.
    const bool shown = t_.page == till::TillPage::sale || t_.page == till::TillPage::refund;
    if (shown && t_.sales.past) show_sale(t_.sales.past->sale.number);
    return say(text::Text::refusal_recorded_already, {}, true);
  }
  t_.busy = false;
  t_.intent.current = 0;
  t_.access.approval = {};
  switch (action.kind) {
    case EntryKind::sale:
      if (!action.number.empty()) t_.done.number = action.number;
      t_.done.unseen = t_.staff.empty();
      t_.counter.open = {};
      t_.pay.bill = {};
      t_.sell.line = 0;
      return enter(till::TillPage::done);
    case EntryKind::void_sale:
    case EntryKind::refund:
      say(action.kind == EntryKind::refund ? text::Text::till_refunded : text::Text::till_voided);
      if (t_.sales.past) show_sale(t_.sales.past->sale.number);
      return;
    case EntryKind::shift_open:
      t_.drawer.notes = {};
      return enter(till::TillPage::sell);
    case EntryKind::shift_close:
      t_.drawer = {};
      // What was removed was counted in this shift, so another one cannot take it back.
      t_.counter.open.removed.reset();
      for (till::Cart& cart : t_.counter.held) cart.removed.reset();
      say(text::Text::till_shift_closed, {std::to_string(t_.books->last_z)});
      return enter(till::TillPage::shift);
    case EntryKind::stock_receive:
    case EntryKind::stock_count:
    case EntryKind::stock_write_off:
    case EntryKind::stock_transfer:
      t_.stock.draft = {.operation = t_.stock.draft.operation};
      return say(text::Text::till_saved);
    case EntryKind::cash_move:
      enter(till::TillPage::slips);
      return say(text::Text::till_saved);
    case EntryKind::drawer:
      return say(text::Text::till_drawer_opened);
    case EntryKind::x_report:
      return say(text::Text::till_x_printed);
    case EntryKind::setting:
      return say(text::Text::till_saved);
    case EntryKind::reprint:
    case EntryKind::export_sales:
    case EntryKind::undone:
    case EntryKind::sign_in:
    case EntryKind::sign_out:
    case EntryKind::pin_failed:
    case EntryKind::pin_forgiven:
    case EntryKind::clock_back:
    case EntryKind::seal:
      return;  // written along with requested entries; no page waits for them
  }
}

void TillDesk::apply(const BookRefused& action) {
  if (action.entry)
    t_.busy = false;
  else if (t_.pay.way == TenderKind::vietqr && !t_.pay.qr)
    t_.pay.way = TenderKind::cash;  // no QR will come
  refuse(action.error);
  keep_for_sign_in();
}

void TillDesk::apply(const PrinterChanged& action) {
  t_.printer = action.printer;
}

void TillDesk::apply(const UplinkChanged& action) {
  t_.uplink = action.uplink;
}

void TillDesk::apply(const CloseMessage&) {
  t_.message.reset();
}

void TillDesk::apply(const ExplainMark& action) {
  if (action.clock)
    say(text::Text::till_clock_off, {std::to_string(t_.uplink.clock_off_minutes)}, true);
  else
    say(text::Text::till_unsent, {std::to_string(t_.uplink.unsent)}, true);
}

/// Only a clock that was set back can be confirmed: one that is earlier than the release, or far
/// from the hub's, is certainly wrong.
void TillDesk::apply(const ConfirmClock&) {
  if (!may_write() || clock_doubt(s_) != ClockDoubt::set_back) return;
  book(BookClock{t_.staff, t_.books->clock_seen_ms});
}

/// The screen finds the picture by its name and only needs to know that it is ready.
void TillDesk::apply(const ReceiptDrawn& action) {
  t_.drawn = action.number;
}

void TillDesk::apply(const RetryPrinter&) {
  effects_.emplace_back(WakePrinter{});
}

}  // namespace ocop::core
