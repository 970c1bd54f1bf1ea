// The hash that chains a ledger's entries: SHA-256 over length-prefixed fields. The bytes and a
// worked example are in db/schema/ledger/README.md; tests compare a second implementation with
// them. Thread rule: pure, except random_terminal_id, which is safe on any thread.
#pragma once

#include "app/base/codec/hex.h"
#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"

namespace ocop::wire {

/// Returns the hash of all fields except `hash` itself.
EntryHash entry_hash(const TerminalId& terminal, const LedgerEntry& entry);
/// Returns the first entry's prev in a ledger that began before its terminal had a key.
EntryHash enrolment_hash(const TerminalId& terminal);
/// Returns the first entry's prev in a ledger that began with the terminal's key: the hash of its
/// enrolment record.
EntryHash enrolment_hash(const TerminalId& terminal, const PublicKey& key);
/// Returns the hash functions for db::Ledger: for a terminal without and with a key.
LedgerHash ledger_hash();
LedgerHash ledger_hash(const PublicKey& key);
/// Returns a random id for a new ledger.
TerminalId random_terminal_id();

}  // namespace ocop::wire
