// A connection to a PostgreSQL server on which nobody waits for ever: each wait has a deadline, on
// this side, for a server that is frozen keeps none of its own. Past it the connection is dropped,
// and not cancelled: whether the server had done what was asked is not known then. For postgres_*
// alone: it pulls in libpq. Thread rule: one object on one thread at a time. Errors: one sentence
// with the server's own words; their keys are db/sql/sql_database.h's.
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

  /// False: there is no connection, its server has closed it, or it must not be used any more.
  bool is_alive();
  /// A new one, to the first of the URI's hosts that answers and takes writes, with the server's
  /// own bounds set. It takes some seconds for each address that is silent.
  Status connect(const StorePatience& patience);
  void drop() { connection_.reset(); }
  /// Null where it was dropped; libpq takes that everywhere.
  PGconn* get() const { return connection_.get(); }

  /// The next result; null at the end of a statement's. Error: past the deadline, or it was lost;
  /// then the connection is dropped.
  Result<PostgresAnswer> next(PostgresDeadline deadline);
  /// Some statements, their values in them: the last one's result. Error: the first that failed.
  Result<PostgresAnswer> ask(const std::string& sql, PostgresDeadline deadline);
  /// What COPY reads.
  Status put(const std::string& text, PostgresDeadline deadline);

  /// What the server said of a statement that it refused. Where it says that it ends or writes no
  /// more, the connection is not used again.
  Error fault(const PostgresAnswer& answer);
  /// Why a call to libpq failed, which then has asked nothing.
  Error failed() const;
  /// The server warned of something since this was asked last.
  bool was_warned() { return std::exchange(warned_, false); }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  /// Reads and writes what can be, once. Error: as next()'s.
  Status exchange(PostgresDeadline deadline);
  Error lost();

  std::string uri_;
  std::unique_ptr<PGconn, Finish> connection_;
  bool worn_ = false;  // not to be used any more
  bool warned_ = false;
};

}  // namespace ocop::db
