// Exports a ledger: entries as JSON Lines, exact to the byte so that anyone can check the chain;
// and sales as CSV, for a spreadsheet. Thread rule: pure.
#pragma once

#include <string>

#include "db/model/ledger_entry.h"
#include "db/model/sold_line.h"

namespace ocop::wire {

/// Returns one line, including the line feed. Keys are sorted; hashes are hex; `body` is a string
/// with the body's exact bytes, since a re-serialised body might not hash the same.
std::string json_line(const TerminalId& terminal, const LedgerEntry& entry);

/// Returns the first line of the CSV: a byte order mark for spreadsheets, and the column names.
std::string sold_line_head();
/// Returns one line of it (RFC 4180), including the line end. Day and time are the shop's (UTC+7).
std::string sold_line_row(const SoldLine& line);

}  // namespace ocop::wire
