#include "app/main/hub_config.h"

#include <array>
#include <iostream>

#include "app/base/program/settings_file.h"
#include "app/main/says.h"

namespace ocop {

namespace {

constexpr const char* kHubConfigFile = "/etc/ocop/hub.toml";

/// The command line's options; one program, one main thread.
struct ConfigOptions {
  std::string file;
  bool print = false;
};
ConfigOptions& config_options() {
  static ConfigOptions options;
  return options;
}

std::array<program::Setting, 4> hub_settings(HubConfig& config) {
  return {{{"data", "Folder of the hub's store (--data).", &config.data},
           {"store", "A database instead: postgresql://user@host/name (--store).", &config.store},
           {"catalog", "Folder that import wrote, against which points are checked (--catalog).",
            &config.catalog},
           {"public", "Folder that publish writes and a web server serves (--to).",
            &config.public_folder}}};
}

}  // namespace

void declare_hub_config(CLI::App& app) {
  app.add_option("--config", config_options().file,
                 std::string("Configuration file (TOML); by default ") + kHubConfigFile);
  app.add_flag("--print-config", config_options().print,
               "Print a configuration with all keys and defaults");
}

bool print_hub_config() {
  if (!config_options().print) return false;
  HubConfig config;
  std::cout << comments_in_own_words(program::settings_text("ocop-hub", hub_settings(config)));
  return true;
}

Result<HubConfig> hub_config() {
  HubConfig config;
  const std::string file = program::config_or_usual(config_options().file, kHubConfigFile);
  if (file.empty()) return config;
  const auto text = program::read_settings_file(file);
  if (!text) return text.error();
  if (auto taken = program::take_settings(*text, file, "ocop-hub", hub_settings(config)); !taken)
    return taken.error();
  return config;
}

}  // namespace ocop
