// The prefix of sale and refund numbers: "DLSK7Q2" in "DLSK7Q2-000123". A hub assigns each terminal
// its own: letters of its point and four random characters, so that a hub that lost its records
// does not assign the same one again. If a ledger may have lost numbers that it assigned (a
// restored backup, a copied disk), it appends a series to the prefix: four characters that begin
// with a digit, unlike a hub's. At most 8 + 4 characters.
// Thread rule: any thread. Not here: which prefixes are taken (db/hub/numbers.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/ledger_entry.h"

namespace ocop::wire {

/// Returns "DLSK7Q2", say, for "diem-lang-son"; random each time.
std::string new_prefix(std::string_view point);
/// Returns "3XKD", say; random each time.
std::string new_series();
/// Returns "TK7Q2", say, for a terminal without an assigned prefix; always the same.
std::string prefix_of(const TerminalId& terminal);

}  // namespace ocop::wire
