// The state of the shift pages: the count of the drawer, the list of closed shifts, and the cash
// slips with the draft of the next one. Thread rule: plain values. Units: whole đồng. Not the sums
// of a shift: shift_totals.h. Not the rules of slips: slip_rules.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/model/cash_slip.h"
#include "db/model/shift.h"
#include "db/model/shift_record.h"

namespace ocop::till {

/// The count of the drawer, to open or close a shift.
struct DrawerCount {
  NoteCount notes;
  std::size_t note = 0;  ///< index of the denomination that the pad is for
  bool begun = false;    ///< something was counted, be it that nothing is there
  std::string explanation;
  bool count_seen = false;   ///< blind close: the difference was shown, so the count is final
  std::string recounted_by;  ///< staff.id of the manager who allowed another count
};

struct ShiftList {
  std::vector<ShiftRecord> closed;  ///< newest first
  bool more = false;                ///< there are older ones
};

struct SlipDraft {
  CashWay way = CashWay::out;
  std::optional<Money> amount{};
  CashWhy why = CashWhy::banked;
  std::string statement{};
  std::string party{};
  std::string note{};
};

struct DatedSlip {
  CashSlip slip;
  std::int64_t at_ms = 0;  ///< UTC
};

struct SlipPage {
  SlipDraft draft;
  std::vector<DatedSlip> last;  ///< newest first; also of earlier shifts
};

}  // namespace ocop::till
