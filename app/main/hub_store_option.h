// The options that say where the hub's store is, shared by its commands, and the command that
// creates its tables. Thread rule: main thread.
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
  /// Returns the store's place for HubStore::open, creating the folder of a file. Error if neither
  /// option was given, or both.
  Result<std::string> where() const;
  Result<db::HubStore> open() const;
  /// Locks a store that is a file against `restore` as long as this object lives.
  void keep_in_use() const;

 private:
  mutable std::string data_, store_;  ///< if neither is given, taken from hub.toml on first use
  mutable std::unique_ptr<disk::FolderLock> in_use_;
};

/// `ocop-hub store migrate`.
struct StoreCommand {
  explicit StoreCommand(CLI::App& app);
  /// Exit status: 0 the store has the newest schema; 1 refused, with a sentence.
  int run() const;

  CLI::App* store;  ///< parsed() if the command is store

 private:
  CLI::App* migrate_;
  HubStoreOption option_;
  std::string worker_;
};

}  // namespace ocop
