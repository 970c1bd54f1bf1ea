// The commands about producers' goods and money: options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "app/main/hub_report.h"
#include "app/main/hub_store_option.h"
#include "db/catalog/catalog.h"

namespace ocop {

/// Opens the catalogue of that folder; if empty, of hub.toml. Error also if neither names one.
Result<db::Catalog> open_catalog(const std::string& folder);

/// `ocop-hub terms`.
struct TermsCommands {
  explicit TermsCommands(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with sentences on standard error.
  int run() const;

  CLI::App* terms;  ///< parsed() if the command is terms

 private:
  int set() const;

  CLI::App *set_, *list_;
  HubStoreOption store_;
  HubTableOption table_;
  std::string file_, catalog_, producer_;
};

/// `ocop-hub settle`.
struct SettleCommand {
  explicit SettleCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, also in part, with sentences on standard error.
  int run() const;

  CLI::App* settle;  ///< parsed() if the command is settle

 private:
  HubStoreOption store_;
  HubTableOption table_;
  std::string producer_, point_, until_, key_, catalog_;
  bool all_ = false;
};

/// `ocop-hub statement`.
struct StatementCommand {
  explicit StatementCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* statement;  ///< parsed() if the command is statement

 private:
  HubStoreOption store_;
  HubTableOption table_;
  std::int64_t number_ = 0;
  std::string pdf_, issuer_;
};

/// `ocop-hub pay`.
struct PayCommand {
  explicit PayCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* pay;  ///< parsed() if the command is pay

 private:
  HubStoreOption store_;
  std::string producer_, day_, bank_, cash_;
  std::int64_t amount_ = 0;
  bool take_back_ = false;
};

}  // namespace ocop
