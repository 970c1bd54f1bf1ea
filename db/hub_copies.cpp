#include "db/hub_copies.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <string_view>

#include "db/schema_files.h"
#include "db/sqlite.h"

namespace ocop::db {

namespace {

/// What the store has and the copy lacks. Revocations too: a stolen terminal must stay out.
constexpr std::string_view kLacking =
    "SELECT (SELECT count(*) FROM main.terminal AS t WHERE NOT EXISTS (SELECT 1 FROM"
    " copy.terminal AS c WHERE c.id = t.id AND c.key = t.key"
    " AND (t.revoked_ms IS NULL OR c.revoked_ms IS NOT NULL)))"
    " + (SELECT count(*) FROM main.branch AS b WHERE NOT EXISTS (SELECT 1 FROM copy.entry AS e"
    " WHERE e.terminal = b.terminal AND e.seq = b.tip_seq AND e.hash = b.tip_hash))"
    " + (SELECT count(*) FROM main.settings AS s WHERE NOT EXISTS (SELECT 1 FROM copy.settings AS c"
    " WHERE c.point = s.point AND c.version = s.version))";

std::int64_t newest_schema() {
  std::int64_t newest = 0;
  for (const SchemaFile& file : schema_files())
    if (file.schema == std::string_view("hub"))
      newest = std::max<std::int64_t>(newest, file.number);
  return newest;
}

/// SQLite removes the log beside what is no database where it opens that.
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

Standing compare_with_copy(const std::string& path, const std::string& copy) {
  if (!is_sqlite(path)) return Standing::unreadable;
  auto store = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
  if (!store || store->number("PRAGMA application_id") != kHubApplication)
    return Standing::unreadable;
  Statement attach = store->prepare("ATTACH ?1 AS copy");
  if (!attach.bind(1, read_only_uri(copy)).run()) return Standing::unreadable;
  Statement lacking = store->prepare(kLacking);
  if (!lacking.step()) return Standing::unreadable;
  if (lacking.number(0) > 0) return Standing::ahead;
  lacking.reset();
  // Else a log of the old file would stand beside the new one.
  return store->execute("PRAGMA wal_checkpoint(TRUNCATE)") ? Standing::contained
                                                           : Standing::unreadable;
}

}  // namespace ocop::db
