// The office's terms with producers as a table: as CSV it is the sheet that `ocop-hub terms set`
// takes. Thread rule: pure.
#pragma once

#include <span>
#include <string_view>

#include "app/office/reports/table.h"
#include "db/model/terms.h"

namespace ocop::settle {

/// `producer`: whose terms; empty: all.
reports::Table terms_table(std::span<const Terms> terms, std::string_view producer);

}  // namespace ocop::settle
