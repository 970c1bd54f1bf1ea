// `ocop-hub backup` and `restore`: saves a hub's store to one file, and restores it. SQLite stores
// are copied while the hub runs; PostgreSQL uses pg_dump and pg_restore. Entries sent after the
// backup are sent again, because terminals are told where to begin. Thread rule: one thread. Units:
// milliseconds, UTC. Errors: one sentence; the store is unchanged.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/disk/disk.h"
#include "db/hub/copies.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// `where`: as for HubStore::open. Error also if the file exists already.
Status back_up(disk::Disk& disk, const std::string& where, const std::string& file);
/// Backs up the store into a folder, under a name with the time, then removes all but the newest
/// `keep` backups. Returns the new file's path.
Result<std::string> back_up_into(disk::Disk& disk, const std::string& where,
                                 const std::string& folder, std::size_t keep, std::int64_t now_ms);

struct Restored {
  db::StoreFacts facts;
  std::string aside;  ///< where the previous store was moved; empty: there was none
};
/// What to do with data that the store has and the backup lacks (entries, scans, alarms, codes
/// ...).
enum class Newer { stays, is_lost };
/// Replaces a store that is empty, older or unreadable by a backup. Error also if the file is not a
/// complete backup; the hub or one of its commands is using the store; the store is ahead of the
/// backup and Newer::stays; or it is a PostgreSQL database that is not empty.
Result<Restored> restore(disk::Disk& disk, const std::string& file, const std::string& where,
                         std::int64_t now_ms, Newer newer = Newer::stays);

}  // namespace ocop::exchange
