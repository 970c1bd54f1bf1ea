// Every line over the counter, for the office's sheet. Thread rule: that of the ledger.
// Errors: one sentence; reads only, in constant memory.
#pragma once

#include <functional>

#include "db/ledger/ledger.h"
#include "db/model/date.h"
#include "db/model/sold_line.h"

namespace ocop::db {

/// The lines in the order of the entries; the rounding of an entry, where there is one, after its
/// lines.
Status each_sold_line(Ledger& ledger, const std::function<void(const SoldLine&)>& visit);
/// Those that count for the days from `from` to `to`, as the figures have them: a void's for the
/// day of its sale. In the order of the entries, with rounding as above.
Status each_sold_line(Ledger& ledger, Date from, Date to,
                      const std::function<void(const SoldLine&)>& visit);

}  // namespace ocop::db
