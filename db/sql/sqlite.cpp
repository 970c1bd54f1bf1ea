#include "db/sql/sqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace ocop::db {

// Escapes the file name for a URI (RFC 3986).
std::string read_only_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-_.~").find(c) != std::string_view::npos;
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (plain)
      uri += c;
    else
      uri.append({'%', kHex[byte >> 4], kHex[byte & 15]});
  }
  return uri + "?mode=ro&immutable=1";
}

void keep_private(const std::string& path) {
  if (path.empty() || path == ":memory:") return;
  // Do not open an existing file: closing it would drop the locks of other connections.
  const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made >= 0) ::close(made);
  for (const char* beside : {"", "-wal", "-shm", "-journal"}) {
    const std::string file = path + beside;
    struct stat about {};
    if (::stat(file.c_str(), &about) == 0 && S_ISREG(about.st_mode) && (about.st_mode & 0077) != 0)
        [[maybe_unused]]
      const int refused = ::chmod(file.c_str(), about.st_mode & 0700);
  }
}

bool holds_bytes(const std::string& file) {
  sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
  int answer = 0;
  return vfs->xAccess(vfs, file.c_str(), SQLITE_ACCESS_EXISTS, &answer) == SQLITE_OK && answer != 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Connection::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Statement& Statement::bind(int place, std::string_view text) {
  // An empty view may hold a null pointer, which SQLite would treat as NULL.
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

Statement& Statement::lend(int place, std::string_view text) {
  sqlite3_bind_text64(held_.get(), place, text.empty() ? "" : text.data(), text.size(),
                      SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::lend_bytes(int place, std::span<const std::uint8_t> bytes) {
  sqlite3_bind_blob64(held_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
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

bool Statement::is_number(int column) const {
  return sqlite3_column_type(held_.get(), column) == SQLITE_INTEGER;
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

Status Connection::lend(const std::string& database, std::string_view bytes) {
  // Read-only: SQLite neither changes nor frees the bytes.
  auto* const from = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  if (bytes.empty() || sqlite3_deserialize(held_.get(), database.c_str(), from, size, size,
                                           SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    return Error{"These bytes are not a database."};
  // They may come from outside, so nothing in their schema may run code.
  return execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
}

Result<Connection> Connection::open_bytes(std::string_view bytes) {
  auto opened = open(":memory:", SQLITE_OPEN_READWRITE);
  if (!opened) return opened;
  if (auto lent = opened->lend("main", bytes); !lent) return lent.error();
  return opened;
}

Status Connection::attach_bytes(const std::string& as, std::string_view bytes) {
  if (auto attached = execute("ATTACH ':memory:' AS " + as); !attached) return attached;
  return lend(as, bytes);
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

namespace {

Error unwritten(const std::string& copy) {
  return {"The copy " + copy + " cannot be written; check its disk and permissions."};
}

}  // namespace

Status Connection::copy_to(const std::string& path) {
  keep_private(path);
  const auto into = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!into) return unwritten(path);
  // Copy all pages in one step, as a reader that does not block writers; SQLite syncs the copy.
  sqlite3_backup* const backup =
      sqlite3_backup_init(into->held_.get(), "main", held_.get(), "main");
  bool copied = backup != nullptr && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
  copied = backup != nullptr && sqlite3_backup_finish(backup) == SQLITE_OK && copied;
  return copied ? Status(Done{}) : unwritten(path);
}

Status Connection::backup(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code fault;
  if (fs::exists(path, fault)) return Error{"The file " + path + " exists already; name another."};
  const std::string part = path + ".part";
  fs::remove(part, fault);
  if (!copy_to(part) || std::rename(part.c_str(), path.c_str()) != 0) {
    fs::remove(part, fault);
    return unwritten(path);
  }
  const fs::path folder = fs::path(path).parent_path();
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool durable = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!durable) return unwritten(path);
  return Done{};
}

std::int64_t Connection::number(std::string_view sql) {
  Statement query = prepare(sql);
  return query.step() ? query.number(0) : 0;
}

}  // namespace ocop::db
