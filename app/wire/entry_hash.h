// The hash that chains a ledger's entries: SHA-256 over length-prefixed fields. The bytes and a
// worked example are in db/schema/ledger/README.md; tests hold a second implementation to them.
// Thread rule: pure, but for random_terminal_id, which is safe on any thread.
#pragma once

#include <span>
#include <string>

#include "db/model/ledger_entry.h"

namespace ocop::wire {

/// Of all fields but `hash` itself.
EntryHash entry_hash(const TerminalId& terminal, const LedgerEntry& entry);
/// The prev of the first entry, as long as no hub has enrolled the terminal.
EntryHash enrolment_hash(const TerminalId& terminal);
/// Both, as db::Ledger takes them.
LedgerHash ledger_hash();
/// For a new ledger.
TerminalId random_terminal_id();
/// Lower-case hex digits.
std::string to_hex(std::span<const std::uint8_t> bytes);

}  // namespace ocop::wire
