// The terminal's ledger: opened when it is first needed, and reopened after a disk fault. If a
// fault strikes in the last step of writing, a refused entry may be in the file after all. landed()
// then reports it by its intent, and appending it again writes nothing. A new entry that looks the
// same has another intent and is written. Thread rule: one thread. Errors: with a key of the
// interface texts. Not what an entry says: bookings.h.
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

/// An entry without its time.
struct Record {
  EntryKind kind{};
  std::string body;
  bool operator==(const Record&) const = default;
};
using Records = std::vector<Record>;

class LedgerDesk {
 public:
  /// Touches no disk. `data` is the folder of the ledger, which is created there if it is missing.
  LedgerDesk(std::string data, program::Now now);

  /// Opens the ledger for writing unless it is open. Error if it cannot be opened; see refusal().
  Status open();
  /// Returns why no entry can be written, or nullopt if one can.
  const std::optional<Error>& refusal() const { return refusal_; }
  /// Returns the ledger for reading, or null if it cannot even be read.
  db::Ledger* ledger() { return ledger_ ? &*ledger_ : nullptr; }
  program::Moment now() const { return now_(); }

  /// Appends all of them in one transaction, durable on return. Returns their time (UTC, ms).
  /// `intent` is that of the effect; 0 if nobody can try again. Error if none of them was written.
  Result<std::int64_t> append(const Records& records, std::uint64_t intent = 0);
  /// Returns whether that entry was refused, is on disk after all, and was not appended again yet.
  bool landed(std::uint64_t intent) const { return landed_ && landed_->intent == intent; }

  /// Call when idle after entries.
  void rest();

 private:
  struct Unsure {
    std::int64_t after = 0;  // the last entry that was certainly there
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
  std::optional<TerminalId> terminal_;  // of the ledger that was opened first
  std::int64_t last_ = 0;               // number of the last entry
  std::optional<Unsure> unsure_;        // refused by a disk fault, and perhaps written
  std::optional<Landed> landed_;        // was unsure, and is on disk
  bool written_ = false;                // since rest()
};

}  // namespace ocop::books
