// A SQLite database and its statements, as objects.
// Thread rule: one connection, with its statements, on one thread at a time.
// Lifetime: statements before their connection. Errors: an Error with SQLite's own words; a column
// that is damaged or of another type reads as empty or 0.
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

/// The name by which Connection::open() and ATTACH open a file that nobody changes, to read it.
std::string read_only_uri(const std::string& path);

/// For a file that holds what is the owner's alone: makes it, empty, where there is none, and takes
/// the rights of all others from it and from the logs beside it, which older programs left
/// readable. Before it is opened: SQLite gives its logs the file's own rights. What is another
/// user's, or on another kind of disk, stays as it is, and is for whoever opens it to refuse.
void keep_private(const std::string& path);

/// Returns whether the file is there and not empty, by SQLite's own way to files.
bool holds_bytes(const std::string& file);

class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* statement) : held_(statement) {}

  /// Values by place, from 1. Texts are copied.
  Statement& bind(int place, std::string_view text);
  Statement& bind(int place, std::int64_t number);
  Statement& bind(int place, double number);
  Statement& bind_bytes(int place, std::span<const std::uint8_t> bytes);
  Statement& bind_null(int place);
  /// Not copied: what is lent must live until the statement was run.
  Statement& lend(int place, std::string_view text);
  Statement& lend_bytes(int place, std::span<const std::uint8_t> bytes);

  /// True: a row is there. False: no more rows, or an error: see failed().
  bool step();
  bool failed() const { return failed_; }
  /// Runs a statement that returns no rows, and makes it ready to be bound again. False: an error.
  bool run();
  void reset();

  // Columns of the present row, from 0. The view lives until the next step() or reset().
  std::string_view text(int column) const;
  std::span<const std::uint8_t> bytes(int column) const;
  std::int64_t number(int column) const;
  double real(int column) const;
  bool is_null(int column) const;
  /// A whole number, as it is stored.
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
  /// A database whose file's bytes lie in memory, to read it. They must outlive the connection.
  static Result<Connection> open_bytes(std::string_view bytes);
  /// Reads those bytes as a further database, under that name.
  Status attach_bytes(const std::string& as, std::string_view bytes);

  /// An invalid statement (each step fails) where the SQL cannot be prepared: see error().
  Statement prepare(std::string_view sql);
  /// One or more statements without values or rows.
  Status execute(const std::string& sql);
  std::string error() const;
  /// SQLite's primary code of the last failure: SQLITE_FULL, SQLITE_CONSTRAINT ...
  int error_code() const;
  /// The file can be read but not written, as the folder or the disk says.
  bool read_only() const;
  /// Copies the whole database into a new file while others use it, and makes the copy durable. The
  /// copy is its owner's alone.
  /// Error: there is such a file already, or it cannot be written; then nothing is left of it.
  Status backup(const std::string& path);
  /// The same, straight into the place: for whoever gives the file its name himself. Its bytes are
  /// durable then, its name is not. Pre-condition: no file is there, nor a log beside it.
  /// Error: it cannot be written; what lies there then is no copy.
  Status copy_to(const std::string& path);
  /// First column of the first row of a query; 0 where there is none.
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
