// Writes what was sold onto a USB stick. Thread rule: that of the ledger. Errors: one sentence; no
// half file is left. The figures' days: a void's lines are of the day of their sale.
#pragma once

#include <string>

#include "db/ledger/ledger.h"
#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::books {

/// The first folder in `below`, or in one of its folders, where something is mounted that can be
/// written; empty: none.
std::string find_stick(const std::string& below);

/// "<stick>/ocop-<point>-<from>-<to>.csv", whose path it returns; one of that name is replaced.
/// Both days count. Error: no stick, or it is full.
Result<std::string> export_sales(db::Ledger& ledger, const std::string& below,
                                 const std::string& point, Date from, Date to);

}  // namespace ocop::books
