// What a ledger's signatures and the marks beside it prove, and what not, in words for people. A
// chain of hashes alone proves nothing against who can write the file: it can be hashed anew, and
// its end can be cut off.
// Thread rule: one object on one thread; reads the disk as it is made. Errors: one sentence that
// names the entry. Not the chain itself: wire/ledger_check.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/base/wire/ledger_seal.h"
#include "db/model/ledger_entry.h"

namespace ocop::commands {

class LedgerProof {
 public:
  LedgerProof(disk::Disk& disk, const std::string& data, const TerminalId& terminal);

  /// The next entry; the chain up to it is right. Error: it is not what was signed or confirmed.
  Status add(const LedgerEntry& entry);
  /// After the last one. Error: entries that were signed or confirmed are no longer there.
  Status end();

  /// Tells what is proved and what is not, sentence by sentence. Pre-condition: end() found no
  /// fault.
  std::vector<std::string> words() const;

 private:
  Status check_seal(const LedgerEntry& entry);
  Status check_mark(const wire::LedgerMark& mark, const LedgerEntry& entry,
                    const char* whose) const;

  TerminalId terminal_;
  std::string key_file_;
  std::optional<PublicKey> key_;          // the terminal's, as it lies there
  std::optional<wire::LedgerSeal> kept_;  // the newest seal, beside the ledger
  std::optional<wire::LedgerMark> hub_;   // what the hub confirmed
  LedgerEntry last_, before_;             // without their bodies
  std::int64_t seals_ = 0, sealed_ = 0;   // how many there are; the last entry that is signed
  std::int64_t sealed_ms_ = 0;
  bool open_close_ = false;           // a shift was closed, and not signed yet
  std::int64_t unsigned_closes_ = 0;  // since the first signature
};

}  // namespace ocop::commands
