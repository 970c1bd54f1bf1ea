// The ledger's present state as the till shows it. Thread rule: that of the ledger.
// Errors: one sentence; the books are then unusable. Units: as till::Books.
#pragma once

#include <span>
#include <string>

#include "app/kiosk/till/surroundings.h"
#include "db/ledger/ledger.h"
#include "db/model/shift_record.h"

namespace ocop::books {

/// Reads all of it, stock included; used once at the start.
Result<till::Books> read_books(db::Ledger& ledger, const std::string& prefix);
/// Reads shift and numbers again after an entry, and the stock of those products alone.
Status refresh_books(till::Books& books, db::Ledger& ledger, const std::string& prefix,
                     std::span<const std::string> products);

/// Returns the figures for X and Z reports of a shift. Error if the ledger cannot be read.
Result<ShiftFigures> shift_figures(db::Ledger& ledger, const ShiftRecord& shift);

}  // namespace ocop::books
