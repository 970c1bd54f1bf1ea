#include "tests/support/ledger_chain.h"

#include "app/base/wire/entry_hash.h"
#include "tests/support/ledger_book.h"

namespace ocop::test {

std::vector<LedgerEntry> chain_after(const LedgerTail& tail, const std::vector<EntryDraft>& drafts,
                                     const TerminalId& terminal) {
  std::vector<LedgerEntry> entries;
  EntryHash prev = tail.hash;
  for (const EntryDraft& draft : drafts) {
    LedgerEntry entry{tail.seq + 1 + static_cast<std::int64_t>(entries.size()), draft, prev, {}};
    entry.hash = prev = wire::entry_hash(terminal, entry);
    entries.push_back(entry);
  }
  return entries;
}

std::vector<LedgerEntry> chain(int entries, const std::string& text) {
  std::vector<EntryDraft> drafts;
  for (int i = 0; i < entries; ++i)
    drafts.push_back(draft("note", "{\"n\":" + std::to_string(i) + ",\"text\":\"" + text + "\"}",
                           kMorningMs + i));
  return chain_after({0, 0, wire::enrolment_hash(test_terminal())}, drafts);
}

}  // namespace ocop::test
