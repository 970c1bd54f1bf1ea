#include "db/sql/postgres_database.h"

#include <ctime>

#include <algorithm>
#include <utility>

namespace ocop::db {

namespace {

using Milliseconds = std::chrono::milliseconds;
// With more rows COPY is faster, in spite of its extra round trips.
constexpr std::size_t kFewRows = 8;
// The server's own timeout fires first and says more; ours is for a server that hangs.
constexpr Milliseconds kServerFirst{1'000};
constexpr Milliseconds kPause{1'000};
constexpr std::int64_t kClockGood_ms = 60'000;

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

std::string with_dollars(std::string_view sql) {
  std::string text(sql);
  std::replace(text.begin(), text.end(), '?', '$');
  return text;
}

/// Returns this machine's uptime in milliseconds, including sleep; nobody can set that clock.
std::int64_t up_ms() {
  timespec up{};
  clock_gettime(CLOCK_BOOTTIME, &up);
  return std::int64_t{up.tv_sec} * 1000 + up.tv_nsec / 1'000'000;
}

/// Marks the error of work that may have been done.
Error unsure(Error error) {
  error.key.clear();
  return error;
}

}  // namespace

Status PostgresDatabase::ready() {
  if (link_.is_alive()) return Done{};
  // A request may make several calls, but waits for a silent host only once.
  if (unreachable_ && std::chrono::steady_clock::now() < unreachable_until_) return *unreachable_;
  unreachable_.reset();
  names_.clear();
  unsure_.clear();
  if (auto connected = link_.connect(patience_); !connected) {
    unreachable_ = connected.error();
    unreachable_until_ = std::chrono::steady_clock::now() + kPause;
    return connected;
  }
  clock_.reset();  // it may belong to another server
  return Done{};
}

void PostgresDatabase::begin_anew(const StorePatience& patience) {
  patience_ = patience;
  link_.drop();
}

PostgresDeadline PostgresDatabase::deadline() const {
  const auto here =
      std::chrono::steady_clock::now() + Milliseconds(patience_.statement_ms) + kServerFirst;
  return open_ ? std::min(here, ends_) : here;
}

Status PostgresDatabase::execute(const std::string& sql) {
  if (auto connected = ready(); !connected) return connected;
  const auto answer = link_.ask(sql, deadline());
  if (!answer) return answer.error();
  return Done{};
}

Result<SqlRows> PostgresDatabase::run(std::string_view sql,
                                      std::initializer_list<SqlValue> values) {
  const std::span all(values.begin(), values.size());
  if (open_) {
    if (auto sent = send(sql, all); !sent) return sent.error();
    return receive();
  }
  if (auto connected = ready(); !connected) return connected.error();
  auto rows = run_once(sql, all);
  if (rows || rows.error().key != kStoreLost) return rows;
  if (auto connected = ready(); !connected) return connected.error();
  return run_once(sql, all);
}

Status PostgresDatabase::later(std::string_view sql, std::initializer_list<SqlValue> values) {
  if (open_) return send(sql, std::span(values.begin(), values.size()));
  return done(run(sql, values));
}

Status PostgresDatabase::insert(std::string_view table, std::string_view columns,
                                std::span<const SqlValue> cells) {
  const auto width = static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
  if (cells.empty()) return Done{};
  if (cells.size() <= kFewRows * width)
    return send(insert_sql(table, columns, width, cells.size()), cells);
  // One plan for all rows, where each INSERT would have its own.
  if (auto left = leave(); !left) return left;
  auto copied =
      copy(std::string("COPY ").append(table) + " (" + std::string(columns) + ") FROM STDIN",
           copy_text(cells, width));
  if (!copied) return copied;
  if (PQenterPipelineMode(link_.get()) != 1) return link_.failed();
  return Done{};
}

Result<std::int64_t> PostgresDatabase::backend() {
  const auto answer = link_.ask("SELECT pg_backend_pid()", deadline());
  if (!answer) return answer.error();
  return rows_of(answer->get())[0].number(0);
}

Status PostgresDatabase::check_pooler() {
  if (auto connected = ready(); !connected) return connected;
  const auto mine = backend();
  if (!mine) return mine.error();
  if (*mine == PQbackendPID(link_.get())) return Done{};  // no pooler in between
  // A second connection, within a transaction, takes over our server connection if the pooler does
  // not reserve it.
  PostgresDatabase second(uri_, patience_);
  if (auto begun = second.execute("BEGIN"); !begun) return begun;
  const auto others = second.backend();
  if (!others) return others.error();
  const auto mine_now = backend();
  if (!mine_now) return mine_now.error();
  if (*others != *mine && *mine_now == *mine) return Done{};
  return Error{
      "The pooler before the database gives each transaction another connection, which the hub "
      "cannot work with; set pool_mode = session there, or name the database's own server."};
}

Status PostgresDatabase::begin() {
  if (auto connected = ready(); !connected) return connected;
  if (PQenterPipelineMode(link_.get()) != 1) return link_.failed();
  ends_ = std::chrono::steady_clock::now() + Milliseconds(patience_.transaction_ms);
  open_ = true;
  asked_ = false;
  return send("BEGIN", {});
}

Status PostgresDatabase::commit() {
  if (auto sent = send("COMMIT", {}); !sent) return unsure(sent.error());
  (void)link_.was_warned();
  // A server that refused a statement has rolled back; one that is lost now may have committed.
  if (const auto done = receive(); !done)
    return link_.get() != nullptr ? done.error() : unsure(done.error());
  // COMMIT rolls back a failed transaction without reporting an error.
  if (!committed_) return postgres_fault("the transaction was undone");
  open_ = false;
  // Somebody cancelled the wait for the standby: the commit is here, and perhaps nowhere else.
  if (link_.was_warned()) return postgres_fault("the standby may lack what was written just now");
  return leave();
}

void PostgresDatabase::rollback() {
  // These fail if the connection was lost; the server rolls back by itself then.
  if (link_.get() != nullptr) {
    if (const auto left = leave(); !left || PQtransactionStatus(link_.get()) != PQTRANS_IDLE)
      if (const auto undone = link_.ask("ROLLBACK", deadline()); !undone) link_.drop();
  }
  open_ = false;
}

Status PostgresDatabase::backup(const std::string&) {
  return Error{"A store on PostgreSQL is copied by its own tools; use pg_dump."};
}

std::int64_t PostgresDatabase::now_ms() {
  using namespace std::chrono;
  const bool good = clock_ && up_ms() - clock_->up_ms < kClockGood_ms;
  if (!good && !open_ && ready()) {
    const std::int64_t before = up_ms();
    // Not qualified with pg_catalog, so that a test can override it.
    const auto rows = run("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::BIGINT", {});
    if (rows) clock_ = Clock{(*rows)[0].number(0), before + (up_ms() - before) / 2};
  }
  if (clock_) return clock_->ms + up_ms() - clock_->up_ms;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// -- within a transaction

/// Sends a statement; receive() returns its answer.
Status PostgresDatabase::send(std::string_view sql, std::span<const SqlValue> values) {
  auto known = names_.find(sql);
  if (known == names_.end()) {
    known = names_.emplace(std::string(sql), next_name()).first;
    unsure_.push_back(known->first);
    if (PQsendPrepare(link_.get(), known->second.c_str(), with_dollars(sql).c_str(), 0, nullptr) !=
        1)
      return link_.failed();
  }
  const PostgresParameters parameters(values);
  if (PQsendQueryPrepared(link_.get(), known->second.c_str(), parameters.count(), parameters.data(),
                          parameters.sizes(), parameters.formats(), 0) != 1)
    return link_.failed();
  asked_ = true;
  return Done{};
}

/// Waits for the answers to everything sent. Returns the rows of the last statement, or the first
/// error.
Result<SqlRows> PostgresDatabase::receive() {
  if (PQpipelineSync(link_.get()) != 1) return link_.failed();
  const auto until = deadline();
  PostgresAnswer last;
  std::optional<Error> first_fault;
  for (;;) {
    auto answer = link_.next(until);
    if (!answer) return first_fault ? *first_fault : answer.error();
    if (!*answer) continue;  // the end of a statement's results
    if (PQresultStatus(answer->get()) == PGRES_PIPELINE_SYNC) break;
    if (!is_carried_out(*answer) && !first_fault) first_fault = link_.fault(*answer);
    last = std::move(*answer);
  }
  asked_ = false;
  // After a fault a statement may have been prepared or not; use a new name for it.
  if (first_fault)
    for (const std::string& sql : unsure_) names_.erase(sql);
  unsure_.clear();
  if (first_fault) return *first_fault;
  committed_ = last && std::string_view(PQcmdStatus(last.get())) == "COMMIT";
  return last ? rows_of(last.get()) : SqlRows{};
}

/// Leaves pipeline mode.
Status PostgresDatabase::leave() {
  if (PQpipelineStatus(link_.get()) == PQ_PIPELINE_OFF) return Done{};
  const auto done = asked_ ? receive() : Result<SqlRows>(SqlRows{});
  if (link_.get() != nullptr && PQexitPipelineMode(link_.get()) != 1) return link_.failed();
  if (!done) return done.error();
  return Done{};
}

Status PostgresDatabase::copy(const std::string& sql, const std::string& text) {
  const auto until = deadline();
  const auto begun = link_.ask(sql, until);
  if (!begun) return begun.error();
  if (auto put = link_.put(text, until); !put) return put;
  std::optional<Error> first_fault;
  while (true) {  // read to the end, or no other statement can begin
    auto answer = link_.next(until);
    if (!answer) return answer.error();
    if (!*answer) break;
    if (!is_carried_out(*answer) && !first_fault) first_fault = link_.fault(*answer);
  }
  if (first_fault) return *first_fault;
  return Done{};
}

// -- outside of one

/// Errors with the key kStoreLost mean that nothing was done.
Result<SqlRows> PostgresDatabase::run_once(std::string_view sql, std::span<const SqlValue> values) {
  const auto name = prepared(sql);
  if (!name) return name.error();
  const PostgresParameters parameters(values);
  if (PQsendQueryPrepared(link_.get(), name->c_str(), parameters.count(), parameters.data(),
                          parameters.sizes(), parameters.formats(), 0) != 1)
    return link_.failed();
  const auto until = deadline();
  PostgresAnswer last;
  std::optional<Error> first_fault;
  while (true) {
    auto answer = link_.next(until);
    // Repeating a read is harmless; a write may have been done.
    if (!answer) return sql.starts_with("SELECT") ? answer.error() : unsure(answer.error());
    if (!*answer) break;
    if (!is_carried_out(*answer) && !first_fault) first_fault = link_.fault(*answer);
    last = std::move(*answer);
  }
  if (first_fault) return *first_fault;
  return rows_of(last.get());
}

/// Returns the statement's name on this connection, preparing it if necessary.
Result<std::string> PostgresDatabase::prepared(std::string_view sql) {
  const auto known = names_.find(sql);
  if (known != names_.end()) return known->second;
  const std::string name = next_name();
  if (PQsendPrepare(link_.get(), name.c_str(), with_dollars(sql).c_str(), 0, nullptr) != 1)
    return link_.failed();
  const auto until = deadline();
  std::optional<Error> first_fault;
  while (true) {
    auto answer = link_.next(until);
    if (!answer) return answer.error();
    if (!*answer) break;
    if (!is_carried_out(*answer) && !first_fault) first_fault = link_.fault(*answer);
  }
  if (first_fault) return *first_fault;
  names_.emplace(std::string(sql), name);
  return name;
}

}  // namespace ocop::db
