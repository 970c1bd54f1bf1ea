// The options and wiring of `ocop-kiosk backup` and `restore`. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace ocop {

struct BackupCommands {
  explicit BackupCommands(CLI::App& app);
  bool parsed() const;
  /// Runs the command. Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run(const std::string& data) const;

 private:
  CLI::App *backup_ = nullptr, *restore_ = nullptr;
  std::string folder_;
};

}  // namespace ocop
