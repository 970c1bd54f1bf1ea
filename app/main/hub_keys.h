// `ocop-hub keys`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace ocop {

struct HubKeys {
  explicit HubKeys(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* keys = nullptr;  ///< parsed() if the command is keys

 private:
  void add_role(const std::string& role, const std::string& what, std::vector<std::string>& files,
                int& threshold);
  int make_root() const;

  CLI::App *make_ = nullptr, *label_ = nullptr, *root_ = nullptr, *sign_ = nullptr,
           *place_ = nullptr;
  std::string file_, name_, key_, folder_, after_;
  std::vector<std::string> root_keys_, release_keys_, settings_keys_, notices_keys_;
  int root_threshold_ = 0, release_threshold_ = 0, settings_threshold_ = 0, notices_threshold_ = 0;
  int expires_days_ = 1096;
};

}  // namespace ocop
