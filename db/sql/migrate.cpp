#include "db/sql/migrate.h"

#include <algorithm>
#include <string>

#include "db/sql/schema_files.h"

namespace ocop::db {

namespace {

Status apply(Connection& connection, const SchemaFile& file) {
  const std::string version = "PRAGMA user_version=" + std::to_string(file.number) + ";";
  auto applied =
      connection.execute("BEGIN IMMEDIATE;" + std::string(file.sql) + version + "COMMIT;");
  if (applied) return applied;
  // If there is no transaction to undo, the original error matters more.
  [[maybe_unused]] const auto undone = connection.execute("ROLLBACK");
  return applied;
}

}  // namespace

Status migrate(Connection& connection, std::string_view schema) {
  int newest = 0;
  for (const SchemaFile& file : schema_files())
    if (file.schema == schema) newest = std::max(newest, file.number);
  const auto version = connection.number("PRAGMA user_version");
  if (version > newest)
    return Error{"The database has schema " + std::to_string(version) +
                     ", this program knows up to " + std::to_string(newest) +
                     "; install the newer program.",
                 "refusal.ledger_newer",
                 {}};
  for (const SchemaFile& file : schema_files()) {
    if (file.schema != schema || file.number <= version) continue;
    if (auto applied = apply(connection, file); !applied) return applied;
  }
  return Done{};
}

}  // namespace ocop::db
