// The options and wiring of `ocop-hub clock`. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "app/main/hub_store_option.h"

namespace ocop {

struct ClockCommands {
  explicit ClockCommands(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* clock;  ///< parsed() if the command is clock

 private:
  CLI::App *list_, *distrust_, *trust_;
  HubStoreOption store_;
  std::string from_, until_;
  std::int64_t behind_ = 0;
};

}  // namespace ocop
