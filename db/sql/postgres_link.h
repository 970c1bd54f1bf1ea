// A connection to a PostgreSQL server with a deadline for every wait, kept on this side because a
// frozen server does not keep its own. When a deadline passes, the connection is dropped, not
// cancelled, and whether the server did the work is unknown. For this folder only, because it
// includes libpq. Thread rule: one object on one thread at a time. Errors: one sentence with the
// server's own words; their keys are db/sql/sql_database.h's.
#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "db/sql/postgres_values.h"
#include "db/sql/sql_database.h"

namespace ocop::db {

using PostgresDeadline = std::chrono::steady_clock::time_point;

/// "The hub's store failed: <words>."
Error postgres_fault(std::string words);
bool is_carried_out(const PostgresAnswer& answer);

class PostgresLink {
 public:
  explicit PostgresLink(std::string uri) : uri_(std::move(uri)) {}

  /// Returns false if there is no connection, the server has closed it, or it must not be used any
  /// more.
  bool is_alive();
  /// Connects to the first of the URI's hosts that answers and accepts writes, and sets the
  /// server's own timeouts. Takes some seconds for each silent address.
  Status connect(const StorePatience& patience);
  void drop() { connection_.reset(); }
  /// Returns null if it was dropped, which libpq accepts everywhere.
  PGconn* get() const { return connection_.get(); }

  /// Returns the next result, or null at the end of a statement's results. Error if the deadline
  /// passes or the connection is lost; it is then dropped.
  Result<PostgresAnswer> next(PostgresDeadline deadline);
  /// Runs statements without parameters and returns the last one's result, or the first error.
  Result<PostgresAnswer> ask(const std::string& sql, PostgresDeadline deadline);
  /// Sends data to a COPY in progress.
  Status put(const std::string& text, PostgresDeadline deadline);

  /// Returns the server's error for a statement. If the server is shutting down or no longer
  /// accepts writes, the connection is not used again.
  Error fault(const PostgresAnswer& answer);
  /// Returns why a call to libpq failed; nothing was sent in that case.
  Error failed() const;
  /// Returns whether the server issued a warning since the last call.
  bool was_warned() { return std::exchange(warned_, false); }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  /// Reads and writes once what can be read and written. Errors as for next().
  Status exchange(PostgresDeadline deadline);
  Error lost();

  std::string uri_;
  std::unique_ptr<PGconn, Finish> connection_;
  bool worn_ = false;  // must not be used any more
  bool warned_ = false;
};

}  // namespace ocop::db
