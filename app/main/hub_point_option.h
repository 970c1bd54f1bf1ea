// `--catalog`: the catalogue with which the hub's commands check a point's name. Thread rule: main
// thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop {

struct HubPointOption {
  explicit HubPointOption(CLI::App& command);
  /// Error if the catalogue has no such point. If only the store could be asked and does not know
  /// the point, prints a warning on standard error.
  Status check(db::HubStore& store, const std::string& point) const;

  std::string catalog;  ///< empty: not given
};

}  // namespace ocop
