// Opening tries, in this order: for writing; for reading beside a writer; and, if not even the
// shared-memory file can be created and there is no write-ahead log, as an immutable file.
#include <sqlite3.h>

#include <utility>

#include "db/ledger/ledger.h"
#include "db/ledger/state_of_ledger.h"
#include "db/sql/migrate.h"

namespace ocop::db {

namespace {

std::string uri_of(const std::string& path, const char* how) {
  std::string uri = "file:";
  for (const char c : path) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (std::string_view("%?#").find(c) == std::string_view::npos)
      uri += c;
    else
      uri.append({'%', kHex[byte >> 4], kHex[byte & 15]});
  }
  return uri + how;
}

/// Checks the file's kind and version, and that it can be read at all.
Status check_kind(Connection& connection, const std::string& path) {
  Statement query = connection.prepare("PRAGMA application_id");
  if (!query.step()) return error_of(connection.error_code(), path, connection.error());
  if (query.number(0) != kLedgerApplication) return Error{"The file " + path + " is not a ledger."};
  return Done{};
}

/// Initialises the file if it is new, and migrates it to the newest schema.
Status prepare_to_write(Connection& connection, const std::string& path) {
  const auto failed = [&] { return error_of(connection.error_code(), path, connection.error()); };
  if (!connection.execute("PRAGMA busy_timeout=5000")) return failed();
  Statement tables = connection.prepare("SELECT count(*) FROM sqlite_schema");
  if (!tables.step()) return failed();
  const bool fresh = tables.number(0) == 0;
  tables.reset();
  if (connection.read_only()) return error_of(SQLITE_READONLY, path, "");
  if (fresh && connection.number("PRAGMA application_id") == 0 &&
      !connection.execute("PRAGMA application_id=" + std::to_string(kLedgerApplication)))
    return failed();
  if (auto kind = check_kind(connection, path); !kind) return kind;
  // Allow a large log between checkpoints; otherwise one sale in fifty would wait for two more
  // syncs.
  if (!connection.execute("PRAGMA cell_size_check=ON; PRAGMA journal_mode=WAL;"
                          "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000"))
    return failed();
  auto migrated = migrate(connection, "ledger");
  if (migrated || !migrated.error().key.empty()) return migrated;
  return failed();
}

}  // namespace

Statement& Ledger::Open::last_entry() {
  return once(last,
              "SELECT " + std::string(kEntryColumns) + " FROM entry ORDER BY seq DESC LIMIT 1");
}

LedgerEntry entry_of(const Statement& row) {
  LedgerEntry entry;
  entry.seq = row.number(0);
  entry.draft.at_ms = row.number(1);
  entry.draft.boot = row.text(2);
  entry.draft.uptime_ms = row.number(3);
  entry.draft.kind = row.text(4);
  entry.draft.body = row.text(5);
  // A hash of the wrong size reads as zeros, and the chain's check then reports the entry.
  if (!copy_bytes(row, 6, entry.prev)) entry.prev = {};
  if (!copy_bytes(row, 7, entry.hash)) entry.hash = {};
  return entry;
}

void bind_entry(Statement& insert, const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  insert.bind(1, entry.seq).bind(2, draft.at_ms).bind(3, draft.boot).bind(4, draft.uptime_ms);
  insert.bind(5, draft.kind).bind(6, draft.body);
  insert.bind_bytes(7, entry.prev).bind_bytes(8, entry.hash);
}

