#include "db/hub/copies.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

#include "db/sql/schema_files.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

namespace {

/// Data that a copy may lack: rows of `table` (as t) without an equivalent in the copy (as c).
struct Kept {
  const char* what;
  const char* table;
  const char* same;
  const char* column = nullptr;  ///< not compared if one of the two is older and lacks it
};
constexpr Kept kKept[] = {
    // Includes revocations: a stolen terminal must stay out.
    {"terminals", "terminal",
     "c.id = t.id AND c.key = t.key AND c.point = t.point"
     " AND (t.revoked_ms IS NULL OR c.revoked_ms IS NOT NULL)"},
    {"prefixes", "terminal", "c.id = t.id AND c.prefix IS t.prefix", "prefix"},
    {"settings", "settings", "c.point = t.point AND c.version = t.version"},
    // Otherwise a code spent since the backup would be valid again.
    {"codes", "enrol_code",
     "c.hash = t.hash AND c.used_ms IS t.used_ms AND c.terminal IS t.terminal"},
    {"alarms", "alarm",
     "c.at_ms = t.at_ms AND c.terminal = t.terminal AND c.sentence = t.sentence"},
    {"scans", "scan",
     "c.product = t.product AND c.lot = t.lot AND c.day = t.day AND c.point = t.point"
     " AND c.proof = t.proof AND c.scans >= t.scans"},
    {"scans of packs", "pack_scan",
     "c.product = t.product AND c.lot = t.lot AND c.serial = t.serial AND c.day = t.day"
     " AND c.point = t.point AND c.scans >= t.scans"},
    {"clocks", "clock", "c.terminal = t.terminal AND c.boot = t.boot"},
    {"clocks in doubt", "clock_doubted", "c.terminal = t.terminal AND c.boot = t.boot"},
    {"times of doubt", "doubt", "c.from_ms = t.from_ms AND c.until_ms = t.until_ms"},
    {"times of trust", "doubt",
     "c.from_ms = t.from_ms AND c.until_ms = t.until_ms AND c.trusted = t.trusted", "trusted"},
    {"statements", "statement", "c.number = t.number AND c.document = t.document"},
    {"payments", "payment",
     "c.number = t.number AND c.producer = t.producer AND c.day = t.day AND c.amount = t.amount"
     " AND c.way = t.way AND c.reference = t.reference"},
    {"terms", "terms", "c.version = t.version AND c.line = t.line AND c.made_ms = t.made_ms"},
};

/// If a branch's newest entry is in the copy, so are those before it.
constexpr std::string_view kLinesLacking =
    "SELECT count(*) FROM main.branch AS b WHERE NOT EXISTS (SELECT 1 FROM copy.entry AS e"
    " WHERE e.terminal = b.terminal AND e.seq = b.tip_seq AND e.hash = b.tip_hash)";

bool has_table(Connection& connection, const char* database, const char* table) {
  return connection.number("SELECT count(*) FROM " + std::string(database) +
                           ".sqlite_schema WHERE type = 'table' AND name = '" + table + "'") > 0;
}

bool has_column(Connection& connection, const char* database, const Kept& kept) {
  return connection.number("SELECT count(*) FROM pragma_table_info('" + std::string(kept.table) +
                           "', '" + database + "') WHERE name = '" + kept.column + "'") > 0;
}

/// Returns how many rows of the store the copy lacks, or nullopt if the store cannot be read.
std::optional<std::int64_t> lacking(Connection& store, const Kept& kept) {
  if (!has_table(store, "main", kept.table)) return 0;  // written by an older program
  if (kept.column != nullptr &&
      !(has_column(store, "main", kept) && has_column(store, "copy", kept)))
    return 0;
  std::string sql = "SELECT count(*) FROM main." + std::string(kept.table) + " AS t";
  if (has_table(store, "copy", kept.table))
    sql += " WHERE NOT EXISTS (SELECT 1 FROM copy." + std::string(kept.table) + " AS c WHERE " +
           kept.same + ")";
  Statement query = store.prepare(sql);
  if (!query.step()) return std::nullopt;
  return query.number(0);
}

void add_lacking(Compared& compared, const char* what, std::int64_t rows) {
  if (rows == 0) return;
  compared.standing = Standing::ahead;
  if (!compared.lacking.empty()) compared.lacking += ", ";
  compared.lacking += std::string(what) + " (" + std::to_string(rows) + ")";
}

std::int64_t newest_schema() {
  std::int64_t newest = 0;
  for (const SchemaFile& file : schema_files())
    if (file.schema == std::string_view("hub"))
      newest = std::max<std::int64_t>(newest, file.number);
  return newest;
}

/// Checked first, because SQLite deletes the log beside a file that it opens and finds not to be a
/// database.
bool is_sqlite(const std::string& path) {
  constexpr std::string_view kBegins("SQLite format 3\0", 16);
  std::string bytes(kBegins.size(), '?');
  std::ifstream(path, std::ios::binary).read(bytes.data(), 16);
  return bytes == kBegins;
}

}  // namespace

Result<StoreFacts> facts_of(HubStore& store) {
  const auto rows = store.run(
      "SELECT (SELECT count(*) FROM terminal), (SELECT count(*) FROM entry),"
      " (SELECT coalesce(max(received_ms), 0) FROM entry)");
  if (!rows) return rows.error();
  const SqlRow& row = rows->front();
  return StoreFacts{row.number(0), row.number(1), row.number(2)};
}

Status check_hub_copy(const std::string& path) {
  auto copy = Connection::open(read_only_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!copy || copy->number("PRAGMA application_id") != kHubApplication)
    return Error{"The file " + path + " is not a backup of a hub's store; name another."};
  if (copy->number("PRAGMA user_version") > newest_schema())
    return Error{"The backup " + path + " was made by a newer program; install that one."};
  Statement check = copy->prepare("PRAGMA integrity_check(1)");
  if (!check.step() || check.text(0) != "ok")
    return Error{"The backup " + path + " is damaged; use an older one."};
  return Done{};
}

Compared compare_with_copy(const std::string& path, const std::string& copy) {
  Compared unreadable{Standing::unreadable, {}};
  if (!is_sqlite(path)) return unreadable;
  auto store = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
  if (!store || store->number("PRAGMA application_id") != kHubApplication) return unreadable;
  Statement attach = store->prepare("ATTACH ?1 AS copy");
  if (!attach.bind(1, read_only_uri(copy)).run()) return unreadable;
  Statement lines = store->prepare(kLinesLacking);
  if (!lines.step()) return unreadable;
  Compared compared;
  add_lacking(compared, "branches of entries", lines.number(0));
  lines.reset();
  for (const Kept& kept : kKept) {
    const auto rows = lacking(*store, kept);
    if (!rows) return unreadable;
    add_lacking(compared, kept.what, *rows);
  }
  // Otherwise the old file's log would remain beside the new file.
  const auto emptied = store->execute("PRAGMA wal_checkpoint(TRUNCATE)");
  return emptied || compared.standing == Standing::ahead ? compared : unreadable;
}

}  // namespace ocop::db
