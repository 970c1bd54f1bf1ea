#include "app/terminal/terminal_backup.h"

#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "db/ledger.h"
#include "db/sqlite.h"

namespace ocop::terminal {

namespace {

constexpr unsigned kForOwner = 0600;

/// All but the ledger, as far as they are there.
Status copy_small_files(disk::Disk& disk, const std::string& from, const std::string& to) {
  if (auto made = disk::make_folders(disk, to + "/sync"); !made) return made;
  const auto root_file = +[](const std::string& data) { return data + "/sync/root.json"; };
  const auto taken_file = +[](const std::string& data) { return data + "/sync/release.json"; };
  for (const auto file :
       {disk::key_file, disk::private_file, disk::enrolled_file, root_file, taken_file}) {
    if (!disk.size(file(from))) continue;
    if (auto copied = disk::copy_file(disk, file(from), file(to), kForOwner); !copied)
      return copied;
  }
  return Done{};
}

}  // namespace

Result<Verified> back_up_terminal(disk::Disk& disk, const std::string& data,
                                  const std::string& folder) {
  if (!disk.list(folder).empty())
    return Error{"There is something in " + folder + " already; name an empty folder."};
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(data));
  if (!ledger) return ledger.error();
  if (auto copied = copy_small_files(disk, data, folder); !copied) return copied.error();
  if (auto copied = ledger->connection().backup(disk::ledger_file(folder)); !copied)
    return copied.error();
  return verify_ledger(folder);
}

Result<Verified> restore_terminal(disk::Disk& disk, const std::string& folder,
                                  const std::string& data) {
  if (auto made = disk::make_folders(disk, data); !made) return made.error();
  const auto alone = disk.lock(data);
  if (!alone) return Error{"Another program works in " + data + "; end that first."};
  if (disk.size(disk::ledger_file(data)))
    return Error{"There is a ledger in " + data +
                 " already; a backup is for an empty folder. Move the old one away, and keep it."};
  auto whole = verify_ledger(folder);
  if (!whole) return Error{"The backup is not right. " + whole.error().sentence};
  if (auto copied = copy_small_files(disk, folder, data); !copied) return copied.error();
  auto put = disk::copy_file(disk, disk::ledger_file(folder), disk::ledger_file(data), kForOwner);
  if (!put) return put.error();
  return whole;
}

}  // namespace ocop::terminal
