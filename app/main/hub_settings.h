// `ocop-hub settings`: makes, edits and shows a point's private settings, signs them for its
// terminals, and gets them back from the store. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/main/hub_point_option.h"
#include "app/main/hub_store_option.h"
#include "db/model/private_settings.h"

namespace ocop {

struct SettingsCommands {
  explicit SettingsCommands(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* settings;  ///< parsed() if the command is settings

 private:
  Result<PrivateSettings> read() const;
  Status write(const PrivateSettings& settings) const;
  /// Error also: there is such a file.
  Status write_new(const PrivateSettings& settings) const;
  int make() const;
  int edit() const;
  int staff() const;
  int show() const;
  int set() const;
  int get() const;

  CLI::App *make_, *edit_, *staff_, *show_, *banks_, *set_, *get_;
  HubStoreOption store_, store_to_get_from_;
  HubPointOption points_;
  std::string point_, file_, public_, key_, value_, id_, name_, role_;
  bool remove_ = false, new_pin_ = false;
  std::vector<std::string> keys_;
};

}  // namespace ocop
