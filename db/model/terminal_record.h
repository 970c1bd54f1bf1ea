// What the hub knows of its terminals. Thread rule: plain values. Units: UTC, milliseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"
#include "db/model/terminal_health.h"

namespace ocop {

struct HubTerminal {
  TerminalId id{};
  PublicKey key{};
  std::string point;
  std::int64_t enrolled_ms = 0;
  std::int64_t seen_ms = 0;
  std::optional<std::int64_t> revoked_ms;
};

/// A terminal with what it has sent.
struct TerminalStatus {
  HubTerminal terminal;
  std::int64_t watermark = 0;  ///< the last entry of its first branch
  std::string prefix;          ///< of its sale numbers; empty: none assigned yet
  int forks = 0;               ///< branches besides the first: a copied disk or a restored backup
  TerminalHealth health;
  std::int64_t health_ms = 0;  ///< when that report came, by the hub's clock; 0: none yet

  /// Returns the hub's clock minus the terminal's. Pre-condition: health_ms > 0.
  std::int64_t clock_difference_ms() const { return health_ms - health.at_ms; }
};

}  // namespace ocop
