// Entries that follow each other as a ledger's do, without a ledger. Thread rule: pure.
#pragma once

#include <string>
#include <vector>

#include "db/model/ledger_entry.h"

namespace ocop::test {

/// 00 01 02 ... 0f.
TerminalId test_terminal();

/// Entries after that one: numbers, hashes and prevs fit.
std::vector<LedgerEntry> chain_after(const LedgerTail& tail, const std::vector<EntryDraft>& drafts,
                                     const TerminalId& terminal = test_terminal());

/// The whole ledger of test_terminal, from its first entry on. `text` stands in each body.
std::vector<LedgerEntry> chain(int entries, const std::string& text = "");

}  // namespace ocop::test
