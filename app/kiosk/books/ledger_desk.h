// The terminal's ledger as the till's worker keeps it: opened when it is first needed, opened again
// after a fault of the disk, and never left in doubt. Where a fault struck in the last step of
// writing, what was refused may be in the file after all; then landed() says so by the number of
// what was wanted, and asking for that again writes nothing. What only looks alike is written.
// Thread rule: one thread. Errors: with a key of the interface texts. Not what an entry says:
// bookings.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/base/disk/folder_lock.h"
#include "app/base/program/moment.h"
#include "db/ledger/ledger.h"
#include "db/model/entry_kind.h"

namespace ocop::books {

/// An entry before it has a moment.
struct Record {
  EntryKind kind{};
  std::string body;
  bool operator==(const Record&) const = default;
};
using Records = std::vector<Record>;

class LedgerDesk {
 public:
  /// Touches no disk. `data`: the folder that the ledger is in, or is to be made in.
  LedgerDesk(std::string data, program::Now now);

  /// Opens the ledger where it is not open to write. Error: it still is not, see refusal().
  Status open();
  /// Why nothing can be written; nothing: it can.
  const std::optional<Error>& refusal() const { return refusal_; }
  /// To read; null: not even that.
  db::Ledger* ledger() { return ledger_ ? &*ledger_ : nullptr; }
  program::Moment now() const { return now_(); }

  /// All of them in one transaction, durable when this returns; gives their moment (UTC, ms).
  /// `intent`: of the effect that asks for it; 0: nobody asks for it again. Error: none of them is
  /// there.
  Result<std::int64_t> append(const Records& records, std::uint64_t intent = 0);
  /// That was refused, and is there after all, and was not asked for again yet.
  bool landed(std::uint64_t intent) const { return landed_ && landed_->intent == intent; }

  /// For an idle moment after entries.
  void rest();

 private:
  struct Unsure {
    std::int64_t after = 0;  // the last entry that was there for sure
    Records records;
    std::uint64_t intent = 0;
  };
  struct Landed {
    std::uint64_t intent = 0;
    std::int64_t at_ms = 0;
  };

  Status refuse(const Error& error);
  Status keep_folder();
  Status settle();

  std::string data_;
  program::Now now_;
  std::unique_ptr<disk::FolderLock> lock_;
  std::optional<db::Ledger> ledger_;
  std::optional<Error> refusal_;
  std::optional<TerminalId> terminal_;  // whose ledger it was from the first time on
  std::int64_t last_ = 0;               // number of the last entry
  std::optional<Unsure> unsure_;        // refused by the disk, and perhaps written
  std::optional<Landed> landed_;        // was unsure, and is there
  bool written_ = false;                // since rest()
};

}  // namespace ocop::books
