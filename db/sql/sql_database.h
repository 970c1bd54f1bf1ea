// The database behind the hub's store, SQLite or PostgreSQL, addressed in the SQL that both
// understand. Parameters are written ?1, ?2 ... Thread rule: one object on one thread at a time.
// Errors: one sentence with the database's own words. Not here: the tables (db/schema/hub) and
// their meaning (db/hub); terminals' files, which use db/sql/sqlite.h.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "db/model/result.h"

namespace ocop::db {

/// NULL, a number, a text or bytes. Texts and bytes must live until the statement has run.
using SqlValue =
    std::variant<std::monostate, std::int64_t, std::string_view, std::span<const std::uint8_t>>;

/// The key of an Error: a row with that primary key exists already.
inline constexpr const char* kRowTwice = "store.twice";
/// The key of an Error: a NOT NULL column would become NULL.
inline constexpr const char* kRowLacks = "store.lacks";
/// The key of an Error: the connection was lost, or its server no longer accepts writes, and
/// nothing was done: the call may be repeated.
inline constexpr const char* kStoreLost = "store.lost";

/// How long a call may wait for a database server before it fails; the next call then opens another
/// connection. Milliseconds. SQLite stores have limits of their own.
struct StorePatience {
  std::int64_t lock_ms = 3'000;          ///< for a row locked by another transaction
  std::int64_t statement_ms = 8'000;     ///< for the answers to the last statements sent
  std::int64_t transaction_ms = 15'000;  ///< for all answers of a transaction
  /// The server ends a transaction that is idle for longer, because it locks others out.
  std::int64_t idle_ms = 10'000;
};
/// For commands: somebody is waiting for the result, and a report may take minutes.
inline constexpr StorePatience kPatienceOfCommands{10'000, 600'000, 900'000, 10'000};

class SqlRow {
 public:
  /// A string also holds bytes.
  using Cell = std::variant<std::monostate, std::int64_t, std::string>;
  explicit SqlRow(std::vector<Cell> cells) : cells_(std::move(cells)) {}

  bool is_null(std::size_t column) const { return cells_[column].index() == 0; }
  /// Returns 0 if the cell is not a number.
  std::int64_t number(std::size_t column) const {
    const auto* value = std::get_if<std::int64_t>(&cells_[column]);
    return value == nullptr ? 0 : *value;
  }
  /// Returns an empty text if the cell is not one.
  std::string text(std::size_t column) const {
    const auto* value = std::get_if<std::string>(&cells_[column]);
    return value == nullptr ? std::string() : *value;
  }
  /// Returns zeros if the number of bytes differs.
  template <class Bytes>
  Bytes bytes(std::size_t column) const {
    Bytes bytes{};
    const auto* value = std::get_if<std::string>(&cells_[column]);
    if (value != nullptr && value->size() == bytes.size())
      std::copy(value->begin(), value->end(), bytes.begin());
    return bytes;
  }

 private:
  std::vector<Cell> cells_;
};

using SqlRows = std::vector<SqlRow>;

/// Drops the rows of a result.
inline Status done(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  return Done{};
}

class SqlDatabase {
 public:
  SqlDatabase() = default;
  SqlDatabase(const SqlDatabase&) = delete;
  SqlDatabase& operator=(const SqlDatabase&) = delete;
  virtual ~SqlDatabase() = default;

  /// Runs one statement and returns its rows, if any. Each text is prepared once.
  virtual Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values) = 0;
  /// Runs a statement whose rows are not needed. Within a transaction it may be deferred until the
  /// next run() or commit(), which then reports its error.
  virtual Status later(std::string_view sql, std::initializer_list<SqlValue> values) = 0;
  /// Inserts rows into one table in the fastest way; within a transaction; errors as for later().
  /// `cells` holds the rows one after the other, each in the order of `columns` ("a, b").
  virtual Status insert(std::string_view table, std::string_view columns,
                        std::span<const SqlValue> cells) = 0;
  /// A write transaction, begun and ended on one thread. Durable when commit() returns. If begin()
  /// or commit() fails, end it with rollback().
  virtual Status begin() = 0;
  virtual Status commit() = 0;
  virtual void rollback() = 0;
  /// Copies the whole database into a new file while others read and write. Error also if this kind
  /// of database has tools of its own for that.
  virtual Status backup(const std::string& path) = 0;
  /// Returns UTC in milliseconds by the clock that all users of the database share: the server's,
  /// or this machine's if it is a file. Not within a transaction.
  virtual std::int64_t now_ms() = 0;
};

/// `PRAGMA application_id` of the hub's file: "OCOH" in ASCII.
inline constexpr std::int64_t kHubApplication = 0x4F434F48;
/// Opens or creates the hub's file at that path and migrates it to the newest schema.
Result<std::unique_ptr<SqlDatabase>> open_hub_sqlite(const std::string& path);
/// The same in a database of a PostgreSQL server: "postgresql://user@host/name". Error also if the
/// schema is older and this role may not change it.
Result<std::unique_ptr<SqlDatabase>> open_hub_postgres(const std::string& uri,
                                                       const StorePatience& patience);

}  // namespace ocop::db
