// Migrates a hub's store and sets its roles: on PostgreSQL one role owns the schema and another
// works in it, so that the hub, which the network reaches, can neither change tables nor delete an
// entry. Thread rule: any thread. Errors: one sentence. Not here: the schema's files
// (db/schema/hub).
#pragma once

#include <cstdint>
#include <string>

#include "db/model/result.h"

namespace ocop::db {

/// Brings the store to the newest schema and returns its number. `where`: as for HubStore::open.
/// `worker`: a database role that may work in it from now on; empty: only those that already could.
/// Error also if there are no roles (SQLite) or this role may not change the schema.
Result<std::int64_t> migrate_store(const std::string& where, const std::string& worker);

}  // namespace ocop::db
