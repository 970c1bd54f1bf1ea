// Brings a database to the newest schema of its kind.
// Thread rule: that of the connection. Errors: one sentence; if a file fails, the database stays at
// the version before it.
#pragma once

#include <string_view>

#include "db/model/result.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

/// Applies the files of db/schema/<schema> above the database's user_version, each in one
/// transaction with its version. Error also if the database is newer than the last file.
Status migrate(Connection& connection, std::string_view schema);

}  // namespace ocop::db
