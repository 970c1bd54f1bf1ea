// The hub's store on PostgreSQL, by libpq: as db/sql_database.h wants it. Numbers and texts travel
// as text, bytes as bytes; each statement is prepared once for a connection. A connection that was
// lost is made anew before the next statement outside of a transaction.
#include <libpq-fe.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "db/schema_files.h"
#include "db/sql_database.h"

namespace ocop::db {

namespace {

constexpr Oid kBytes = 17;                      // bytea
constexpr Oid kNumbers[] = {20, 21, 23, 1700};  // int8, int2, int4, numeric
constexpr const char* kSchema = "hub_postgres";
constexpr const char* kOneMigrates = "SELECT pg_advisory_lock(1330597704)";  // "OCOH"

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

bool is_done(const Answer& answer) {
  const auto status = PQresultStatus(answer.get());
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// Values as libpq takes them; the texts live as long as this.
class Parameters {
 public:
  explicit Parameters(std::initializer_list<SqlValue> values) {
    texts_.reserve(values.size());
    for (const SqlValue& value : values) add(value);
  }
  int count() const { return static_cast<int>(data_.size()); }
  const char* const* data() const { return data_.data(); }
  const int* sizes() const { return sizes_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const SqlValue& value) {
    const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value);
    formats_.push_back(bytes != nullptr ? 1 : 0);
    if (value.index() == 0) {
      data_.push_back(nullptr);
      sizes_.push_back(0);
      return;
    }
    if (bytes != nullptr)
      texts_.emplace_back(bytes->begin(), bytes->end());
    else if (const auto* text = std::get_if<std::string_view>(&value))
      texts_.emplace_back(*text);
    else
      texts_.push_back(std::to_string(std::get<std::int64_t>(value)));
    data_.push_back(texts_.back().c_str());
    sizes_.push_back(static_cast<int>(texts_.back().size()));
  }

  std::vector<std::string> texts_;
  std::vector<const char*> data_;
  std::vector<int> sizes_, formats_;
};

/// A cell as COPY's text format writes it.
void add_copied(std::string& text, const SqlValue& value) {
  if (value.index() == 0) {
    text += "\\N";
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    text += std::to_string(*number);
  } else if (const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value)) {
    constexpr std::string_view kHex = "0123456789abcdef";
    text += R"(\\x)";
    for (const std::uint8_t byte : *bytes) text += {kHex[byte >> 4], kHex[byte & 15]};
  } else {
    for (const char c : std::get<std::string_view>(value)) {
      if (c == '\\')
        text += R"(\\)";
      else if (c == '\t')
        text += R"(\t)";
      else if (c == '\n')
        text += R"(\n)";
      else if (c == '\r')
        text += R"(\r)";
      else
        text += c;
    }
  }
}

std::string copy_text(std::span<const SqlValue> cells, std::size_t width) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    add_copied(text, cells[i]);
    text += (i + 1) % width == 0 ? '\n' : '\t';
  }
  return text;
}

SqlRow::Cell cell_of(const PGresult* answer, int row, int column) {
  if (PQgetisnull(answer, row, column) != 0) return {};
  const std::string_view text(PQgetvalue(answer, row, column),
                              static_cast<std::size_t>(PQgetlength(answer, row, column)));
  const Oid type = PQftype(answer, column);
  if (std::find(std::begin(kNumbers), std::end(kNumbers), type) != std::end(kNumbers)) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  if (type != kBytes) return std::string(text);
  std::size_t size = 0;
  unsigned char* const bytes =
      PQunescapeBytea(reinterpret_cast<const unsigned char*>(text.data()), &size);
  std::string held(reinterpret_cast<const char*>(bytes), size);
  PQfreemem(bytes);
  return held;
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
    if (!open_)
      if (auto connected = check(); !connected) return connected.error();
    const auto name = prepared(sql);
    if (!name) return name.error();
    const Parameters parameters(values);
    const Answer answer(PQexecPrepared(connection_.get(), name->c_str(), parameters.count(),
                                       parameters.data(), parameters.sizes(), parameters.formats(),
                                       0));
    if (!is_done(answer)) return failed();
    SqlRows rows;
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
      std::vector<SqlRow::Cell> cells;
      cells.reserve(static_cast<std::size_t>(PQnfields(answer.get())));
      for (int column = 0; column < PQnfields(answer.get()); ++column)
        cells.push_back(cell_of(answer.get(), row, column));
      rows.emplace_back(std::move(cells));
    }
    return rows;
  }
  /// By COPY: one round trip and one plan for all rows, where each INSERT has its own.
  Status insert(std::string_view table, std::string_view columns,
                std::span<const SqlValue> cells) override {
    const auto width =
        static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
    const std::string text = copy_text(cells, width);
    const std::string sql =
        std::string("COPY ").append(table).append(" (").append(columns).append(") FROM STDIN");
    if (PQresultStatus(Answer(PQexec(connection_.get(), sql.c_str())).get()) != PGRES_COPY_IN)
      return failed();
    if (PQputCopyData(connection_.get(), text.data(), static_cast<int>(text.size())) != 1 ||
        PQputCopyEnd(connection_.get(), nullptr) != 1)
      return failed();
    Status copied = Done{};
    while (const Answer answer{PQgetResult(connection_.get())})  // to its end, or no other begins
      if (!is_done(answer)) copied = failed();
    return copied;
  }
  Status begin() override {
    if (auto connected = check(); !connected) return connected;
    auto begun = execute("BEGIN");
    open_ = static_cast<bool>(begun);
    return begun;
  }
  Status commit() override {
    // A transaction that failed inside would be undone by COMMIT without a word.
    if (PQtransactionStatus(connection_.get()) != PQTRANS_INTRANS) return failed();
    auto done = execute("COMMIT");
    if (done) open_ = false;
    return done;
  }
  void rollback() override {
    open_ = false;
    // Refused where the connection was lost: then the server has undone it.
    [[maybe_unused]] const auto undone = execute("ROLLBACK");
  }
  Status backup(const std::string&) override {
    return Error{"A store on PostgreSQL is copied by its own tools; use pg_dump."};
  }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };

  Error failed() const {
    std::string words = PQerrorMessage(connection_.get());
    words.resize(std::min(words.find('\n'), words.size()));
    return Error{"The hub's store failed: " + words + "."};
  }

  Status execute(const std::string& sql) {
    const Answer answer(PQexec(connection_.get(), sql.c_str()));
    if (!is_done(answer)) return failed();
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
    std::string text(sql);
    std::replace(text.begin(), text.end(), '?', '$');
    const std::string name = "s" + std::to_string(names_.size());
    const Answer answer(PQprepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr));
    if (!is_done(answer)) return failed();
    names_.emplace(std::string(sql), name);
    return name;
  }

  std::unique_ptr<PGconn, Finish> connection_;
  std::map<std::string, std::string, std::less<>> names_;
  bool open_ = false;
};

}  // namespace

Result<std::unique_ptr<SqlDatabase>> open_hub_postgres(const std::string& uri) {
  auto database = std::make_unique<PostgresDatabase>(PQconnectdb(uri.c_str()));
  if (auto connected = database->check(); !connected) return connected.error();
  if (auto ready = database->migrate(); !ready) return ready.error();
  return std::unique_ptr<SqlDatabase>(std::move(database));
}

}  // namespace ocop::db
