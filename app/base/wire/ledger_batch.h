// A run of a ledger's entries on its way to the hub: one Zstandard frame of JSON Lines, each line
// as ledger_export.h writes it to the byte. Grammar: app/base/wire/upward.md.
// Thread rule: one object on one thread; reading is pure. Units: bytes. Errors: one sentence.
// Not here: what the hub has already, and where a fork goes (db/hub/entries.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::size_t kLargestFrame = std::size_t{1} << 20;  ///< as it is sent
inline constexpr std::size_t kLargestLines = std::size_t{4} << 20;  ///< as a hub unpacks it

class LedgerBatch {
 public:
  explicit LedgerBatch(const TerminalId& terminal) : terminal_(terminal) {}

  /// The entries in order, from any one on. False: it is full, and this entry begins the next one.
  /// A first entry always fits: the largest sale is a quarter of what a hub unpacks.
  bool add(const LedgerEntry& entry);
  bool empty() const { return lines_.empty(); }
  std::string frame() const;

 private:
  TerminalId terminal_;
  std::string lines_;
};

/// A batch has at least one entry; numbers ascend by one, each hash is that of its fields and each
/// prev the hash before it, but for the first, which the hub compares with what it has. Error also:
/// a line is not to the byte what this terminal would have written.
Result<std::vector<LedgerEntry>> read_batch(const TerminalId& terminal, std::string_view frame);

}  // namespace ocop::wire
