#include "db/sqlite.h"

#include <sqlite3.h>

namespace ocop::db {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Connection::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Statement& Statement::bind(int place, std::string_view text) {
  // An empty view may hold a null pointer, which SQLite would take for NULL.
  sqlite3_bind_text64(held_.get(), place, text.empty() ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int place, std::int64_t number) {
  sqlite3_bind_int64(held_.get(), place, number);
  return *this;
}

Statement& Statement::bind(int place, double number) {
  sqlite3_bind_double(held_.get(), place, number);
  return *this;
}

Statement& Statement::bind_bytes(int place, std::span<const std::uint8_t> bytes) {
  sqlite3_bind_blob64(held_.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_null(int place) {
  sqlite3_bind_null(held_.get(), place);
  return *this;
}

bool Statement::step() {
  if (!held_) {
    failed_ = true;
    return false;
  }
  const int result = sqlite3_step(held_.get());
  failed_ = result != SQLITE_ROW && result != SQLITE_DONE;
  return result == SQLITE_ROW;
}

bool Statement::run() {
  step();
  const bool done = !failed_;
  reset();
  return done;
}

void Statement::reset() {
  sqlite3_reset(held_.get());
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(held_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(held_.get(), column))};
}

std::span<const std::uint8_t> Statement::bytes(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(held_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(held_.get(), column))};
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(held_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(held_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(held_.get(), column) == SQLITE_NULL;
}

int Statement::columns() const {
  return sqlite3_column_count(held_.get());
}

Result<Connection> Connection::open(const std::string& name, int flags) {
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
  Connection connection(raw);
  if (result != SQLITE_OK)
    return Error{"The database " + name + " cannot be opened: " + connection.error() + "."};
  return connection;
}

Statement Connection::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  sqlite3_prepare_v2(held_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  return Statement(raw);
}

Status Connection::execute(const std::string& sql) {
  if (sqlite3_exec(held_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return Error{"The database refused a change: " + error() + "."};
  return Done{};
}

std::string Connection::error() const {
  return sqlite3_errmsg(held_.get());
}

int Connection::error_code() const {
  return sqlite3_errcode(held_.get());
}

bool Connection::read_only() const {
  return sqlite3_db_readonly(held_.get(), "main") != 0;
}

std::int64_t Connection::number(std::string_view sql) {
  Statement query = prepare(sql);
  return query.step() ? query.number(0) : 0;
}

}  // namespace ocop::db
