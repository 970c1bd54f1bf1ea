// `ocop-hub report`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/main/hub_store_option.h"
#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop {

/// Returns the table with its column names and our own words translated. For people; CSV is for
/// scripts and stays untranslated.
reports::Table in_own_words(const reports::Table& table);

struct ReportCommand {
  explicit ReportCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* report;  ///< parsed() if the command is report

 private:
  Result<reports::Table> table(db::HubStore& store) const;
  Result<reports::Table> scans(db::HubStore& store, const db::ReportScope& scope) const;
  Status write(const reports::Table& table) const;

  HubStoreOption store_;
  std::string what_, by_, from_ = "1970-01-01", to_ = "9999-12-31", point_;
  std::string format_ = "table", out_, catalog_, number_;
};

}  // namespace ocop
