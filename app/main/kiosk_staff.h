// `ocop-kiosk staff`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace ocop {

struct StaffCommands {
  explicit StaffCommands(CLI::App& app);
  /// Runs the command. Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run(const std::string& data) const;

  CLI::App* staff = nullptr;  ///< parsed() if the command is staff

 private:
  CLI::App *list_ = nullptr, *add_ = nullptr, *pin_ = nullptr, *remove_ = nullptr;
  std::string id_, name_, role_ = "seller";
};

}  // namespace ocop
