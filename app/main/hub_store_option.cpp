#include "app/main/hub_store_option.h"

#include <unistd.h>

#include <filesystem>

#include "app/disk/folder_owner.h"

namespace ocop {

HubStoreOption::HubStoreOption(CLI::App& command) {
  command.add_option("--data", data_, "Folder of the hub's store");
  command.add_option(
      "--store", store_,
      "A database in place of it: postgresql://user@host/name; a password belongs into "
      "~/.pgpass");
}

Result<std::string> HubStoreOption::where() const {
  if (data_.empty() == store_.empty())
    return Error{"Name the hub's store: --data FOLDER, or --store postgresql://..."};
  if (!store_.empty()) return store_;
  if (auto own = disk::may_make(::geteuid(), data_, "ocop-hub ..."); !own) return own.error();
  std::error_code fault;  // a folder that cannot be made is told by whoever opens the store
  std::filesystem::create_directories(data_, fault);
  return (std::filesystem::path(data_) / "hub.sqlite").string();
}

Result<db::HubStore> HubStoreOption::open() const {
  const auto where_it_is = where();
  if (!where_it_is) return where_it_is.error();
  keep_in_use();
  return db::HubStore::open(*where_it_is);
}

void HubStoreOption::keep_in_use() const {
  if (!data_.empty())
    in_use_ = std::make_unique<disk::FolderLock>(data_, disk::FolderLock::Kind::shared);
}

}  // namespace ocop
