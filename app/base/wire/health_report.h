// A terminal's health as JSON:
//   {"at_ms":1795482000000,"boot":"<as in entries>","disk_free":20000000000,"entries":57,
//    "format":1,"printer":"ready","program":"0.1.0","refused":"",
//    "release":"<64 hex digits>","unsent":3,"uptime_ms":3600000}
// Rule for change: new keys may be added within format 1, and readers ignore unknown ones; a
// missing text reads as empty, a missing number as 0. Thread rule: pure. Errors: one sentence.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/terminal_health.h"

namespace ocop::wire {

std::string health_text(const TerminalHealth& health);
/// Error if it is not such a report, or has a text over 200 bytes or a negative number.
Result<TerminalHealth> read_health(std::string_view text);

}  // namespace ocop::wire
