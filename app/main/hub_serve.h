// `ocop-hub serve`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "app/main/hub_store_option.h"
#include "app/office/exchange/http_server.h"

namespace ocop {

struct ServeCommand {
  explicit ServeCommand(CLI::App& app);
  /// Serves until SIGTERM or SIGINT. Exit status: 0 stopped; 1 refused, with a sentence.
  int run() const;

  CLI::App* serve;  ///< parsed() if the command is serve

 private:
  Result<std::optional<site_host::SiteOptions>> site() const;

  HubStoreOption store_;
  std::string listen_ = "127.0.0.1:8470";
  std::string site_, address_;
  pages::ReportContact report_;
  DayQuota quota_;
  std::int64_t day_mib_ = quota_.bytes >> 20;
};

}  // namespace ocop
