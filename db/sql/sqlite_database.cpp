// The hub's store on SQLite: implements db/sql/sql_database.h with db/sql/sqlite.h.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <span>
#include <utility>

#include "db/sql/migrate.h"
#include "db/sql/sql_database.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

namespace {

void bind(Statement& statement, std::span<const SqlValue> values) {
  int place = 0;
  for (const SqlValue& value : values) {
    ++place;
    if (const auto* number = std::get_if<std::int64_t>(&value))
      statement.bind(place, *number);
    else if (const auto* text = std::get_if<std::string_view>(&value))
      statement.lend(place, *text);
    else if (const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value))
      statement.lend_bytes(place, *bytes);
    else
      statement.bind_null(place);
  }
}

SqlRow cells_of(const Statement& statement) {
  std::vector<SqlRow::Cell> cells;
  for (int i = 0; i < statement.columns(); ++i) {
    if (statement.is_null(i))
      cells.emplace_back();
    else if (statement.is_number(i))
      cells.emplace_back(statement.number(i));
    else
      cells.emplace_back(std::string(statement.text(i)));
  }
  return SqlRow(std::move(cells));
}

std::string insert_sql(std::string_view table, std::string_view columns, std::size_t width) {
  std::string sql = "INSERT INTO ";
  sql.append(table).append(" (").append(columns).append(") VALUES (?1");
  for (std::size_t i = 2; i <= width; ++i) sql.append(", ?").append(std::to_string(i));
  return sql + ")";
}

class SqliteDatabase : public SqlDatabase {
 public:
  explicit SqliteDatabase(Connection connection) : connection_(std::move(connection)) {}

  Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values) override {
    return run_on(prepared(sql), std::span(values.begin(), values.size()));
  }
  Status later(std::string_view sql, std::initializer_list<SqlValue> values) override {
    if (const auto done = run(sql, values); !done) return done.error();
    return Done{};
  }
  Status insert(std::string_view table, std::string_view columns,
                std::span<const SqlValue> cells) override {
    const auto width =
        static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
    Statement& statement = prepared(insert_sql(table, columns, width));
    for (; !cells.empty(); cells = cells.subspan(width)) {
      bind(statement, cells.first(width));
      statement.step();
      if (auto put = end(statement); !put) return put;
    }
    return Done{};
  }
  Status begin() override {
    writing_ = std::unique_lock(one_writer());
    return connection_.execute("BEGIN IMMEDIATE");
  }
  Status commit() override {
    auto done = connection_.execute("COMMIT");
    if (done) writing_ = {};
    return done;
  }
  void rollback() override {
    const auto until_the_end = std::exchange(writing_, {});
    // SQLite may have rolled back by itself, and refuses this then.
    [[maybe_unused]] const auto undone = connection_.execute("ROLLBACK");
  }
  Status backup(const std::string& path) override { return connection_.backup(path); }
  std::int64_t now_ms() override {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  }

 private:
  /// SQLite allows one writer at a time and makes others poll; here they wait for a mutex.
  static std::mutex& one_writer() {
    static std::mutex mutex;
    return mutex;
  }
  Result<SqlRows> run_on(Statement& statement, std::span<const SqlValue> values) {
    bind(statement, values);
    SqlRows rows;
    while (statement.step()) rows.push_back(cells_of(statement));
    if (auto done = end(statement); !done) return done.error();
    return rows;
  }
  /// Resets the statement. Error if its last step failed.
  Status end(Statement& statement) {
    if (!statement.failed()) {
      statement.reset();
      return Done{};
    }
    const std::string words = connection_.error();  // before reset(), which would overwrite it
    statement.reset();
    Error error{"The hub's store failed: " + words + "."};
    if (words.starts_with("UNIQUE constraint")) error.key = kRowTwice;
    if (words.starts_with("NOT NULL constraint")) error.key = kRowLacks;
    return error;
  }
  Statement& prepared(std::string_view sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) return known->second;
    return statements_.emplace(std::string(sql), connection_.prepare(sql)).first->second;
  }

  std::unique_lock<std::mutex> writing_;
  Connection connection_;  // declared before its statements, which it must outlive
  std::map<std::string, Statement, std::less<>> statements_;
};

Status prepare(Connection& connection, const std::string& path) {
  if (auto set = connection.execute("PRAGMA busy_timeout=10000"); !set) return set;
  const auto kind = connection.number("PRAGMA application_id");
  if (kind == 0 && connection.number("SELECT count(*) FROM sqlite_schema") == 0) {
    if (auto set = connection.execute("PRAGMA application_id=" + std::to_string(kHubApplication));
        !set)
      return set;
  } else if (kind != kHubApplication) {
    return Error{"The file " + path + " is not a hub's store; name another data folder."};
  }
  if (auto set = connection.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"); !set)
    return set;
  return migrate(connection, "hub");
}

}  // namespace

Result<std::unique_ptr<SqlDatabase>> open_hub_sqlite(const std::string& path) {
  keep_private(path);
  auto connection = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!connection) return connection.error();
  if (auto ready = prepare(*connection, path); !ready) return ready.error();
  return std::unique_ptr<SqlDatabase>(std::make_unique<SqliteDatabase>(std::move(*connection)));
}

}  // namespace ocop::db
