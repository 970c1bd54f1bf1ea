// `--catalog`, against which commands of the hub check the point that they name. Thread rule: main
// thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop {

struct HubPointOption {
  explicit HubPointOption(CLI::App& command);
  /// Error: the catalogue has no such point. Says on standard error where only the store could be
  /// asked, and does not know it.
  Status check(db::HubStore& store, const std::string& point) const;

  std::string catalog;  ///< empty: not named
};

}  // namespace ocop
