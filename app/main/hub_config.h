// `/etc/ocop/hub.toml`: the office's folders, so that commands need not name them each time.
// Options on the command line take precedence. Thread rule: main thread. Errors: one sentence.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "db/model/result.h"

namespace ocop {

struct HubConfig {
  std::string data;           ///< folder of the hub's store
  std::string store;          ///< a database to use instead
  std::string catalog;        ///< folder written by import
  std::string public_folder;  ///< folder written by publish
};

/// `--config` and `--print-config` of ocop-hub, for all of its commands.
void declare_hub_config(CLI::App& app);
/// Prints a configuration with all keys if it was requested, and returns whether it was.
bool print_hub_config();

/// Reads the file of --config, otherwise /etc/ocop/hub.toml if it exists; otherwise all are empty.
Result<HubConfig> hub_config();

}  // namespace ocop
