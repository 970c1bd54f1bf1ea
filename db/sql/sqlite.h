// Wrappers for an SQLite database and its statements. Thread rule: one connection, with its
// statements, on one thread at a time. Lifetime: destroy statements before their connection.
// Errors: an Error with SQLite's own words; a column that is damaged or of another type reads as
// empty or 0.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "db/model/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace ocop::db {

/// Returns the URI by which Connection::open() and ATTACH open an immutable file for reading.
std::string read_only_uri(const std::string& path);

/// Restricts a file to its owner. Creates it, empty, if it does not exist, and removes the
/// permissions of others from it and from the logs beside it, which older programs left readable.
/// Call it before opening the file, because SQLite gives its logs the file's permissions. Failures
/// (another user's file, a file system without permissions) are ignored here: opening the file
/// reports them.
void keep_private(const std::string& path);

/// Returns whether the file exists and is not empty, by SQLite's VFS.
bool holds_bytes(const std::string& file);

class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* statement) : held_(statement) {}

  /// Binds a value to the parameter at `place`, counting from 1. Texts are copied.
  Statement& bind(int place, std::string_view text);
  Statement& bind(int place, std::int64_t number);
  Statement& bind(int place, double number);
  Statement& bind_bytes(int place, std::span<const std::uint8_t> bytes);
  Statement& bind_null(int place);
  /// Binds without copying: the value must live until the statement has run.
  Statement& lend(int place, std::string_view text);
  Statement& lend_bytes(int place, std::span<const std::uint8_t> bytes);

  /// Returns true if there is a row; false if there are no more, or on an error: see failed().
  bool step();
  bool failed() const { return failed_; }
  /// Runs a statement that returns no rows, and resets it. Returns false on an error.
  bool run();
  void reset();

  // Columns of the current row, counting from 0. Views live until the next step() or reset().
  std::string_view text(int column) const;
  std::span<const std::uint8_t> bytes(int column) const;
  std::int64_t number(int column) const;
  double real(int column) const;
  bool is_null(int column) const;
  /// Returns whether the column is stored as an integer.
  bool is_number(int column) const;
  int columns() const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> held_;
  bool failed_ = false;
};

class Connection {
 public:
  /// `flags`: SQLITE_OPEN_*; `name`: a path, an URI or ":memory:".
  static Result<Connection> open(const std::string& name, int flags);
  /// Opens a database file held in memory, for reading. The bytes must outlive the connection.
  static Result<Connection> open_bytes(std::string_view bytes);
  /// Attaches a database file held in memory under that name.
  Status attach_bytes(const std::string& as, std::string_view bytes);

  /// Returns an invalid statement, whose steps fail, if the SQL cannot be prepared: see error().
  Statement prepare(std::string_view sql);
  /// Runs one or more statements without parameters or rows.
  Status execute(const std::string& sql);
  std::string error() const;
  /// Returns SQLite's primary code of the last failure: SQLITE_FULL, SQLITE_CONSTRAINT ...
  int error_code() const;
  /// Returns whether the file can be read but not written, because of its folder or disk.
  bool read_only() const;
  /// Copies the whole database into a new file while others use it, and makes the copy durable and
  /// private to its owner. Error if the file exists already or cannot be written; no partial file
  /// is left.
  Status backup(const std::string& path);
  /// The same, written directly to `path`, for callers that rename the file themselves. The bytes
  /// are durable, the name is not. Pre-condition: neither the file nor a log beside it exists.
  /// Error if it cannot be written; what is left there is not a copy.
  Status copy_to(const std::string& path);
  /// Returns the first column of a query's first row, or 0 if there is none.
  std::int64_t number(std::string_view sql);

 private:
  explicit Connection(sqlite3* connection) : held_(connection) {}
  Status lend(const std::string& database, std::string_view bytes);
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> held_;
};

}  // namespace ocop::db
