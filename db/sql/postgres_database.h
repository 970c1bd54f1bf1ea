// The hub's store on PostgreSQL, by libpq: as db/sql/sql_database.h wants it. Each statement is
// prepared once for a connection. Within a transaction the connection is in pipeline mode: what
// nobody waits for is sent with what somebody does, so that a batch takes two ways to the server
// and back. For postgres_* alone: it pulls in libpq. Thread rule: one object on one thread at a
// time. Errors: as PostgresLink's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/sql/postgres_link.h"
#include "db/sql/sql_database.h"

namespace ocop::db {

class PostgresDatabase : public SqlDatabase {
 public:
  PostgresDatabase(const std::string& uri, const StorePatience& patience)
      : uri_(uri), link_(uri), patience_(patience) {}

  /// A connection that can be used: that which there is, or a new one.
  Status ready();
  /// Some statements, their values in them; outside of a transaction.
  Status execute(const std::string& sql);
  /// The next use begins on a new connection, under that patience.
  void begin_anew(const StorePatience& patience);
  /// Error: a pooler is between us and the server that gives each transaction another connection
  /// to it, or has too few. First of all: anything else would fail there by chance.
  Status check_pooler();

  Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values) override;
  Status later(std::string_view sql, std::initializer_list<SqlValue> values) override;
  Status insert(std::string_view table, std::string_view columns,
                std::span<const SqlValue> cells) override;
  Status begin() override;
  Status commit() override;
  void rollback() override;
  Status backup(const std::string&) override;
  std::int64_t now_ms() override;

 private:
  /// The server's clock when this machine had been up for so long.
  struct Clock {
    std::int64_t ms = 0, up_ms = 0;
  };

  Status send(std::string_view sql, std::span<const SqlValue> values);
  Result<SqlRows> receive();
  Status leave();
  Status copy(const std::string& sql, const std::string& text);
  Result<SqlRows> run_once(std::string_view sql, std::span<const SqlValue> values);
  Result<std::string> prepared(std::string_view sql);
  std::string next_name() { return "s" + std::to_string(++last_name_); }
  PostgresDeadline deadline() const;

  Result<std::int64_t> backend();

  std::string uri_;
  PostgresLink link_;
  StorePatience patience_;
  PostgresDeadline ends_{};  // the transaction, at the latest
  std::map<std::string, std::string, std::less<>> names_;
  std::vector<std::string> unsure_;  // sent to be prepared, and not yet answered
  std::optional<Clock> clock_;       // of the server that we are connected to
  int last_name_ = 0;
  std::optional<Error> unreachable_;  // a connection failed, just now:
  PostgresDeadline unreachable_until_{};
  bool open_ = false;       // within a transaction
  bool asked_ = false;      // something was sent that is not answered yet
  bool committed_ = false;  // the last answer said so
};

}  // namespace ocop::db
