// `ocop-hub backup` and `restore`: a hub's store as one file, and back. SQLite's is copied while
// the hub works; PostgreSQL's by its own pg_dump and pg_restore. What terminals sent since a backup
// they send again: they are told from which entry on. Thread rule: one thread. Units: milliseconds,
// UTC. Errors: one sentence; then the store is as it was.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/disk/disk.h"
#include "db/hub/copies.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// "postgresql://..."; else it is a path.
bool is_postgres(const std::string& where);

/// `where`: as HubStore::open takes it. Error also: there is such a file already.
Status back_up(disk::Disk& disk, const std::string& where, const std::string& file);
/// Backs the store up into a folder, under a name by the time; then removes the oldest but `keep`
/// of those names. The new one's path.
Result<std::string> back_up_into(disk::Disk& disk, const std::string& where,
                                 const std::string& folder, std::size_t keep, std::int64_t now_ms);

struct Restored {
  db::StoreFacts facts;
  std::string aside;  ///< where the store is kept that was there before; empty: there was none
};
/// Whether what the store has and the backup lacks (entries, scans, alarms, codes ...) may go.
enum class Newer { stays, is_lost };
/// Puts a backup in the place of a store that is empty, older, or cannot be read. Error also: the
/// file is no whole backup; the hub or one of its commands works on the store; the store is ahead
/// of the backup and that shall stay; it is a PostgreSQL database with anything in it.
Result<Restored> restore(disk::Disk& disk, const std::string& file, const std::string& where,
                         std::int64_t now_ms, Newer newer = Newer::stays);

}  // namespace ocop::exchange
