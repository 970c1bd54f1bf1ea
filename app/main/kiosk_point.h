// `ocop-kiosk point`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace ocop {

struct PointCommands {
  explicit PointCommands(CLI::App& app);
  /// Runs the command. Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run(const std::string& data) const;

  CLI::App* point = nullptr;  ///< parsed() if the command is point

 private:
  CLI::App *show_ = nullptr, *set_ = nullptr;
  std::string key_, value_;
};

}  // namespace ocop
