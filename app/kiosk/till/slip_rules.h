// The rules of cash slips: which reasons there are, what a slip must say, and when a seller needs a
// manager. Whether the drawer holds what is paid out is not asked: the answer would tell what a
// blind count has still to find. Thread rule: pure. Units: whole đồng. Errors: one sentence with
// the key of its text.
#pragma once

#include <span>
#include <string>

#include "app/kiosk/till/shift_pages.h"
#include "db/model/result.h"
#include "db/model/shift.h"
#include "db/model/staff.h"

namespace ocop::till {

/// The most digits of a slip's amount.
inline constexpr std::size_t kLongestSlipAmount = 10;

/// Returns the reasons that money comes in or goes out for, the usual one first.
std::span<const CashWhy> slip_reasons(CashWay way);

struct SlipDetails {
  std::string number;
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;
};
/// Error if the draft lacks what a slip of its kind must say.
Result<CashSlip> make_slip(const SlipDraft& draft, const SlipDetails& details);

/// Returns whether a seller may do it without a manager, after what sellers paid out alone in this
/// shift: several small slips are no way around the limit.
bool within_cash_limit(const CashSlip& slip, const ShiftFigures& shift, const RoleLimits& limits);

}  // namespace ocop::till
