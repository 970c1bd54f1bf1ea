// The hub's store on PostgreSQL, by libpq: as db/sql_database.h wants it. Each statement is
// prepared once for a connection. Within a transaction the connection is in pipeline mode: what
// nobody waits for is sent with what somebody does, so that a batch takes two ways to the server
// and back. A connection that was lost is made anew before the next statement outside of a
// transaction.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "db/hub_copies.h"
#include "db/postgres_values.h"
#include "db/schema_files.h"
#include "db/sql_database.h"

namespace ocop::db {

namespace {

constexpr const char* kSchema = "hub_postgres";
constexpr const char* kOneMigrates = "SELECT pg_advisory_lock(1330597704)";  // "OCOH"
constexpr std::size_t kFewRows =
    8;  // more of them are quicker by COPY, which needs ways of its own

using Answer = PostgresAnswer;

bool is_carried_out(const Answer& answer) {
  const auto status = PQresultStatus(answer.get());
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

Error fault(std::string words) {
  words.resize(std::min(words.find('\n'), words.size()));
  return Error{"The hub's store failed: " + words + "."};
}

Error fault(const Answer& answer) {
  constexpr std::string_view kUniqueViolation = "23505", kNotNullViolation = "23502";
  Error error = fault(PQresultErrorMessage(answer.get()));
  const char* const state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
  if (state != nullptr && state == kUniqueViolation) error.key = kRowTwice;
  if (state != nullptr && state == kNotNullViolation) error.key = kRowLacks;
  return error;
}

/// "INSERT INTO entry (a, b) VALUES ($1, $2), ($3, $4)"
std::string insert_sql(std::string_view table, std::string_view columns, std::size_t width,
                       std::size_t cells) {
  std::string sql = "INSERT INTO ";
  sql.append(table).append(" (").append(columns).append(") VALUES ");
  for (std::size_t i = 0; i < cells; ++i) {
    sql += i % width == 0 ? (i == 0 ? "(" : "), (") : ", ";
    sql.append("$").append(std::to_string(i + 1));
  }
  return sql + ")";
}

class PostgresDatabase : public SqlDatabase {
 public:
  explicit PostgresDatabase(PGconn* connection) : connection_(connection) {
    // "The table exists already" is no news, and libpq would print it.
    PQsetNoticeProcessor(
        connection, [](void*, const char*) {}, nullptr);
  }

  /// Error: the server cannot be reached.
  Status check() {
    if (PQstatus(connection_.get()) == CONNECTION_OK) return Done{};
    names_.clear();
    unsure_.clear();
    PQreset(connection_.get());
    if (PQstatus(connection_.get()) == CONNECTION_OK) return Done{};
    return failed();
  }

  /// Brings the database to the newest schema; of several programs, one does it.
  Status migrate() {
    if (auto locked = execute(kOneMigrates); !locked) return locked;
    auto done = migrate_alone();
    auto unlocked = execute("SELECT pg_advisory_unlock_all()");
    return done ? unlocked : done;
  }

  Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values) override {
    if (open_) {
      if (auto sent = send(sql, std::span(values.begin(), values.size())); !sent)
        return sent.error();
      return receive();
    }
    if (auto connected = check(); !connected) return connected.error();
    const auto name = prepared(sql);
    if (!name) return name.error();
    const PostgresParameters parameters(std::span(values.begin(), values.size()));
    const Answer answer(PQexecPrepared(connection_.get(), name->c_str(), parameters.count(),
                                       parameters.data(), parameters.sizes(), parameters.formats(),
                                       0));
    if (!is_carried_out(answer)) return answer ? fault(answer) : failed();
    return rows_of(answer.get());
  }
  Status later(std::string_view sql, std::initializer_list<SqlValue> values) override {
    if (open_) return send(sql, std::span(values.begin(), values.size()));
    if (const auto done = run(sql, values); !done) return done.error();
    return Done{};
  }
  Status insert(std::string_view table, std::string_view columns,
                std::span<const SqlValue> cells) override {
    const auto width =
        static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
    if (cells.empty()) return Done{};
    if (cells.size() <= kFewRows * width)
      return send(insert_sql(table, columns, width, cells.size()), cells);
    // One plan for all rows, where each INSERT has its own.
    if (auto left = leave(); !left) return left;
    auto copied =
        copy(std::string("COPY ").append(table) + " (" + std::string(columns) + ") FROM STDIN",
             copy_text(cells, width));
    if (PQenterPipelineMode(connection_.get()) != 1) return failed();
    return copied;
  }
  Status begin() override {
    if (auto connected = check(); !connected) return connected;
    if (PQenterPipelineMode(connection_.get()) != 1) return failed();
    open_ = true;
    return send("BEGIN", {});
  }
  Status commit() override {
    if (auto sent = send("COMMIT", {}); !sent) return sent;
    if (const auto done = receive(); !done) return done.error();
    // A transaction that had failed before is undone by COMMIT, without an error.
    if (!committed_) return fault("the transaction was undone");
    open_ = false;
    return leave();
  }
  void rollback() override {
    open_ = false;
    // Each refused where the connection was lost: then the server has undone it.
    [[maybe_unused]] const auto left = leave();
    [[maybe_unused]] const auto undone = execute("ROLLBACK");
  }
  Status backup(const std::string&) override {
    return Error{"A store on PostgreSQL is copied by its own tools; use pg_dump."};
  }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };

  Error failed() const { return fault(PQerrorMessage(connection_.get())); }

  // -- within a transaction

