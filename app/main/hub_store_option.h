// Where the hub's store is: shared by its commands; and the one that makes its tables. Thread rule:
// main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/base/disk/folder_lock.h"
#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop {

class HubStoreOption {
 public:
  explicit HubStoreOption(CLI::App& command);
  /// As HubStore::open takes it; makes the folder of a file. Error: neither was named, or both.
  Result<std::string> where() const;
  Result<db::HubStore> open() const;
  /// Keeps `restore` away from a store that is a file for as long as this lives.
  void keep_in_use() const;

 private:
  mutable std::string data_, store_;  ///< neither is named: as hub.toml says, once asked
  mutable std::unique_ptr<disk::FolderLock> in_use_;
};

/// `ocop-hub store migrate`.
struct StoreCommand {
  explicit StoreCommand(CLI::App& app);
  /// Exit status: 0 the store has the newest schema; 1 refused, with a sentence.
  int run() const;

  CLI::App* store;  ///< parsed() where the command line says store

 private:
  CLI::App* migrate_;
  HubStoreOption option_;
  std::string worker_;
};

}  // namespace ocop
