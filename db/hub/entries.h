// The entries that terminals sent, each stored once, in its branch. A branch is a chain of entries;
// a fork (a copied disk, a restored backup) starts a new branch, and both keep growing. Thread
// rule: that of the store. Errors: one sentence, if the store failed. Not here: checking hashes,
// which is done before (app/base/wire/ledger_batch.h); sums (movements.h).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"
#include "db/model/terminal_record.h"

namespace ocop::db {

/// A branch of a terminal's entries: its own, from `from_seq` to `tip_seq`, preceded by its
/// parent's.
struct Branch {
  TerminalId terminal{};
  std::int64_t number = 0;
  std::optional<std::int64_t> parent{};  ///< nullopt: the first branch
  std::int64_t from_seq = 1;
  std::int64_t tip_seq = 0;
  EntryHash tip_hash{};
  std::int64_t summed_seq = 0;
};
struct BatchTaken {
  std::int64_t acknowledged = 0;           ///< the batch's last entry, now stored
  EntryHash hash{};                        ///< its hash
  std::int64_t added = 0;                  ///< number of new entries
  std::optional<std::int64_t> expected{};  ///< set if nothing was taken: send again from that entry
  std::optional<std::int64_t>
      forked{};  ///< set if a new branch began at that entry, which raised an alarm
  std::vector<Branch> branches{};  ///< the terminal's branches after this batch
};

/// Stores the new entries. Pre-conditions: within a transaction, after admit_request; at least one
/// entry; numbers ascend by one and each prev is the hash of the entry before; entry 1 follows the
/// enrolment record.
Result<BatchTaken> take_entries(HubStore& store, const HubTerminal& terminal,
                                std::span<const LedgerEntry> entries, std::int64_t now_ms);

/// Returns the terminal's branches, parents before children.
Result<std::vector<Branch>> branches_of(HubStore& store, const TerminalId& terminal);
Result<std::vector<Branch>> all_branches(HubStore& store);

struct StoredEntry {
  std::string point;
  LedgerEntry entry;
  std::int64_t received_ms = 0;  ///< by the hub's clock
};
/// Returns at most `limit` of a branch's own entries after that number, in order.
Result<std::vector<StoredEntry>> entries_after(HubStore& store, const Branch& branch,
                                               std::int64_t seq, int limit);

}  // namespace ocop::db
