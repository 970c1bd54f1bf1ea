// The ledger of a terminal: numbered entries, each chained to the one before, never changed.
// Appending is all or nothing. Thread rule: one object on one thread at a time; a second object on
// the same file may read while the first one writes. Errors: one sentence. After a disk fault
// `refusal` stays set and append fails until the ledger is reopened; reading goes on as far as the
// disk allows. Not here: what a body means (db/schema/ledger), how an entry is hashed
// (app/base/wire/entry_hash.h).
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::db {

class Connection;

/// PRAGMA application_id of a ledger: "OCOL" in ASCII.
inline constexpr int kLedgerApplication = 0x4F434F4C;

class Ledger {
 public:
  /// Opens a ledger for writing, or creates one for the terminal `fresh`; an existing ledger keeps
  /// its own terminal. Reads only the last entry, however many there are. If the file can be read
  /// but not written (disk, permissions, damage), the ledger opens and `refusal` says why. Error if
  /// it cannot be read, is another kind of file, or is newer than this program.
  static Result<Ledger> open(const std::string& path, const TerminalId& fresh, LedgerHash hash);
  /// Opens a ledger for reading; does not check the last entry.
  static Result<Ledger> open_to_read(const std::string& path);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  const TerminalId& terminal() const;
  /// Returns what the first entry's prev must be.
  const EntryHash& first_prev() const;
  /// Returns why the ledger cannot be written; empty if it can.
  const std::string& refusal() const;
  /// The same, with its key for the interface texts.
  const Error& fault() const;

  Result<LedgerTail> tail();
  /// Adds the entries in one transaction and returns the number of the last. They are durable when
  /// this returns. If the clock was set back, a `clock_back` entry precedes them. Error if nothing
  /// was added. If `refusal` is empty then, the entry itself was wrong (refunding more than was
  /// sold, say) or another program holds the file, and the ledger remains usable. Otherwise the
  /// disk failed. If it failed in the very last step, the entries may still be there after a power
  /// cut: look for the sale's number in the reopened ledger before recording it again.
  Result<std::int64_t> append(std::span<const EntryDraft> drafts);
  Result<std::int64_t> append(const EntryDraft& draft);

  /// Visits the entries from that number on, in order, until `visit` returns false. Uses constant
  /// memory.
  Status each(std::int64_t from, const std::function<bool(const LedgerEntry&)>& visit);

  /// Fixes a snapshot: later reads by this object ignore what other programs add.
  Status freeze();

  /// Returns the highest entry that the hub has; later entries are still to be sent.
  Result<std::int64_t> acknowledged();
  /// Sets that mark; it may go back, for a hub that lost entries. Error if the ledger has no such
  /// entry.
  Status acknowledge(std::int64_t seq);

  /// Tries a write that changes nothing, since a ledger opens even on a full disk. Error if it
  /// fails; `refusal` then says why.
  Status try_to_write();

  /// Checkpoints the write-ahead log; called when idle, so that no sale waits for it.
  Status checkpoint();

  /// Merges the log into the one file, so that it can be moved once this object is destroyed. Error
  /// if another program has it open.
  Status settle();

  /// For the other headers of this folder, which only read.
  Connection& connection();

 private:
  struct Open;
  explicit Ledger(std::unique_ptr<Open> open);
  static Result<Ledger> open_to_write(const std::string& path, const TerminalId& fresh,
                                      LedgerHash hash);
  void check_last();
  Status add(LedgerTail& tail, const EntryDraft& draft);
  Result<std::int64_t> write(std::span<const EntryDraft> drafts);
  Error undo();

  std::unique_ptr<Open> open_;
};

}  // namespace ocop::db
