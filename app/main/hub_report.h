// `ocop-hub report`, and how commands write tables: options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "app/main/hub_store_option.h"
#include "app/office/reports/table.h"
#include "db/hub/sums.h"
#include "db/model/result.h"

namespace ocop {

/// Returns the day since 1970-01-01 of 2026-11-24, say. Error if it is not written so.
Result<std::int64_t> report_day(const std::string& text);
/// Returns the table with its column names and our own words translated. For people; CSV is for
/// scripts and stays untranslated.
reports::Table in_own_words(const reports::Table& table);

/// The options of commands that write a table: its format and file.
class HubTableOption {
 public:
  explicit HubTableOption(CLI::App& command);
  /// Writes to the file, or to standard output.
  Status write(const reports::Table& table) const;

 private:
  std::string format_ = "table", out_;
};

struct ReportCommand {
  explicit ReportCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  /// What the options say.
  struct Asked {
    db::ReportScope scope;
    std::string by, number, producer, catalog;
  };

  CLI::App* report;  ///< parsed() if the command is report

 private:
  Result<reports::Table> table(db::HubStore& store) const;

  HubStoreOption store_;
  HubTableOption table_;
  std::string what_, by_, from_ = "1970-01-01", to_ = "9999-12-31", point_;
  std::string catalog_, number_, producer_;
};

}  // namespace ocop
