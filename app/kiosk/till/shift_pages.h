// What the pages of shifts have: the count of the drawer, and the shifts that are closed.
// Thread rule: plain values. Not the sums of a shift: shift_totals.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "db/model/shift.h"
#include "db/model/shift_record.h"

namespace ocop::till {

/// The drawer, as it is counted to open a shift or to close it.
struct DrawerCount {
  NoteCount notes;
  std::size_t note = 0;  ///< which denomination the pad is for
  std::string explanation;
  bool count_seen = false;   ///< blind close: the count was held against the books, and stands
  std::string recounted_by;  ///< manager who allowed another one
};

struct ShiftList {
  std::vector<ShiftRecord> closed;  ///< the last first
  bool more = false;                ///< there are older ones
};

}  // namespace ocop::till