  /// Its answer comes with receive().
  Status send(std::string_view sql, std::span<const SqlValue> values) {
    auto known = names_.find(sql);
    if (known == names_.end()) {
      known = names_.emplace(std::string(sql), next_name()).first;
      unsure_.push_back(known->first);
      if (PQsendPrepare(connection_.get(), known->second.c_str(), with_dollars(sql).c_str(), 0,
                        nullptr) != 1)
        return failed();
    }
    const PostgresParameters parameters(values);
    if (PQsendQueryPrepared(connection_.get(), known->second.c_str(), parameters.count(),
                            parameters.data(), parameters.sizes(), parameters.formats(), 0) != 1)
      return failed();
    return Done{};
  }

  /// Waits for the answers to all that was sent: the rows of the last, or the first fault.
  Result<SqlRows> receive() {
    if (PQpipelineSync(connection_.get()) != 1) return failed();
    Answer last;
    std::optional<Error> first_fault;
    for (;;) {
      Answer answer(PQgetResult(connection_.get()));
      if (!answer && PQstatus(connection_.get()) == CONNECTION_OK) continue;  // the end of one's
      if (!answer) return failed();
      if (PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC) break;
      if (!is_carried_out(answer) && !first_fault) first_fault = fault(answer);
      last = std::move(answer);
    }
    // What was to be prepared beside a fault may be there or not; another name is.
    if (first_fault)
      for (const std::string& sql : unsure_) names_.erase(sql);
    unsure_.clear();
    if (first_fault) return *first_fault;
    committed_ = last && std::string_view(PQcmdStatus(last.get())) == "COMMIT";
    return last ? rows_of(last.get()) : SqlRows{};
  }

  /// Out of pipeline mode.
  Status leave() {
    if (PQpipelineStatus(connection_.get()) == PQ_PIPELINE_OFF) return Done{};
    const auto done = receive();
    if (PQexitPipelineMode(connection_.get()) != 1) return failed();
    if (!done) return done.error();
    return Done{};
  }

  Status copy(const std::string& sql, const std::string& text) {
    if (PQresultStatus(Answer(PQexec(connection_.get(), sql.c_str())).get()) != PGRES_COPY_IN)
      return failed();
    if (PQputCopyData(connection_.get(), text.data(), static_cast<int>(text.size())) != 1 ||
        PQputCopyEnd(connection_.get(), nullptr) != 1)
      return failed();
    Status copied = Done{};
    while (const Answer answer{PQgetResult(connection_.get())})  // to its end, or no other begins
      if (!is_carried_out(answer)) copied = failed();
    return copied;
  }

  // -- outside of one

  Status execute(const std::string& sql) {
    const Answer answer(PQexec(connection_.get(), sql.c_str()));
    if (!is_carried_out(answer)) return failed();
    return Done{};
  }

  Status migrate_alone() {
    if (auto made = execute("CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL)");
        !made)
      return made;
    const auto rows = run("SELECT coalesce(max(number), 0) FROM schema_version", {});
    if (!rows) return rows.error();
    const std::int64_t version = (*rows)[0].number(0);
    std::int64_t newest = 0;
    for (const SchemaFile& file : schema_files()) {
      if (file.schema != std::string_view(kSchema)) continue;
      newest = file.number;
      if (file.number <= version) continue;
      auto applied =
          execute("BEGIN;" + std::string(file.sql) + "INSERT INTO schema_version VALUES (" +
                  std::to_string(file.number) + ");COMMIT;");
      if (applied) continue;
      rollback();
      return applied;
    }
    if (version <= newest) return Done{};
    return Error{"The database has schema " + std::to_string(version) +
                 ", this program knows up to " + std::to_string(newest) +
                 "; install the newer program."};
  }

  /// The name of the statement on this connection.
  Result<std::string> prepared(std::string_view sql) {
    const auto known = names_.find(sql);
    if (known != names_.end()) return known->second;
    const std::string name = next_name();
    const Answer answer(
        PQprepare(connection_.get(), name.c_str(), with_dollars(sql).c_str(), 0, nullptr));
    if (!is_carried_out(answer)) return failed();
    names_.emplace(std::string(sql), name);
    return name;
  }
  std::string next_name() { return "s" + std::to_string(++last_name_); }
  static std::string with_dollars(std::string_view sql) {
    std::string text(sql);
    std::replace(text.begin(), text.end(), '?', '$');
    return text;
  }

  std::unique_ptr<PGconn, Finish> connection_;
  std::map<std::string, std::string, std::less<>> names_;
  std::vector<std::string> unsure_;  // sent to be prepared, and not yet answered
  int last_name_ = 0;
  bool open_ = false;       // within a transaction
  bool committed_ = false;  // the last answer said so
};

}  // namespace

Result<bool> is_empty_postgres(const std::string& uri) {
  PostgresDatabase database(PQconnectdb(uri.c_str()));
  const auto rows = database.run(
      "SELECT count(*) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n"
      " ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema',"
      " 'pg_toast')",
      {});
  if (!rows) return rows.error();
  return rows->front().number(0) == 0;
}

Result<std::unique_ptr<SqlDatabase>> open_hub_postgres(const std::string& uri) {
  auto database = std::make_unique<PostgresDatabase>(PQconnectdb(uri.c_str()));
  if (auto connected = database->check(); !connected) return connected.error();
  if (auto ready = database->migrate(); !ready) return ready.error();
  return std::unique_ptr<SqlDatabase>(std::move(database));
}

}  // namespace ocop::db
