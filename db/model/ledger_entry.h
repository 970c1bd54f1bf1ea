// An entry of a terminal's ledger, and the functions that hash it. The grammar of bodies and the
// hashed bytes are documented in db/schema/ledger/README.md. Thread rule: plain values; a
// LedgerHash holds pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace ocop {

using TerminalId = std::array<std::uint8_t, 16>;
using EntryHash = std::array<std::uint8_t, 32>;

/// An entry as a program submits it; the ledger adds the number and the chain.
struct EntryDraft {
  std::int64_t at_ms =
      0;             ///< UTC, milliseconds since 1970; may be wrong: entries are ordered by number
  std::string boot;  ///< the kernel's id of this boot
  std::int64_t uptime_ms = 0;  ///< since that boot; never goes back
  std::string kind;            ///< kind_name(), or a newer version's kind, unknown here
  std::string body;            ///< canonical JSON
};

struct LedgerEntry {
  std::int64_t seq = 0;  ///< 1, 2, 3 ... per terminal
  EntryDraft draft;
  EntryHash prev{};  ///< hash of the entry before; for the first one, of the enrolment record
  EntryHash hash{};
};

/// The hash functions, passed in because the ledger does not know them: wire::ledger_hash().
struct LedgerHash {
  std::function<EntryHash(const TerminalId&)> enrolment;  ///< the first entry's prev
  std::function<EntryHash(const TerminalId&, const LedgerEntry&)> entry;
};

/// The last entry. For an empty ledger: seq 0, and the prev that the first entry must have.
struct LedgerTail {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;
  EntryHash hash{};
};

}  // namespace ocop
