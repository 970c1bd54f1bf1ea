// The shift at the till: counting notes, opening, closing, the X report, the drawer; past shifts.
#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/till/shift_totals.h"

namespace ocop::core {

void TillDesk::apply(const SetNote& action) {
  if (t_.busy || action.note >= kDenominations.size()) return;
  // After the expected sum was shown, a new count is no longer blind and needs a manager.
  if (t_.drawer.count_seen && t_.page == till::TillPage::close) {
    if (may_write() && allowed(till::Operation::recount, till::Waiting::recount)) recount();
    return;
  }
  t_.drawer.note = action.note;
  t_.drawer.begun = true;
  open_pad(till::PadKind::notes);
  const std::int64_t pieces = t_.drawer.notes.pieces[action.note];
  if (pieces > 0) t_.pad.text = std::to_string(pieces);
}

/// Goes on to the next denomination, so that a whole count can be typed in a row.
void TillDesk::finish_note(std::int64_t pieces) {
  t_.drawer.notes.pieces[t_.drawer.note] = pieces;
  t_.pad = {};
  if (t_.drawer.note + 1 < kDenominations.size()) apply(SetNote{t_.drawer.note + 1});
}

void TillDesk::apply(const OpenShift&) {
  if (!may_write() || t_.shift_open()) return;
  const auto open = till::open_shift(t_.books->last_shift, t_.staff, t_.drawer.notes);
  if (!open) return refuse(open.error());
  t_.pad = {};
  book(BookShiftOpen{*open});
}

void TillDesk::apply(const CloseShift&) {
  if (!may_write() || !t_.shift_open()) return;
  if (!t_.pay.bill.tenders.empty()) return say(text::Text::till_take_back_first, {}, true);
  // A restart forgot the count that was seen: it is another one.
  if (t_.drawer.count_seen && t_.drawer.notes == NoteCount{}) return apply(SetNote{0});
  t_.pad = {};  // the count is complete: show its difference
  t_.drawer.begun = true;
  const auto close = till::close_shift(*t_.books->shift, t_.books->last_z, t_.staff,
                                       t_.drawer.notes, t_.drawer.explanation);
  if (!close) {
    if (close.error().key == "refusal.count_differs") see_count();
    return refuse(close.error());
  }
  if (!t_.counter.open.empty() && !hold_cart()) return;
  ShiftClose entry = *close;
  entry.manager = t_.drawer.recounted_by;
  book(BookShiftClose{std::move(entry)});
}

/// Shows the difference, and records that: a restart must not make the count blind again.
void TillDesk::see_count() {
  if (!t_.settings->blind_close || t_.drawer.count_seen) return;
  t_.drawer.count_seen = true;
  note_undone(UndoneKind::count);
}

void TillDesk::recount() {
  t_.drawer.recounted_by = allowing(till::Waiting::recount);
  if (t_.drawer.count_seen) note_undone(UndoneKind::count, true);
  t_.drawer.count_seen = false;
  t_.drawer.notes = {};
  t_.drawer.explanation.clear();
  apply(SetNote{0});
}

void TillDesk::apply(const PrintX&) {
  if (may_write() && t_.shift_open()) book(BookXReport{t_.staff});
}

void TillDesk::apply(const OpenDrawer&) {
  if (!may_write()) return;
  if (allowed(till::Operation::no_sale_drawer, till::Waiting::drawer)) open_drawer();
}

void TillDesk::apply(const ShowOlderShifts&) {
  if (t_.shifts.more && !t_.shifts.closed.empty())
    effects_.emplace_back(LoadShifts{t_.shifts.closed.back().number});
}

/// A double tap loads the same shifts twice; the second answer does not continue the list and is
/// ignored.
void TillDesk::apply(const ShiftsLoaded& action) {
  if (!action.page) return say(text::Text::till_unreadable, {}, true);
  const ShiftPage& page = *action.page;
  if (!page.before)
    t_.shifts.closed.clear();
  else if (t_.shifts.closed.empty() || t_.shifts.closed.back().number != *page.before)
    return;
  t_.shifts.closed.insert(t_.shifts.closed.end(), page.shifts.begin(), page.shifts.end());
  t_.shifts.more = page.more;
}

void TillDesk::apply(const ReprintShift& action) {
  if (!may_write()) return;
  effects_.emplace_back(PrintShiftCopy{action.shift, t_.staff});
  say(text::Text::till_copy_sent);
}

void TillDesk::open_drawer() {
  book(BookDrawer{t_.staff, allowing(till::Waiting::drawer)});
}

}  // namespace ocop::core
