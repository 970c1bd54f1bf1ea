// The ledger's present state as the till shows it. Thread rule: that of the ledger.
// Errors: one sentence, and the books are not to be used. Units: as till::Books.
#pragma once

#include <span>
#include <string>

#include "app/kiosk/till/surroundings.h"
#include "db/ledger/ledger.h"
#include "db/model/shift_record.h"

namespace ocop::books {

/// All of it, stock included: once at the start.
Result<till::Books> read_books(db::Ledger& ledger, const std::string& prefix);
/// After an entry: shift, numbers, and the stock of those products alone.
Status refresh_books(till::Books& books, db::Ledger& ledger, const std::string& prefix,
                     std::span<const std::string> products);

/// What X and Z reports say of a shift. Error: the ledger cannot be read.
Result<ShiftFigures> shift_figures(db::Ledger& ledger, const ShiftRecord& shift);

}  // namespace ocop::books
