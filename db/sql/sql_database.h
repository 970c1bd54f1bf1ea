// A database behind the hub's store: SQLite or PostgreSQL, spoken to in the SQL that both know.
// Values stand as ?1, ?2 ... in a statement. Thread rule: one object on one thread at a time.
// Errors: one sentence with the database's own words. Not here: tables (db/schema/hub), what they
// mean (db/hub); terminals' files, which are SQLite and use db/sql/sqlite.h.
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

/// NULL, a number, a text or bytes; must live until the statement was run.
using SqlValue =
    std::variant<std::monostate, std::int64_t, std::string_view, std::span<const std::uint8_t>>;

/// The key of an Error: a row with that primary key is there already.
inline constexpr const char* kRowTwice = "store.twice";
/// The key of an Error: NULL would come to stand where something must.
inline constexpr const char* kRowLacks = "store.lacks";
/// The key of an Error: the connection was lost, or its server writes no more, and nothing of what
/// was asked was done: it may be asked once more.
inline constexpr const char* kStoreLost = "store.lost";

/// How long a call may wait for a database server; then it fails, and the next one finds another
/// connection. Milliseconds. A store that is a file has bounds of its own.
struct StorePatience {
  std::int64_t lock_ms = 3'000;          ///< for a row that somebody else's transaction holds
  std::int64_t statement_ms = 8'000;     ///< for the answers to what was sent last
  std::int64_t transaction_ms = 15'000;  ///< for those of a whole transaction
  /// Somebody who stops within a transaction keeps others out; the server ends it then.
  std::int64_t idle_ms = 10'000;
};
/// The patience of a person before the screen: a report may take minutes.
inline constexpr StorePatience kPatienceOfCommands{10'000, 600'000, 900'000, 10'000};

class SqlRow {
 public:
  /// Bytes are held as a string too.
  using Cell = std::variant<std::monostate, std::int64_t, std::string>;
  explicit SqlRow(std::vector<Cell> cells) : cells_(std::move(cells)) {}

  bool is_null(std::size_t column) const { return cells_[column].index() == 0; }
  /// 0 where it is something else.
  std::int64_t number(std::size_t column) const {
    const auto* value = std::get_if<std::int64_t>(&cells_[column]);
    return value == nullptr ? 0 : *value;
  }
  /// Empty where it is something else.
  std::string text(std::size_t column) const {
    const auto* value = std::get_if<std::string>(&cells_[column]);
    return value == nullptr ? std::string() : *value;
  }
  /// Zeros where there are not exactly as many.
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

/// Runs a statement whose rows nobody needs.
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

  /// One statement; its rows, if it gives any. Prepared once for each text.
  virtual Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values) = 0;
  /// A statement whose rows nobody needs. Within a transaction it may be sent with the next one
  /// that is waited for, and its error then comes with that: with commit() at the latest.
  virtual Status later(std::string_view sql, std::initializer_list<SqlValue> values) = 0;
  /// Rows into one table, fastest way; within a transaction; errors as later()'s. `cells`: of one
  /// row after the other, each in the order of `columns` ("a, b").
  virtual Status insert(std::string_view table, std::string_view columns,
                        std::span<const SqlValue> cells) = 0;
  /// A transaction that writes, begun and ended on one thread. Durable when commit() returns; where
  /// begin() or commit() failed, rollback() ends it.
  virtual Status begin() = 0;
  virtual Status commit() = 0;
  virtual void rollback() = 0;
  /// A whole copy into a new file, while others read and write. Error also: this kind of database
  /// has tools of its own for that.
  virtual Status backup(const std::string& path) = 0;
  /// UTC in milliseconds, by the clock that all who use the database share: the server's, or that
  /// of this machine where it is a file. Not within a transaction.
  virtual std::int64_t now_ms() = 0;
};

/// What `PRAGMA application_id` says of the hub's file: "OCOH" in ASCII.
inline constexpr std::int64_t kHubApplication = 0x4F434F48;
/// Opens or makes the hub's file at that path, and brings it to the newest schema.
Result<std::unique_ptr<SqlDatabase>> open_hub_sqlite(const std::string& path);
/// The same in a database of a PostgreSQL server: "postgresql://user@host/name". Error also: the
/// schema is older, and this role may not change it.
Result<std::unique_ptr<SqlDatabase>> open_hub_postgres(const std::string& uri,
                                                       const StorePatience& patience);

}  // namespace ocop::db
