// The ledger of four entries for the target `answer`; always the same, so that the corpus can
// contain the hash that a hub confirms. Thread rule: that of the ledger.
#pragma once

#include "app/base/wire/entry_hash.h"
#include "db/ledger/ledger.h"
#include "tests/fuzz/fuzz.h"

namespace ocop::fuzz {

inline constexpr TerminalId kTerminal{};
inline constexpr int kEntries = 4;

inline db::Ledger known_ledger() {
  auto ledger =
      db::Ledger::open(":memory:", kTerminal, wire::ledger_hash(known_key().public_key()));
  check(static_cast<bool>(ledger), "a ledger in memory is there");
  for (int i = 0; i < kEntries; ++i) {
    const EntryDraft draft{1'795'482'000'000 + i, "boot", i, "drawer", R"({"why":"sale"})"};
    check(static_cast<bool>(ledger->append(draft)), "the ledger takes an entry");
  }
  return std::move(*ledger);
}

}  // namespace ocop::fuzz
