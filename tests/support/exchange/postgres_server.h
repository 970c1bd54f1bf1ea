// A PostgreSQL server for the test, on a UNIX socket in a temporary folder, run as a non-root user.
// Created from a template in the build folder, started by the first call, stopped with the program.
// Thread rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// Returns the URI of an empty database, different on each call. Aborts the program if there is no
/// PostgreSQL.
std::string fresh_postgres_database();

/// Returns the same database for a role without rights of its own: "ocop_worker".
std::string for_worker(const std::string& uri);

}  // namespace ocop::test
