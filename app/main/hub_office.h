// `ocop-hub terminal`, `backup` and `restore`: their options and wiring. Thread rule:
// main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/main/hub_point_option.h"
#include "app/main/hub_store_option.h"

namespace ocop {

// Exit status of each run(): 0 done; 1 refused, with a sentence on standard error.

struct TerminalCommands {
  explicit TerminalCommands(CLI::App& app);
  int run() const;

  CLI::App* terminal;  ///< parsed() if the command is terminal

 private:
  CLI::App *code_, *list_, *revoke_, *keys_, *acknowledge_;
  HubStoreOption store_;
  HubPointOption points_;
  std::string point_, id_;
  int hours_ = 24;
};

struct BackupCommand {
  explicit BackupCommand(CLI::App& app);
  int run() const;

  CLI::App* backup;  ///< parsed() if the command is backup

 private:
  HubStoreOption store_;
  std::string file_, folder_;
  std::size_t keep_ = 14;
};

struct RestoreCommand {
  explicit RestoreCommand(CLI::App& app);
  int run() const;

  CLI::App* restore;  ///< parsed() if the command is restore

 private:
  HubStoreOption store_;
  std::string file_;
  bool lose_newer_ = false;
};

}  // namespace ocop
