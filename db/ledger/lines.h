// Every line sold or taken back, for the office's sheet. Thread rule: that of the ledger. Errors:
// one sentence; reads only, in constant memory.
#pragma once

#include <functional>

#include "db/ledger/ledger.h"
#include "db/model/date.h"
#include "db/model/sold_line.h"

namespace ocop::db {

/// Visits the lines in the order of their entries; an entry's rounding, if any, follows its lines.
Status each_sold_line(Ledger& ledger, const std::function<void(const SoldLine&)>& visit);
/// The same for lines that count for the days from `from` to `to`, as in the figures: a void counts
/// for the day of its sale.
Status each_sold_line(Ledger& ledger, Date from, Date to,
                      const std::function<void(const SoldLine&)>& visit);

}  // namespace ocop::db
