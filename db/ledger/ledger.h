// The ledger of a terminal: numbered entries, each chained to the one before, never changed. What
// it refuses, it refuses whole: no entry is ever half there. Thread rule: one object on one thread
// at a time; a second object on the same file may read while the first one writes. Errors: one
// sentence. After a fault of the disk `refusal` stays set and append is refused until the ledger is
// opened again; reading goes on as far as the disk does. Not here: what a body means
// (db/schema/ledger), how an entry is hashed (app/base/wire/entry_hash.h).
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
  /// Opens to write, or makes a new one for the terminal `fresh`; an old one keeps its own
  /// terminal. Reads the last entry only, however many there are. Where the file can be read but
  /// not written (disk, rights, damage), the ledger is open and `refusal` says why. Error: it
  /// cannot be read, is another kind of file, or is newer than this program.
  static Result<Ledger> open(const std::string& path, const TerminalId& fresh, LedgerHash hash);
  /// Never writes an entry; does not check the last one either.
  static Result<Ledger> open_to_read(const std::string& path);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  const TerminalId& terminal() const;
  /// What the first entry's prev must be.
  const EntryHash& first_prev() const;
  /// Why nothing can be written; empty: it can.
  const std::string& refusal() const;
  /// The same, with its key for the interface.
  const Error& fault() const;

  Result<LedgerTail> tail();
  /// Adds the entries in one transaction and returns the number of the last. They are durable when
  /// this returns. Where the clock was set back, a `clock_back` entry goes before. Error: nothing
  /// was added. With `refusal` empty, the entry itself was wrong (a refund of more than was sold,
  /// say) or another program holds the file, and the ledger goes on. Else the disk failed: should
  /// that have been in its very last step, a power cut can still leave all of the entries there, so
  /// look for the sale's number in the ledger that was opened again before recording it again.
  Result<std::int64_t> append(std::span<const EntryDraft> drafts);
  Result<std::int64_t> append(const EntryDraft& draft);

  /// Entries from that number on, in order, until `visit` returns false. In constant memory.
  Status each(std::int64_t from, const std::function<bool(const LedgerEntry&)>& visit);

  /// What this object reads from here on is as of now, whatever another program adds.
  Status freeze();

  /// The highest entry that the hub has; what comes after it is still to be sent.
  Result<std::int64_t> acknowledged();
  /// Moves that mark; also back, for a hub that lost entries. Error: the ledger has no such entry.
  Status acknowledge(std::int64_t seq);

  /// Writes something that changes nothing. Error: nothing can be written, and `refusal` says why:
  /// a disk that is still full lets a ledger be opened.
  Status try_to_write();

  /// Moves what was written from the write-ahead log into the file: for an idle moment, so that no
  /// sale waits for it.
  Status checkpoint();

  /// Leaves all of it in the one file, without a log beside it, so that the file can be moved once
  /// this object is gone. Error: another program has it open.
  Status settle();

  /// For the figures (the other headers of this folder), which only read.
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
