// An entry of a terminal's ledger, and what hashes it. The grammar of a body and the bytes that are
// hashed are in db/schema/ledger/README.md.
// Thread rule: plain values; a LedgerHash holds pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace ocop {

using TerminalId = std::array<std::uint8_t, 16>;
using EntryHash = std::array<std::uint8_t, 32>;

/// What a program says; the ledger adds number and chain.
struct EntryDraft {
  std::int64_t at_ms = 0;      ///< UTC, milliseconds since 1970; may be wrong, order is by number
  std::string boot;            ///< the kernel's id of this boot
  std::int64_t uptime_ms = 0;  ///< since that boot; never goes back
  std::string kind;            ///< kind_name(); or of a newer version, and unknown here
  std::string body;            ///< canonical JSON
};

struct LedgerEntry {
  std::int64_t seq = 0;  ///< 1, 2, 3 ... per terminal
  EntryDraft draft;
  EntryHash prev{};  ///< of the entry before; of the first one: of the enrolment record
  EntryHash hash{};
};

/// The hashing that the ledger is given, for it does not know how to hash: wire::ledger_hash().
struct LedgerHash {
  std::function<EntryHash(const TerminalId&)> enrolment;  ///< the first entry's prev
  std::function<EntryHash(const TerminalId&, const LedgerEntry&)> entry;
};

/// The last entry. Of an empty ledger: seq 0, and what the first entry's prev must be.
struct LedgerTail {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;
  EntryHash hash{};
};

}  // namespace ocop
