// Cash in and cash out at the till, on numbered slips.
#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/till/slip_rules.h"

namespace ocop::core {

void TillDesk::apply(const SetSlipWay& action) {
  if (t_.busy || action.way == t_.slips.draft.way) return;
  t_.slips.draft.way = action.way;
  t_.slips.draft.why = till::slip_reasons(action.way).front();
  t_.slips.draft.statement.clear();
}

void TillDesk::apply(const SetSlipWhy& action) {
  if (!t_.busy) t_.slips.draft.why = action.why;
}

/// Pre-condition: a shift is open.
Result<CashSlip> TillDesk::drafted_slip(const std::string& manager) const {
  const till::SlipDraft& draft = t_.slips.draft;
  return till::make_slip(
      draft, {.number = draft.way == CashWay::in ? t_.books->next_slip_in : t_.books->next_slip_out,
              .shift = t_.books->shift->shift,
              .staff = t_.staff,
              .manager = manager});
}

void TillDesk::apply(const DoSlip&) {
  if (!may_write() || t_.page != till::TillPage::slips) return;
  if (!t_.shift_open()) return say(text::Text::till_open_first, {}, true);
  const auto slip = drafted_slip({});
  if (!slip) return refuse(slip.error());
  if (till::within_cash_limit(*slip, *t_.books->shift, t_.settings->limits)) {
    t_.access.approval = {};
    return write_slip();
  }
  if (allowed(till::Operation::cash_out_over_limit, till::Waiting::slip)) write_slip();
}

void TillDesk::write_slip() {
  if (t_.page != till::TillPage::slips || !t_.shift_open()) return;
  const std::string manager = allowing(till::Waiting::slip);
  const auto slip = drafted_slip(manager.empty() && role() == Role::manager ? t_.staff : manager);
  if (!slip) return refuse(slip.error());
  book(BookSlip{*slip});
}

void TillDesk::apply(const ReprintSlip& action) {
  if (!may_write()) return;
  effects_.emplace_back(PrintSlipCopy{action.number, t_.staff});
  say(text::Text::till_copy_sent);
}

void TillDesk::apply(const SlipsLoaded& action) {
  if (!action.slips) return say(text::Text::till_unreadable, {}, true);
  t_.slips.last = *action.slips;
}

}  // namespace ocop::core
