#include "app/kiosk/till/slip_rules.h"

#include <algorithm>
#include <array>

namespace ocop::till {

namespace {

constexpr std::array kInReasons{CashWhy::change, CashWhy::other};
constexpr std::array kOutReasons{CashWhy::banked, CashWhy::expense, CashWhy::producer,
                                 CashWhy::other};

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Paid to somebody, who must be named.
bool has_receiver(CashWhy why) {
  return why == CashWhy::expense || why == CashWhy::producer;
}

}  // namespace

std::span<const CashWhy> slip_reasons(CashWay way) {
  if (way == CashWay::in) return kInReasons;
  return kOutReasons;
}

Result<CashSlip> make_slip(const SlipDraft& draft, const SlipDetails& details) {
  const auto reasons = slip_reasons(draft.way);
  if (std::find(reasons.begin(), reasons.end(), draft.why) == reasons.end())
    return Error{"Choose what the money is for.", "refusal.slip_why", {}};
  if (!draft.amount || draft.amount->vnd < 1)
    return Error{"Enter the amount of the slip.", "refusal.slip_amount", {}};
  if (draft.why == CashWhy::producer && is_blank(draft.statement))
    return Error{"Enter the number of the producer's statement.", "refusal.slip_statement", {}};
  if (has_receiver(draft.why) && is_blank(draft.party))
    return Error{"Say who receives the money.", "refusal.slip_party", {}};
  if (draft.why == CashWhy::other && is_blank(draft.note))
    return Error{"Say in the note what the money is for.", "refusal.slip_note", {}};
  return CashSlip{.number = details.number,
                  .shift = details.shift,
                  .staff = details.staff,
                  .manager = details.manager,
                  .way = draft.way,
                  .amount = *draft.amount,
                  .why = draft.why,
                  .statement = draft.why == CashWhy::producer ? draft.statement : std::string(),
                  .party = is_blank(draft.party) ? std::string() : draft.party,
                  .note = is_blank(draft.note) ? std::string() : draft.note};
}

bool within_cash_limit(const CashSlip& slip, const ShiftFigures& shift, const RoleLimits& limits) {
  return slip.way == CashWay::in || shift.paid_alone + slip.amount <= limits.seller_cash_out;
}

}  // namespace ocop::till
