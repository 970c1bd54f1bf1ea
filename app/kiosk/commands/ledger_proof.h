// Determines what a ledger's signatures and the marks beside it prove and what they do not, in
// words for people. A hash chain alone proves nothing against somebody who can write the file: they
// can recompute the hashes or truncate it. Thread rule: one object on one thread; the constructor
// reads the disk. Errors: one sentence that names the entry. Not here: the chain itself
// (wire/ledger_check.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/base/local/ledger_seal.h"
#include "db/model/ledger_entry.h"

namespace ocop::commands {

class LedgerProof {
 public:
  LedgerProof(disk::Disk& disk, const std::string& data, const TerminalId& terminal);

  /// Adds the next entry, up to which the chain is correct. Error if it is not what was signed or
  /// confirmed.
  Status add(const LedgerEntry& entry);
  /// Call after the last entry. Error if signed or confirmed entries are missing.
  Status end();

  /// Returns what is proved and what is not, one sentence each. Pre-condition: end() succeeded.
  std::vector<std::string> words() const;

 private:
  Status check_seal(const LedgerEntry& entry);
  Status check_mark(const local::LedgerMark& mark, const LedgerEntry& entry,
                    const char* whose) const;

  TerminalId terminal_;
  std::string key_file_;
  std::optional<PublicKey> key_;           // the terminal's current key
  std::optional<local::LedgerSeal> kept_;  // the newest seal, from the file beside the ledger
  std::optional<local::LedgerMark> hub_;   // the hub's confirmation
  LedgerEntry last_, before_;              // without bodies
  std::int64_t seals_ = 0, sealed_ = 0;    // number of seals; the last signed entry
  std::int64_t sealed_ms_ = 0;
  bool open_close_ = false;           // a shift was closed but not signed yet
  std::int64_t unsigned_closes_ = 0;  // since the first signature
};

}  // namespace ocop::commands
