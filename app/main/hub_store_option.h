// Where the hub's store is: shared by its commands. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "db/hub_store.h"
#include "db/model/result.h"

namespace ocop {

class HubStoreOption {
 public:
  explicit HubStoreOption(CLI::App& command);
  /// As HubStore::open takes it; makes the folder of a file. Error: neither was named, or both.
  Result<std::string> where() const;
  Result<db::HubStore> open() const;

 private:
  std::string data_, store_;
};

}  // namespace ocop
