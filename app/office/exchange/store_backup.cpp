#include "app/office/exchange/store_backup.h"

#include <algorithm>
#include <vector>

#include "app/base/codec/utc_time.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/office/exchange/run_program.h"
#include "db/sql/sqlite.h"

namespace ocop::exchange {

namespace {

/// Returns "20261125-083000", say, which sorts by time.
std::string stamp(std::int64_t now_ms) {
  std::string text = codec::utc_to_iso(now_ms / 1000);
  std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
  std::replace(text.begin(), text.end(), 'T', '-');
  return text;
}

Status dump(disk::Disk& disk, const std::string& uri, const std::string& file) {
  if (disk.size(file)) return Error{"The file " + file + " exists already; name another."};
  const std::string part = file + ".part";
  // Create the file first, because pg_dump would make it readable for everybody.
  if (auto old = disk.remove(part); !old) return old;
  if (auto made = disk.append(part, "", 0600); !made) return made;
  auto dumped = run_program({"pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                             "--file=" + part, "--dbname=" + uri});
  if (dumped) return disk::put_in_place(disk, part, file);
  (void)disk.remove(part);
  return dumped;
}

Status fill_postgres(const std::string& file, const std::string& uri) {
  const auto empty = db::is_empty_postgres(uri);
  if (!empty) return empty.error();
  if (!*empty)
    return Error{
        "That database is not empty; create an empty one (createdb) and restore into that."};
  return run_program({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
                      "--no-privileges", "--dbname=" + uri, file});
}

/// Moves the store aside (with its write-ahead log if it is unreadable) and returns its new path.
Result<std::string> set_aside(disk::Disk& disk, const std::string& path, std::int64_t now_ms) {
  const std::string aside = path + ".before-" + stamp(now_ms);
  if (disk.size(path + "-wal"))
    if (auto moved = disk.rename(path + "-wal", aside + "-wal"); !moved) return moved.error();
  if (auto removed = disk.remove(path + "-shm"); !removed) return removed.error();
  if (auto copied = disk::copy_file(disk, path, aside, 0600); !copied) return copied.error();
  return aside;
}

/// Refuses logs beside the backup, which would be lost, and beside its destination, which would be
/// replayed into it.
Status check_remnants(disk::Disk& disk, const std::string& file, const std::string& path) {
  for (const char* end : disk::kDatabaseRemnants) {
    if (disk.size(file + end).value_or(0) > 0 && end != std::string_view("-shm"))
      return Error{"There is " + file + end +
                   " beside the backup, so the copy is incomplete; make one with ocop-hub backup."};
    if (!disk.size(path) && disk.size(path + end))
      return Error{"There is " + path + end +
                   ", which another store left; it may hold what is nowhere else. Move it to where "
                   "that store is, and keep it."};
  }
  return Done{};
}

/// Copies the backup, then reads the copy: a bad disk must not take the old store's place.
Status copy_checked(disk::Disk& disk, const std::string& file, const std::string& to) {
  if (auto copied = disk::copy_file(disk, file, to, 0600); !copied) return copied;
  const auto given = disk.map(file), written = disk.map(to);
  if (given && written && given->bytes == written->bytes && db::check_hub_copy(to)) return Done{};
  (void)disk.remove(to);
  return Error{"The written data differs from the backup; check the disk of " + to + "."};
}

/// Replaces the old file by the new one in one step.
Result<std::string> replace_file(disk::Disk& disk, const std::string& file, const std::string& path,
                                 std::int64_t now_ms, Newer newer) {
  const std::string folder = disk::folder_of(path);
  const auto alone = disk.lock(folder);
  if (!alone)
    return Error{"The hub or one of its commands is running in " + folder +
                 "; stop it, then restore."};
  if (auto whole = db::check_hub_copy(file); !whole) return whole.error();
  std::string aside;
  if (auto free = check_remnants(disk, file, path); !free) return free.error();
  const std::string half = path + ".restoring";
  if (auto copied = copy_checked(disk, file, half); !copied) return copied.error();
  if (disk.size(path)) {
    const auto compared = db::compare_with_copy(path, file);
    if (compared.standing == db::Standing::ahead && newer == Newer::stays)
      return Error{"The store in " + folder + " has what the backup lacks, " + compared.lacking +
                   ", so it was not replaced. To discard that data, use --lose-newer."};
    auto kept = set_aside(disk, path, now_ms);
    if (!kept) return kept.error();
    aside = std::move(*kept);
  }
  if (auto placed = disk::put_in_place(disk, half, path); !placed) return placed.error();
  return aside;
}

}  // namespace

Status back_up(disk::Disk& disk, const std::string& where, const std::string& file) {
  if (db::is_postgres_uri(where)) return dump(disk, where, file);
  auto store = db::HubStore::open(where);
  if (!store) return store.error();
  return store->backup(file);
}

Result<std::string> back_up_into(disk::Disk& disk, const std::string& where,
                                 const std::string& folder, std::size_t keep, std::int64_t now_ms) {
  if (auto made = disk::make_folders(disk, folder); !made) return made.error();
  const std::string ending = db::is_postgres_uri(where) ? ".pgdump" : ".sqlite";
  const std::string file = folder + "/hub-" + stamp(now_ms) + ending;
  if (auto done = back_up(disk, where, file); !done) return done.error();
  std::vector<std::string> names = disk.list(folder);
  std::erase_if(names, [&](const std::string& name) {
    return !name.starts_with("hub-") || !name.ends_with(ending);
  });
  // Older programs made backups readable for everybody.
  for (const std::string& name : names) db::keep_private(std::string(folder).append("/") + name);
  for (std::size_t i = 0; i + keep < names.size(); ++i)
    if (auto gone = disk.remove(std::string(folder).append("/").append(names[i])); !gone)
      return gone.error();
  if (auto synced = disk.sync(folder); !synced) return synced.error();
  return file;
}

Result<Restored> restore(disk::Disk& disk, const std::string& file, const std::string& where,
                         std::int64_t now_ms, Newer newer) {
  Restored restored;
  if (db::is_postgres_uri(where)) {
    if (auto filled = fill_postgres(file, where); !filled) return filled.error();
  } else {
    auto aside = replace_file(disk, file, where, now_ms, newer);
    if (!aside) return aside.error();
    restored.aside = std::move(*aside);
  }
  auto store = db::HubStore::open(where, db::kPatienceOfCommands);
  if (!store) return store.error();
  const auto facts = db::facts_of(*store);
  if (!facts) return facts.error();
  restored.facts = *facts;
  return restored;
}

}  // namespace ocop::exchange
