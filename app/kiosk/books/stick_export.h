// Exports sales to a USB stick. Thread rule: that of the ledger. Errors: one sentence; no
// incomplete file is left. The lines of a void count for the day of their sale, as in the figures.
#pragma once

#include <string>

#include "db/ledger/ledger.h"
#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::books {

/// Returns the first writable mount point in `below` or one of its folders; empty if there is none.
std::string find_stick(const std::string& below);

/// Writes "<stick>/ocop-<point>-<from>-<to>.csv", replacing a file of that name, and returns its
/// path. Includes both days. Error if there is no stick or it is full.
Result<std::string> export_sales(db::Ledger& ledger, const std::string& below,
                                 const std::string& point, Date from, Date to);

}  // namespace ocop::books
