// Where the hub's store is: shared by its commands. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/disk/folder_lock.h"
#include "db/hub_store.h"
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
  std::string data_, store_;
  mutable std::unique_ptr<disk::FolderLock> in_use_;
};

}  // namespace ocop
