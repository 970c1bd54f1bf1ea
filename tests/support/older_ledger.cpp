#include "tests/support/older_ledger.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "db/ledger/ledger.h"
#include "db/sql/schema_files.h"
#include "db/sql/sqlite.h"

namespace ocop::test {

void write_older_ledger(const std::string& from, const std::string& to, int schema) {
  auto old = db::Connection::open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  std::string sql = "PRAGMA application_id=" + std::to_string(db::kLedgerApplication) + ";";
  for (const db::SchemaFile& file : db::schema_files())
    if (file.schema == std::string_view("ledger") && file.number <= schema) sql += file.sql;
  sql += "PRAGMA user_version=" + std::to_string(schema) + "; ATTACH '" + from + "' AS new;" +
         "INSERT INTO terminal SELECT * FROM new.terminal;"
         "INSERT INTO entry (seq, at_ms, boot, uptime_ms, kind, body, prev, hash)"
         " SELECT seq, at_ms, boot, uptime_ms, kind, body, prev, hash FROM new.entry ORDER BY seq;"
         "DETACH new";
  const auto made = old ? old->execute(sql) : Status(old.error());
  if (made) return;
  std::fprintf(stderr, "%s\n", made.error().sentence.c_str());
  std::abort();
}

}  // namespace ocop::test
