// The schema of a hub's store on PostgreSQL: opening it migrates it to the newest version if the
// role may; otherwise the error says which role must.
#include <algorithm>
#include <string_view>

#include "db/hub/copies.h"
#include "db/hub/hub_store.h"
#include "db/hub/store_schema.h"
#include "db/sql/postgres_database.h"
#include "db/sql/schema_files.h"

namespace ocop::db {

namespace {

constexpr const char* kSchema = "hub_postgres";
constexpr const char* kOneMigrates = "SELECT pg_advisory_lock(1330597704)";  // "OCOH"
// A change may rewrite a table, and waits for other programs' locks.
constexpr std::int64_t kHour_ms = 3'600'000;
constexpr StorePatience kPatienceOfChange{kHour_ms, kHour_ms, kHour_ms, kHour_ms};

std::int64_t newest_postgres_schema() {
  std::int64_t newest = 0;
  for (const SchemaFile& file : schema_files())
    if (file.schema == std::string_view(kSchema))
      newest = std::max<std::int64_t>(newest, file.number);
  return newest;
}

/// Returns 0 if there are no tables yet.
Result<std::int64_t> version_of(PostgresDatabase& database) {
  const auto there =
      database.run("SELECT count(*) WHERE to_regclass('schema_version') IS NOT NULL", {});
  if (!there) return there.error();
  if ((*there)[0].number(0) == 0) return std::int64_t{0};
  const auto rows = database.run("SELECT coalesce(max(number), 0) FROM schema_version", {});
  if (!rows) return rows.error();
  const std::int64_t version = (*rows)[0].number(0), newest = newest_postgres_schema();
  if (version <= newest) return version;
  return Error{"The database has schema " + std::to_string(version) +
               ", this program knows up to " + std::to_string(newest) +
               "; install the newer program."};
}

Status apply_files(PostgresDatabase& database) {
  auto made =
      database.execute("CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL)");
  if (!made) return made;
  const auto version = version_of(database);
  if (!version) return version.error();
  for (const SchemaFile& file : schema_files()) {
    if (file.schema != std::string_view(kSchema) || file.number <= *version) continue;
    auto applied =
        database.execute("BEGIN;" + std::string(file.sql) + "INSERT INTO schema_version VALUES (" +
                         std::to_string(file.number) + ");COMMIT;");
    if (applied) continue;
    (void)database.execute("ROLLBACK");
    return applied;
  }
  return Done{};
}

/// Applies the files under a lock against other programs.
Status apply_alone(PostgresDatabase& database) {
  if (auto locked = database.execute(kOneMigrates); !locked) return locked;
  auto done = apply_files(database);
  auto unlocked = database.execute("SELECT pg_advisory_unlock_all()");
  return done ? unlocked : done;
}

/// Grants to each working role: read everything, also for a backup; write all but entries; insert
/// entries. Roles that could read the schema's number before are granted what is new.
constexpr const char* kGrants =
    "WITH worker (name) AS (SELECT ?1::TEXT WHERE ?1::TEXT <> '' UNION SELECT r.rolname::TEXT"
    " FROM pg_class AS c, aclexplode(c.relacl) AS a, pg_roles AS r"
    " WHERE c.oid = to_regclass('schema_version') AND r.oid = a.grantee AND a.grantee <> c.relowner"
    " AND a.privilege_type = 'SELECT'),"
    " written (name) AS (SELECT c.oid::regclass::TEXT FROM pg_class AS c"
    " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'"
    " AND NOT c.relispartition AND c.relname <> 'schema_version')"
    " SELECT format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), name) FROM worker"
    " UNION ALL SELECT format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', current_schema(),"
    " name) FROM worker"
    " UNION ALL SELECT format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(),"
    " name) FROM worker"
    " UNION ALL SELECT format('GRANT INSERT ON entry TO %I', name) FROM worker"
    " UNION ALL SELECT format('GRANT INSERT, UPDATE, DELETE ON %s TO %I', written.name,"
    " worker.name) FROM worker, written";

Status grant(PostgresDatabase& database, const std::string& worker) {
  const auto grants = database.run(kGrants, {worker});
  if (!grants) return grants.error();
  std::string all;
  for (const SqlRow& row : *grants) all += row.text(0) + ";";
  return all.empty() ? Status(Done{}) : database.execute("BEGIN;" + all + "COMMIT;");
}

/// Migrates an older schema, on a connection of its own because it needs more patience.
Status bring_to_newest(PostgresDatabase& database, const StorePatience& patience) {
  const auto version = version_of(database);
  if (!version) return version.error();
  const std::int64_t newest = newest_postgres_schema();
  if (*version == newest) return Done{};
  const auto may = database.run(
      "SELECT count(*) WHERE has_schema_privilege(current_schema(), 'CREATE') AND (to_regclass("
      "'schema_version') IS NULL OR pg_has_role((SELECT relowner FROM pg_class WHERE oid ="
      " to_regclass('schema_version')), 'USAGE'))",
      {});
  if (!may) return may.error();
  if ((*may)[0].number(0) == 0)
    return Error{(*version == 0 ? std::string("The database has no tables of the hub's")
                                : "The database has schema " + std::to_string(*version) +
                                      " and this program needs " + std::to_string(newest)) +
                 ", which this role may not change; run `ocop-hub store migrate` as the role that "
                 "may (deploy/README.md)."};
  database.begin_anew(kPatienceOfChange);
  auto done = apply_alone(database);
  if (done) done = grant(database, "");
  database.begin_anew(patience);
  return done;
}

}  // namespace

Result<bool> is_empty_postgres(const std::string& uri) {
  PostgresDatabase database(uri, kPatienceOfCommands);
  const auto rows = database.run(
      "SELECT count(*) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n"
      " ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema',"
      " 'pg_toast')",
      {});
  if (!rows) return rows.error();
  return rows->front().number(0) == 0;
}

Result<std::unique_ptr<SqlDatabase>> open_hub_postgres(const std::string& uri,
                                                       const StorePatience& patience) {
  auto database = std::make_unique<PostgresDatabase>(uri, patience);
  if (auto sound = database->check_pooler(); !sound) return sound.error();
  if (auto newest = bring_to_newest(*database, patience); !newest) return newest.error();
  return std::unique_ptr<SqlDatabase>(std::move(database));
}

Result<std::int64_t> migrate_store(const std::string& where, const std::string& worker) {
  if (!is_postgres_uri(where)) {
    if (!worker.empty()) return Error{"A store in a file has no roles; omit --for."};
    auto store = HubStore::open(where);
    if (!store) return store.error();
    const auto rows = store->run("PRAGMA user_version");
    if (!rows) return rows.error();
    return (*rows)[0].number(0);
  }
  PostgresDatabase database(where, kPatienceOfCommands);
  if (auto sound = database.check_pooler(); !sound) return sound.error();
  if (auto newest = bring_to_newest(database, kPatienceOfCommands); !newest) return newest.error();
  if (auto granted = grant(database, worker); !granted) return granted.error();
  return newest_postgres_schema();
}

}  // namespace ocop::db
