// The hash that chains a ledger's entries: SHA-256 over length-prefixed fields. The bytes and a
// worked example are in db/schema/ledger/README.md; tests hold a second implementation to them.
// Thread rule: pure, but for random_terminal_id, which is safe on any thread.
#pragma once

#include "app/base/codec/hex.h"
#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"

namespace ocop::wire {

/// The hash of all fields but `hash` itself.
EntryHash entry_hash(const TerminalId& terminal, const LedgerEntry& entry);
/// The prev of the first entry of a ledger that began before its terminal had a key.
EntryHash enrolment_hash(const TerminalId& terminal);
/// The prev of the first entry of a ledger that began with the terminal's key: the hash of its
/// enrolment record.
EntryHash enrolment_hash(const TerminalId& terminal, const PublicKey& key);
/// Both, as db::Ledger takes them: for a terminal without and with a key.
LedgerHash ledger_hash();
LedgerHash ledger_hash(const PublicKey& key);
/// The id of a new ledger.
TerminalId random_terminal_id();

}  // namespace ocop::wire
