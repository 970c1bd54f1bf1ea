// What sale and refund numbers begin with: "DLSK7Q2" of "DLSK7Q2-000123". A hub gives each terminal
// one of its own: letters of its point, and four that chance chose; so a hub that was lost with
// what it had given does not give the same again. Where a ledger may have lost numbers that it gave
// (a restored backup, a copied disk), it puts a series behind the prefix: four characters too, that
// begin with a digit, as no hub's do. At most 8 + 4 characters: the number fits a VietQR purpose.
// Thread rule: any thread. Not here: which are given already (db/hub/numbers.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/ledger_entry.h"

namespace ocop::wire {

/// "DLSK7Q2" for "diem-lang-son"; another one each time.
std::string new_prefix(std::string_view point);
/// "3XKD"; another one each time.
std::string new_series();
/// "TK7Q2": of a terminal that nobody gave one. The same each time.
std::string prefix_of(const TerminalId& terminal);

}  // namespace ocop::wire
