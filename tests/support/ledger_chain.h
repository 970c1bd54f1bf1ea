// Correctly chained entries, without a ledger. Thread rule: pure.
#pragma once

#include <string>
#include <vector>

#include "db/model/ledger_entry.h"

namespace ocop::test {

/// 00 01 02 ... 0f.
TerminalId test_terminal();

/// Returns entries after that one, with matching numbers, hashes and prevs.
std::vector<LedgerEntry> chain_after(const LedgerTail& tail, const std::vector<EntryDraft>& drafts,
                                     const TerminalId& terminal = test_terminal());

/// Returns a whole ledger of test_terminal(). Each body contains `text`.
std::vector<LedgerEntry> chain(int entries, const std::string& text = "");

}  // namespace ocop::test
