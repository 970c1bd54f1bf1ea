// Who brings a hub's store to the newest schema, and who works in it: on PostgreSQL two roles, so
// that the hub, which the network reaches, can neither change tables nor delete an entry.
// Thread rule: any thread. Errors: one sentence. Not here: the schema's files (db/schema/hub).
#pragma once

#include <cstdint>
#include <string>

#include "db/model/result.h"

namespace ocop::db {

/// Brings the store to the newest schema; its number. `where`: as HubStore::open takes it.
/// `worker`: a role of the database that may work in it from now on; empty: those that could
/// before. Error also: there are no roles (SQLite), or this one may not change the schema.
Result<std::int64_t> migrate_store(const std::string& where, const std::string& worker);

}  // namespace ocop::db
