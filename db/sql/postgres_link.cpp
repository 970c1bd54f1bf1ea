#include "db/sql/postgres_link.h"

#include <poll.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace ocop::db {

namespace {

// Per address; libpq then tries the next one.
constexpr const char* kConnectSeconds = "3";
// Detect a vanished host within about ten seconds, even while idle.
constexpr std::pair<const char*, const char*> kDefaults[] = {
    {"connect_timeout", kConnectSeconds},
    {"target_session_attrs", "read-write"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "3"},
    {"keepalives_count", "3"},
    {"tcp_user_timeout", "10000"},
    {"fallback_application_name", "ocop-hub"}};
constexpr std::size_t kCopiedAtOnce = std::size_t{1} << 16;

std::chrono::milliseconds left_until(PostgresDeadline deadline) {
  using namespace std::chrono;
  return std::max(0ms, ceil<milliseconds>(deadline - steady_clock::now()));
}

/// Returns whether the server ends this session or no longer accepts writes.
bool ends_session(std::string_view state) {
  constexpr std::string_view kReadOnly = "25006", kIdleInTransaction = "25P03", kShutDown = "57P01",
                             kCrashed = "57P02", kStarting = "57P03";
  return state.starts_with("08") || state == kReadOnly || state == kIdleInTransaction ||
         state == kShutDown || state == kCrashed || state == kStarting;
}

/// SQL that sets the timeouts, except those set for the role or in the URI; 0 is PostgreSQL's "no
/// limit".
std::string bounds_sql(const StorePatience& patience) {
  const auto row = [](const char* name, std::int64_t ms) {
    return std::string("('") + name + "', '" + std::to_string(ms) + "')";
  };
  return "SELECT set_config(name, bound, false) FROM (VALUES " +
         row("lock_timeout", patience.lock_ms) + ", " +
         row("statement_timeout", patience.statement_ms) + ", " +
         row("idle_in_transaction_session_timeout", patience.idle_ms) +
         ") AS bounds (name, bound) WHERE current_setting(name) = '0'";
}

}  // namespace

Error postgres_fault(std::string words) {
  while (words.ends_with('\n')) words.pop_back();
  for (std::size_t at = 0; (at = words.find('\n', at)) != words.npos;) words.replace(at, 1, "; ");
  return Error{"The hub's store failed: " + words + "."};
}

bool is_carried_out(const PostgresAnswer& answer) {
  const auto status = PQresultStatus(answer.get());
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

bool PostgresLink::is_alive() {
  // A server that restarted has sent a notice and closed the connection; read it here.
  while (!worn_ && PQstatus(get()) == CONNECTION_OK) {
    pollfd socket{PQsocket(get()), POLLIN, 0};
    if (poll(&socket, 1, 0) == 0) return true;
    if (PQconsumeInput(get()) != 1) break;
  }
  return false;
}

Status PostgresLink::connect(const StorePatience& patience) {
  drop();
  worn_ = false;
  std::vector<const char*> names, values;
  for (const auto& [name, value] : kDefaults) {
    names.push_back(name);
    values.push_back(value);
  }
  names.insert(names.end(), {"dbname", nullptr});
  values.insert(values.end(), {uri_.c_str(), nullptr});  // last, so that its own settings win
  connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
  if (PQstatus(get()) != CONNECTION_OK || PQsetnonblocking(get(), 1) != 0) {
    Error why = failed();
    why.key.clear();  // no kStoreLost: another try would take as long
    drop();
    return why;
  }
  // Ignore notices ("the table exists already"), which libpq would print.
  PQsetNoticeReceiver(
      get(),
      [](void* link, const PGresult* told) {
        const char* const severity = PQresultErrorField(told, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity != nullptr && severity == std::string_view("WARNING"))
          static_cast<PostgresLink*>(link)->warned_ = true;
      },
      this);
  const auto deadline =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(patience.statement_ms);
  const auto set = ask(bounds_sql(patience), deadline);
  if (set) return Done{};
  drop();
  return set.error();
}

Error PostgresLink::failed() const {
  Error error = postgres_fault(connection_ ? PQerrorMessage(get()) : "the connection was lost");
  if (PQstatus(get()) != CONNECTION_OK) error.key = kStoreLost;
  return error;
}

Error PostgresLink::lost() {
  Error error = failed();
  error.key = kStoreLost;
  drop();
  return error;
}

Error PostgresLink::fault(const PostgresAnswer& answer) {
  constexpr std::string_view kUniqueViolation = "23505", kNotNullViolation = "23502";
  Error error = postgres_fault(PQresultErrorMessage(answer.get()));
  const char* const told = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
  const std::string_view state = told == nullptr ? "" : told;
  if (state == kUniqueViolation) error.key = kRowTwice;
  if (state == kNotNullViolation) error.key = kRowLacks;
  if (ends_session(state)) {
    worn_ = true;
    error.key = kStoreLost;
  }
  return error;
}

Status PostgresLink::exchange(PostgresDeadline deadline) {
  const int unsent = PQflush(get());
  if (unsent < 0) return lost();
  const auto left = left_until(deadline);
  pollfd socket{PQsocket(get()), static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN), 0};
  const int ready =
      poll(&socket, 1, static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
  if (ready == 0 && left_until(deadline).count() == 0) {
    drop();
    return postgres_fault(
        "the database did not answer in time; it hangs, or a pooler before it has too few "
        "connections (deploy/README.md)");
  }
  if (ready > 0 && (socket.revents & ~POLLOUT) != 0 && PQconsumeInput(get()) != 1) return lost();
  return Done{};
}

Result<PostgresAnswer> PostgresLink::next(PostgresDeadline deadline) {
  if (!connection_) return failed();
  while (true) {
    if (PQflush(get()) < 0) return lost();
    if (PQisBusy(get()) == 0) break;
    if (auto done = exchange(deadline); !done) return done.error();
  }
  PostgresAnswer answer(PQgetResult(get()));
  // libpq reports a lost connection by a result of its own, or by none.
  if (PQstatus(get()) != CONNECTION_OK) {
    Error error = answer ? fault(answer) : failed();
    error.key = kStoreLost;
    drop();
    return error;
  }
  return answer;
}

Result<PostgresAnswer> PostgresLink::ask(const std::string& sql, PostgresDeadline deadline) {
  if (PQsendQuery(get(), sql.c_str()) != 1) return failed();
  PostgresAnswer last;
  std::optional<Error> first_fault;
  for (;;) {
    auto answer = next(deadline);
    if (!answer) return answer.error();
    if (!*answer) break;
    const bool reads = PQresultStatus(answer->get()) == PGRES_COPY_IN;
    if (!reads && !is_carried_out(*answer) && !first_fault) first_fault = fault(*answer);
    last = std::move(*answer);
    if (reads) break;
  }
  if (first_fault) return *first_fault;
  return last;
}

Status PostgresLink::put(const std::string& text, PostgresDeadline deadline) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min(kCopiedAtOnce, text.size() - at);
    const int taken = PQputCopyData(get(), text.data() + at, static_cast<int>(size));
    if (taken < 0) return failed();
    if (taken > 0)
      at += size;
    else if (auto done = exchange(deadline); !done)
      return done;
  }
  while (true) {
    const int ended = PQputCopyEnd(get(), nullptr);
    if (ended < 0) return failed();
    if (ended > 0) return Done{};
    if (auto done = exchange(deadline); !done) return done;
  }
}

}  // namespace ocop::db
