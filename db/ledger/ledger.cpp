// The last entry is read again in each transaction. It is only one row, and so this object caches
// nothing that a second program could make stale.
#include "db/ledger/ledger.h"

#include <sqlite3.h>

#include "db/ledger/clock.h"
#include "db/ledger/state_of_ledger.h"

namespace ocop::db {

namespace {

/// Returns whether the entry was wrong or the file busy, so that the ledger itself is fine.
bool is_passing(int code) {
  return code == SQLITE_CONSTRAINT || code == SQLITE_ERROR || code == SQLITE_MISMATCH ||
         code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_TOOBIG;
}

}  // namespace

Ledger::Ledger(std::unique_ptr<Open> open) : open_(std::move(open)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

const TerminalId& Ledger::terminal() const {
  return open_->terminal;
}
const EntryHash& Ledger::first_prev() const {
  return open_->first_prev;
}
const std::string& Ledger::refusal() const {
  return open_->refusal.sentence;
}
const Error& Ledger::fault() const {
  return open_->refusal;
}
Connection& Ledger::connection() {
  return open_->connection;
}

Result<LedgerTail> Ledger::tail() {
  Statement& last = open_->last_entry();
  LedgerTail tail{0, 0, open_->first_prev};
  bool whole = true;
  if (last.step()) {
    tail.seq = last.number(0);
    tail.at_ms = last.number(1);
    whole = copy_bytes(last, 7, tail.hash);
  }
  if (last.failed())
    return error_of(open_->connection.error_code(), open_->path, open_->connection.error());
  last.reset();
  if (!whole) return error_of(SQLITE_CORRUPT, open_->path, "");
  return tail;
}

/// Rolls back a failed transaction; the first disk failure closes the ledger for writing.
Error Ledger::undo() {
  Connection& connection = open_->connection;
  const int code = connection.error_code();
  const std::string words = connection.error();
  // If the disk failed, SQLite has already rolled back, and this is refused.
  [[maybe_unused]] const auto undone = connection.execute("ROLLBACK");
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return error_of(code, open_->path, words);
  if (is_passing(code))
    return Error{"The ledger refused the entry: " + words + ".", "refusal.entry_wrong", {}};
  open_->refusal = error_of(code, open_->path, words);
  return open_->refusal;
}

Status Ledger::add(LedgerTail& tail, const EntryDraft& draft) {
  LedgerEntry entry{tail.seq + 1, draft, tail.hash, {}};
  entry.hash = open_->hash.entry(open_->terminal, entry);
  Statement& insert =
      open_->once(open_->insert, "INSERT INTO entry (" + std::string(kEntryColumns) +
                                     ") VALUES (?,?,?,?,?,?,?,?)");
  bind_entry(insert, entry);
  if (!insert.run()) return undo();
  tail = {entry.seq, draft.at_ms, entry.hash};
  return Done{};
}

Result<std::int64_t> Ledger::write(std::span<const EntryDraft> drafts) {
  if (!open_->connection.execute("BEGIN IMMEDIATE")) return undo();
  auto last = tail();
  if (!last) {
    undo();
    open_->refusal = last.error();
    return last.error();
  }
  for (const EntryDraft& draft : drafts) {
    if (draft.at_ms < last->at_ms)
      if (auto noted = add(*last, clock_back(draft, last->at_ms)); !noted) return noted.error();
    if (auto added = add(*last, draft); !added) return added.error();
  }
  if (!open_->connection.execute("COMMIT")) return undo();
  return last->seq;
}

Result<std::int64_t> Ledger::append(std::span<const EntryDraft> drafts) {
  if (!refusal().empty()) return fault();
  return write(drafts);
}

Result<std::int64_t> Ledger::append(const EntryDraft& draft) {
  return append(std::span(&draft, 1));
}

Status Ledger::each(std::int64_t from, const std::function<bool(const LedgerEntry&)>& visit) {
  Statement query = open_->connection.prepare("SELECT " + std::string(kEntryColumns) +
                                              " FROM entry WHERE seq >= ? ORDER BY seq");
  query.bind(1, from);
  while (query.step())
    if (!visit(entry_of(query))) return Done{};
  if (!query.failed()) return Done{};
  return error_of(open_->connection.error_code(), open_->path, open_->connection.error());
}

Status Ledger::freeze() {
  return open_->connection.execute("BEGIN; SELECT count(*) FROM outbox");
}

Result<std::int64_t> Ledger::acknowledged() {
  Statement& query = open_->once(open_->acknowledged, "SELECT acknowledged FROM outbox");
  if (!query.step())
    return error_of(open_->connection.error_code(), open_->path, open_->connection.error());
  const std::int64_t seq = query.number(0);
  query.reset();
  return seq;
}

Status Ledger::acknowledge(std::int64_t seq) {
  if (!refusal().empty()) return fault();
  const auto last = tail();
  if (!last) return last.error();
  if (seq < 0 || seq > last->seq)
    return Error{"The hub has entry " + std::to_string(seq) + ", which this ledger never wrote."};
  Statement mark = open_->connection.prepare("UPDATE outbox SET acknowledged = ?");
  mark.bind(1, seq);
  if (!mark.run()) return undo();
  return Done{};
}

Status Ledger::try_to_write() {
  if (!refusal().empty()) return fault();
  // Change a value and change it back, since an unchanged value would not touch the disk.
  const bool wrote =
      open_->connection.execute("BEGIN IMMEDIATE") &&
      open_->connection.execute("UPDATE outbox SET acknowledged = acknowledged + 1") &&
      open_->connection.execute("UPDATE outbox SET acknowledged = acknowledged - 1") &&
      open_->connection.execute("COMMIT");
  if (!wrote) return undo();
  return Done{};
}

Status Ledger::checkpoint() {
  return open_->connection.execute("PRAGMA wal_checkpoint(PASSIVE)");
}

Status Ledger::settle() {
  Connection& connection = open_->connection;
  if (auto set = connection.execute("PRAGMA busy_timeout=0"); !set)
    return set;  // other connections will not go away
  Statement query = connection.prepare("PRAGMA journal_mode=DELETE");
  if (query.step() && query.text(0) == "delete") return Done{};
  return Error{"Another program has the ledger " + open_->path + " open; stop the kiosk first.",
               "refusal.ledger_busy",
               {}};
}

}  // namespace ocop::db
