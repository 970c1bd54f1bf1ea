// `/etc/ocop/hub.toml`: where the office's folders lie, so that commands need not be told each
// time. What a command names itself counts more. Thread rule: main thread. Errors: one sentence.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "db/model/result.h"

namespace ocop {

struct HubConfig {
  std::string data;           ///< folder of the hub's store
  std::string store;          ///< a database in place of it
  std::string catalog;        ///< folder that import wrote
  std::string public_folder;  ///< what publish writes
};

/// `--config` and `--print-config` of ocop-hub, for all of its commands.
void declare_hub_config(CLI::App& app);
/// Whether a configuration with all keys was asked for; then it is printed.
bool print_hub_config();

/// The file of --config, else /etc/ocop/hub.toml where there is one, else empty.
Result<HubConfig> hub_config();

}  // namespace ocop
