// `ocop-hub export-site`: writes the phones' pages as files. Thread rule: main thread. Errors: one
// sentence on standard error, exit status 1.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/office/site_host/site_export.h"

namespace ocop {

class ExportSiteCommand {
 public:
  explicit ExportSiteCommand(CLI::App& app);
  bool parsed() const { return export_->parsed(); }
  int run() const;

 private:
  CLI::App* export_;
  std::string folder_;
  site_host::SiteOrder order_;
};

}  // namespace ocop
