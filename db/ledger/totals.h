// Figures over a period: by day, hour, product, producer, payment. They read sums that are updated
// with each sale, so a year costs as little as a day. Thread rule: that of the ledger. Errors: one
// sentence; reads only. Days are the shop's (UTC+7).
#pragma once

#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/period_totals.h"
#include "db/model/shift_record.h"

namespace ocop::db {

/// Both days are included.
struct Period {
  Date from{}, to{};
};

Result<DayTotal> total(Ledger& ledger, const Period& period);
/// Returns the days with sales or refunds, in order.
Result<std::vector<DayTotal>> totals_by_day(Ledger& ledger, const Period& period);
/// Returns the hours (0 to 23) with sales, each summed over all days.
Result<std::vector<HourTotal>> totals_by_hour(Ledger& ledger, const Period& period);
/// Returns products, highest amount first. A product that changed its producer has a row for each.
Result<std::vector<ProductTotal>> totals_by_product(Ledger& ledger, const Period& period);
Result<std::vector<ProducerTotal>> totals_by_producer(Ledger& ledger, const Period& period);
/// Voided sales count on both sides here: the money came and went.
Result<std::vector<TenderTotal>> totals_by_tender(Ledger& ledger, const Period& period);

}  // namespace ocop::db
