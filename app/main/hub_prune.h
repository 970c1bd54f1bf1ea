// `ocop-hub prune`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/main/hub_store_option.h"

namespace ocop {

struct PruneCommand {
  explicit PruneCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* prune;  ///< parsed() if the command is prune

 private:
  HubStoreOption store_;
  std::string folder_;
  std::size_t keep_ = 50;
  int days_ = 30;
  bool only_tell_ = false;
};

}  // namespace ocop
