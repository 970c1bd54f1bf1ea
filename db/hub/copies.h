// Backups of a hub's store as files, held against the store whose place they shall take. Of SQLite;
// a PostgreSQL server has tools of its own. Thread rule: one thread; nobody
// else has the store open. Errors: one sentence.
#pragma once

#include <cstdint>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::db {

struct StoreFacts {
  std::int64_t terminals = 0;
  std::int64_t entries = 0;
  std::int64_t newest_ms = 0;  ///< when the last entry came; 0: none ever
  bool operator==(const StoreFacts&) const = default;
};
Result<StoreFacts> facts_of(HubStore& store);

/// Reads all of it. Error: it is no hub's store, is damaged, or is newer than this program.
Status check_hub_copy(const std::string& path);

enum class Standing {
  contained,  ///< all that counts is in the copy too
  ahead,      ///< it has what the copy lacks
  unreadable,
};
struct Compared {
  Standing standing = Standing::contained;
  std::string lacking;  ///< where it is ahead: "terminals (1), scans (14)"
};
/// How the store at `path` stands to a copy that was checked. Its write-ahead log is in the file
/// afterwards, but where it is unreadable. Not compared is what is made anew (sums), sent anew
/// (health) or good for minutes only (requests' random numbers).
Compared compare_with_copy(const std::string& path, const std::string& copy);

/// Error: it cannot be reached.
Result<bool> is_empty_postgres(const std::string& uri);

}  // namespace ocop::db
