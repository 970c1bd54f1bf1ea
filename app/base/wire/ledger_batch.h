// A run of ledger entries sent to the hub: one Zstandard frame of JSON Lines, each line exactly as
// ledger_export.h writes it. Grammar: app/base/wire/upward.md. Thread rule: one object on one
// thread; reading is pure. Units: bytes. Errors: one sentence. Not here: which entries the hub has,
// and forks (db/hub/entries.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::size_t kLargestFrame = std::size_t{1} << 20;  ///< as sent
inline constexpr std::size_t kLargestLines = std::size_t{4} << 20;  ///< uncompressed

class LedgerBatch {
 public:
  explicit LedgerBatch(const TerminalId& terminal) : terminal_(terminal) {}

  /// Adds entries in order, starting anywhere. Returns false if the batch is full and this entry
  /// must begin the next one. The first entry always fits: the largest sale takes a quarter of what
  /// a hub accepts.
  bool add(const LedgerEntry& entry);
  bool empty() const { return lines_.empty(); }
  std::string frame() const;

 private:
  TerminalId terminal_;
  std::string lines_;
};

/// Checks that the batch has at least one entry, numbers ascend by one, each hash matches its
/// fields and each prev is the hash of the entry before, except the first, which the hub compares
/// with its own entries. Error also if a line is not exactly what this terminal would have written.
Result<std::vector<LedgerEntry>> read_batch(const TerminalId& terminal, std::string_view frame);

}  // namespace ocop::wire
