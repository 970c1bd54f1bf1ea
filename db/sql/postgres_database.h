// The hub's store on PostgreSQL, by libpq: an implementation of db/sql/sql_database.h. Each
// statement is prepared once per connection. Within a transaction the connection is in pipeline
// mode: statements whose results nobody awaits are sent along with the next one that is awaited, so
// that a batch takes two round trips. Thread rule: one object on one thread at a time. Errors: as
// PostgresLink's.
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

  /// Ensures a usable connection: the present one, or a new one.
  Status ready();
  /// Runs statements without parameters, outside a transaction.
  Status execute(const std::string& sql);
  /// Makes the next call open a new connection with that patience.
  void begin_anew(const StorePatience& patience);
  /// Error if a pooler stands between us and the server that switches connections between
  /// transactions, or has too few of them. Called first, because behind such a pooler anything else
  /// fails at random.
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
  /// The server's clock, and this machine's uptime at that moment.
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
  PostgresDeadline ends_{};  // deadline of the transaction
  std::map<std::string, std::string, std::less<>> names_;
  std::vector<std::string> unsure_;  // PREPARE sent but not yet answered
  std::optional<Clock> clock_;       // of the connected server
  int last_name_ = 0;
  std::optional<Error> unreachable_;  // set if connecting has just failed
  PostgresDeadline unreachable_until_{};
  bool open_ = false;       // within a transaction
  bool asked_ = false;      // something sent is not answered yet
  bool committed_ = false;  // the last answer said so
};

}  // namespace ocop::db
