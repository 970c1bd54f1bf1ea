// A terminal's health as JSON:
//   {"at_ms":1795482000000,"boot":"<as in entries>","disk_free":20000000000,"entries":57,
//    "format":1,"printer":"ready","program":"0.1.0","refused":"",
//    "release":"<64 hex digits>","unsent":3,"uptime_ms":3600000}
// Rule for change: a new key may come within format 1, and a reader passes over what it does not
// know; a missing text is empty and a missing number 0. Thread rule: pure. Errors: one sentence.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/terminal_health.h"

namespace ocop::wire {

std::string health_text(const TerminalHealth& health);
/// Error: no such report, a text over 200 bytes or a number below zero.
Result<TerminalHealth> read_health(std::string_view text);

}  // namespace ocop::wire
