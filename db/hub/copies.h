// Compares a backup of a hub's SQLite store with the store that it is to replace; PostgreSQL has
// tools of its own. Thread rule: one thread; nobody else has the store open. Errors: one sentence.
#pragma once

#include <cstdint>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::db {

struct StoreFacts {
  std::int64_t terminals = 0;
  std::int64_t entries = 0;
  std::int64_t newest_ms = 0;  ///< when the last entry arrived; 0: there is none
  bool operator==(const StoreFacts&) const = default;
};
Result<StoreFacts> facts_of(HubStore& store);

/// Reads the whole file. Error if it is not a hub's store, is damaged, or is newer than this
/// program.
Status check_hub_copy(const std::string& path);

enum class Standing {
  contained,  ///< the copy has everything that matters
  ahead,      ///< it has something that the copy lacks
  unreadable,
};
struct Compared {
  Standing standing = Standing::contained;
  std::string lacking;  ///< if it is ahead: "terminals (1), scans (14)"
};
/// Compares the store at `path` with a checked copy. Moves the store's write-ahead log into its
/// file, unless the store is unreadable. Ignores data that is recomputed (sums), sent again
/// (health) or short-lived (requests' nonces).
Compared compare_with_copy(const std::string& path, const std::string& copy);

/// Error if the database cannot be reached.
Result<bool> is_empty_postgres(const std::string& uri);

}  // namespace ocop::db
