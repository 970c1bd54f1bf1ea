// A PostgreSQL server of the test's own, on a UNIX socket in a temporary folder, run by somebody
// who is not root. Made from a template in the build's folder, begun with the first call, ended
// with the program. Thread rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// The URI of an empty database of it: another one with each call. Ends the program where there is
/// no PostgreSQL.
std::string fresh_postgres_database();

/// The same database for a role that may do nothing by itself: "ocop_worker".
std::string for_worker(const std::string& uri);

}  // namespace ocop::test