Error error_of(int code, const std::string& path, const std::string& words) {
  switch (code) {
    case SQLITE_FULL:
      return {"The disk is full: the ledger " + path + " cannot grow; free some space.",
              "refusal.disk_full",
              {}};
    case SQLITE_READONLY:
      return {"The ledger " + path +
                  " cannot be written: the disk or its folder is read-only for this program.",
              "refusal.disk_read_only",
              {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {"The ledger " + path + " is damaged; export what can be read and call the office.",
              "refusal.disk_damaged",
              {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {
          "Another program holds the ledger " + path + "; try again.", "refusal.ledger_busy", {}};
    default:
      return {"The disk failed under the ledger " + path + " (" + words +
                  "); export what can be read and call the office.",
              "refusal.ledger_other",
              {}};
  }
}

namespace {

/// Reads whose ledger this is; a new one belongs to `open.terminal`.
Status read_terminal(Connection& connection, const std::string& path, TerminalId& id,
                     EntryHash& first_prev) {
  Statement query = connection.prepare("SELECT id, first_prev FROM terminal");
  if (!query.step()) {
    if (query.failed()) return error_of(connection.error_code(), path, connection.error());
    return Error{"The ledger " + path + " does not say whose it is."};
  }
  if (!copy_bytes(query, 0, id) || !copy_bytes(query, 1, first_prev))
    return error_of(SQLITE_CORRUPT, path, "");
  return Done{};
}

Result<Connection> connect_to_read(const std::string& path) {
  if (!holds_bytes(path)) return Error{"There is no ledger " + path + "."};
  Error error;
  for (const char* how : {"?mode=ro", "?mode=ro&immutable=1"}) {
    auto opened = Connection::open(uri_of(path, how), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (!opened) return opened.error();
    const auto set = opened->execute("PRAGMA busy_timeout=5000");
    const auto kind = set ? check_kind(*opened, path) : set;
    if (kind && opened->number("SELECT count(*) FROM sqlite_schema") > 0) return opened;
    error = kind ? error_of(opened->error_code(), path, opened->error()) : kind.error();
    // Ignoring a log that still holds confirmed sales would hide them.
    if (holds_bytes(path + "-wal")) break;
  }
  return error;
}

}  // namespace

Result<Ledger> Ledger::open_to_read(const std::string& path) {
  auto connected = connect_to_read(path);
  if (!connected) return connected.error();
  // migrate only checks the version here; nothing can be applied to a read-only database.
  auto open = std::make_unique<Open>(std::move(*connected), path);
  if (auto version = migrate(open->connection, "ledger"); !version) return version.error();
  if (auto read = read_terminal(open->connection, path, open->terminal, open->first_prev); !read)
    return read.error();
  open->refusal = {
      "The ledger " + path + " was opened only to read.", "refusal.disk_read_only", {}};
  return Ledger(std::move(open));
}

Result<Ledger> Ledger::open(const std::string& path, const TerminalId& fresh, LedgerHash hash) {
  auto writer = open_to_write(path, fresh, std::move(hash));
  if (writer) return writer;
  auto reader = open_to_read(path);
  if (!reader) return writer.error();
  reader->open_->refusal = writer.error();
  return reader;
}

Result<Ledger> Ledger::open_to_write(const std::string& path, const TerminalId& fresh,
                                     LedgerHash hash) {
  keep_private(path);
  auto connected = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!connected) return connected.error();
  Connection& connection = *connected;
  if (auto ready = prepare_to_write(connection, path); !ready) return ready.error();
  if (connection.number("SELECT count(*) FROM terminal") == 0) {
    Statement claim = connection.prepare("INSERT OR IGNORE INTO terminal VALUES (1, ?1, ?2)");
    claim.bind_bytes(1, fresh).bind_bytes(2, hash.enrolment(fresh));
    if (!claim.run()) return error_of(connection.error_code(), path, connection.error());
  }
  auto open = std::make_unique<Open>(std::move(*connected), path);
  if (auto read = read_terminal(open->connection, path, open->terminal, open->first_prev); !read)
    return read.error();
  open->hash = std::move(hash);
  Ledger ledger(std::move(open));
  ledger.check_last();
  return ledger;
}

void Ledger::check_last() {
  Statement& last = open_->last_entry();
  if (last.step()) {
    const LedgerEntry entry = entry_of(last);
    if (open_->hash.entry(open_->terminal, entry) != entry.hash)
      open_->refusal = {"Entry " + std::to_string(entry.seq) + ", the last of the ledger " +
                            open_->path +
                            ", is damaged; export what can be read and call the office.",
                        "refusal.disk_damaged",
                        {}};
  } else if (last.failed()) {
    open_->refusal =
        error_of(open_->connection.error_code(), open_->path, open_->connection.error());
  }
  last.reset();
}

}  // namespace ocop::db
