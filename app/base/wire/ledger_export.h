// A ledger as it leaves the terminal: entries as JSON Lines, exact to the byte, so that anyone can
// check the chain; and what was sold as CSV, for a spreadsheet.
// Thread rule: pure.
#pragma once

#include <string>

#include "db/model/ledger_entry.h"
#include "db/model/sold_line.h"

namespace ocop::wire {

/// One line, with its end. Keys in order; hashes as hex; `body` is a string that holds the body's
/// own bytes, for a body parsed and written again might not hash the same.
std::string json_line(const TerminalId& terminal, const LedgerEntry& entry);

/// The first line of the CSV: a byte order mark, for spreadsheets, and the names of the columns.
std::string sold_line_head();
/// One line of it (RFC 4180), with its end. Day and time are the shop's (UTC+7).
std::string sold_line_row(const SoldLine& line);

}  // namespace ocop::wire
