// The state of the shift pages: the count of the drawer, and the list of closed shifts.
// Thread rule: plain values. Not the sums of a shift: shift_totals.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "db/model/shift.h"
#include "db/model/shift_record.h"

namespace ocop::till {

/// The count of the drawer, to open or close a shift.
struct DrawerCount {
  NoteCount notes;
  std::size_t note = 0;  ///< index of the denomination that the pad is for
  std::string explanation;
  bool count_seen = false;   ///< blind close: the difference was shown, so the count is final
  std::string recounted_by;  ///< staff.id of the manager who allowed another count
};

struct ShiftList {
  std::vector<ShiftRecord> closed;  ///< newest first
  bool more = false;                ///< there are older ones
};

}  // namespace ocop::till
