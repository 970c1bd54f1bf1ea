// A terminal's report about itself to the office. Thread rule: plain values. Not here: the wire
// format, app/base/wire/health_report.h.
#pragma once

#include <cstdint>
#include <string>

namespace ocop {

struct TerminalHealth {
  std::int64_t at_ms = 0;      ///< the terminal's own clock, UTC
  std::string program;         ///< "0.1.0"
  std::string release;         ///< SHA-256 of the catalogue that it shows; empty: none yet
  std::int64_t unsent = 0;     ///< entries of the ledger that the hub does not have
  std::int64_t disk_free = 0;  ///< bytes
  std::string printer;         ///< "ready", "no paper" ...; empty: it has none
  std::string refused;         ///< why the newest release was refused; empty: it was not
  std::string boot{};          ///< the machine's boot id, as in its entries; empty: not reported
  std::int64_t uptime_ms = 0;  ///< since that boot, at at_ms
  std::int64_t entries = 0;    ///< number of ledger entries; 0: not reported
  bool operator==(const TerminalHealth&) const = default;
};

}  // namespace ocop
