#include "app/main/hub_store_option.h"

#include <unistd.h>

#include <filesystem>

#include "app/main/hub_config.h"
#include "app/main/says.h"
#include "db/hub/store_schema.h"

#include "app/base/disk/folder_owner.h"

namespace ocop {

HubStoreOption::HubStoreOption(CLI::App& command) {
  command.add_option("--data", data_, "Folder of the hub's store");
  command.add_option(
      "--store", store_,
      "A database instead: postgresql://user@host/name; a password belongs in ~/.pgpass");
}

Result<std::string> HubStoreOption::where() const {
  if (data_.empty() && store_.empty()) {
    const auto config = hub_config();
    if (!config) return config.error();
    data_ = config->data;
    store_ = config->store;
  }
  if (data_.empty() == store_.empty())
    return Error{"Name the hub's store: --data FOLDER, or --store postgresql://..."};
  if (!store_.empty()) return store_;
  if (auto own = disk::may_make(::geteuid(), data_, "ocop-hub ..."); !own) return own.error();
  std::error_code fault;  // if the folder cannot be created, opening the store reports it
  std::filesystem::create_directories(data_, fault);
  return (std::filesystem::path(data_) / "hub.sqlite").string();
}

Result<db::HubStore> HubStoreOption::open() const {
  const auto where_it_is = where();
  if (!where_it_is) return where_it_is.error();
  keep_in_use();
  return db::HubStore::open(*where_it_is, db::kPatienceOfCommands);
}

void HubStoreOption::keep_in_use() const {
  if (!data_.empty())
    in_use_ = std::make_unique<disk::FolderLock>(data_, disk::FolderLock::Kind::shared);
}

StoreCommand::StoreCommand(CLI::App& app)
    : store(app.add_subcommand("store", "The tables of the hub's store")),
      migrate_(store->add_subcommand("migrate",
                                     "Create them, or bring them up to date for this program; with "
                                     "a database, as the role that owns them")),
      option_(*store) {
  store->require_subcommand(1);
  migrate_->fallthrough();
  migrate_->add_option("--for", worker_,
                       "A role of the database that may work in them from now on, and not change "
                       "them: the hub's");
}

int StoreCommand::run() const {
  const auto where = option_.where();
  if (!where) return refused(where.error());
  option_.keep_in_use();
  const auto newest = db::migrate_store(*where, worker_);
  if (!newest) return refused(newest.error());
  announce("The store has schema " + std::to_string(*newest) + ".");
  return 0;
}

}  // namespace ocop
