#include "app/kiosk/commands/terminal_backup.h"

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/local/kept_recalls.h"
#include "app/kiosk/books/sale_numbers.h"
#include "db/ledger/ledger.h"
#include "db/sql/sqlite.h"

namespace ocop::commands {

namespace {

constexpr unsigned kForOwner = 0600;

Result<RecallMap> read_recalls(disk::Disk& disk, const std::string& data) {
  const auto text =
      disk::read_file(disk, disk::kept_recalls_file(data), local::kLargestKeptRecalls);
  return text ? local::read_kept_recalls(*text) : text.error();
}

/// Adds the recalls to those already known in the destination: none may be lost. One that a release
/// has lifted meanwhile is lifted again by the next release.
Status copy_recalls(disk::Disk& disk, const std::string& from, const std::string& to) {
  const std::string copied = disk::kept_recalls_file(from), known = disk::kept_recalls_file(to);
  if (!disk.size(copied)) return Done{};
  const auto more = read_recalls(disk, from);
  auto recalls = read_recalls(disk, to);
  if (!recalls) return disk::copy_file(disk, copied, known, kForOwner);
  if (!more) return Done{};  // damaged
  for (const auto& [lot, recall] : *more) {
    LotRecall& kept = recalls->emplace(lot, recall).first->second;
    if (kept.on < recall.on) kept = recall;
  }
  return disk::write_file(disk, known, local::kept_recalls_text(*recalls), kForOwner);
}

/// Copies all existing files except the ledger. Roots and releases already known in the destination
/// stay: they are newer, and replacing them would allow old releases again.
Status copy_small_files(disk::Disk& disk, const std::string& from, const std::string& to) {
  if (auto made = disk::make_folders(disk, to + "/sync"); !made) return made;
  const auto root_file = +[](const std::string& data) { return data + "/sync/root.json"; };
  for (const auto file : {disk::key_file, disk::private_file, disk::enrolled_file, disk::seal_file,
                          disk::hub_mark_file, root_file, disk::taken_release_file}) {
    if (!disk.size(file(from))) continue;
    if ((file == root_file || file == disk::taken_release_file) && disk.size(file(to))) continue;
    if (auto copied = disk::copy_file(disk, file(from), file(to), kForOwner); !copied)
      return copied;
  }
  return copy_recalls(disk, from, to);
}

/// Checks that no remains of a ledger are there: SQLite would replay another one's log into the
/// restored one.
Status check_place(disk::Disk& disk, const std::string& data) {
  const std::string ledger = disk::ledger_file(data);
  if (disk.size(ledger))
    return Error{"There is a ledger in " + data +
                 " already; a backup is for an empty folder. Move the old one away, and keep it."};
  for (const char* end : disk::kDatabaseRemnants)
    if (disk.size(ledger + end))
      return Error{"There is " + ledger + end +
                   ", which another ledger left; it may hold sales that are nowhere else. Move it "
                   "to where that ledger is, and keep it."};
  return Done{};
}

/// Removes SQLite's remains of an interrupted copy first, then copies the ledger.
Status copy_ledger(disk::Disk& disk, db::Ledger& ledger, const std::string& to) {
  const std::string part = to + ".part";
  for (const char* end : {"", "-wal", "-shm", "-journal"})
    if (auto gone = disk.remove(part + end); !gone) return gone;
  if (auto copied = ledger.connection().copy_to(part); !copied) {
    (void)disk.remove(part);
    return copied;
  }
  return disk::put_in_place(disk, part, to);
}

/// Copies by SQLite, so that a log beside the backup's ledger is included, then verifies the copy.
Result<Verified> copy_aside(disk::Disk& disk, const std::string& folder, const std::string& half,
                            const Verified& whole) {
  if (auto copied = copy_small_files(disk, folder, half); !copied) return copied.error();
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(folder));
  if (!ledger) return ledger.error();
  if (auto copied = copy_ledger(disk, *ledger, disk::ledger_file(half)); !copied)
    return copied.error();
  auto there = verify_ledger(half, disk);
  if (!there) return Error{"The written copy is damaged. " + there.error().sentence};
  if (there->entries != whole.entries || there->last_hash != whole.last_hash)
    return Error{"The written data differs from the backup; check the disk of " + half + "."};
  return there;
}

}  // namespace

Result<Verified> back_up_terminal(disk::Disk& disk, const std::string& data,
                                  const std::string& folder) {
  if (!disk.list(folder).empty()) return Error{folder + " is not empty; name an empty folder."};
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(data));
  if (!ledger) return ledger.error();
  if (auto copied = copy_small_files(disk, data, folder); !copied) return copied.error();
  if (auto copied = copy_ledger(disk, *ledger, disk::ledger_file(folder)); !copied)
    return copied.error();
  return verify_ledger(folder, disk);
}

Result<Verified> restore_terminal(disk::Disk& disk, const std::string& folder,
                                  const std::string& data) {
  if (auto made = disk::make_folders(disk, data + "/sync"); !made) return made.error();
  const auto alone = disk.lock(data), exchange = disk.lock(data + "/sync");
  if (!alone || !exchange)
    return Error{"The kiosk or ocop-sync is running in " + data +
                 "; stop them first (sudo systemctl stop ocop-kiosk ocop-sync)."};
  if (auto free = check_place(disk, data); !free) return free.error();
  const auto whole = verify_ledger(folder, disk);
  if (!whole) return Error{"The backup is damaged. " + whole.error().sentence};
  const std::string half = data + "/restoring";
  if (auto gone = disk::remove_tree(disk, half); !gone) return gone.error();
  auto put = copy_aside(disk, folder, half, *whole);
  if (!put) return put;
  if (auto copied = copy_small_files(disk, half, data); !copied) return copied.error();
  if (auto noted = books::note_restore(disk, data); !noted) return noted.error();
  if (auto placed = disk::put_in_place(disk, disk::ledger_file(half), disk::ledger_file(data));
      !placed)
    return placed.error();
  if (auto gone = disk::remove_tree(disk, half); !gone) return gone.error();
  return put;
}

}  // namespace ocop::commands
