// `ocop-hub publish`, `rollback`, `diff` and `prune`: their options and wiring. Thread rule: main
// thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/main/hub_store_option.h"
#include "app/office/publish/publish.h"

namespace ocop {

struct HubRelease {
  explicit HubRelease(CLI::App& app);
  bool parsed() const;
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

 private:
  int publish() const;
  int prepare(const std::string& release, const publish::PublishOrder& with) const;
  int publish_due(const publish::PublishOrder& with) const;
  int list() const;
  int cancel() const;
  void tell_doubts(const std::string& folder) const;
  Result<std::string> public_folder() const;
  int rollback() const;
  int diff() const;
  Result<publish::PublishOrder> order() const;

  CLI::App *publish_ = nullptr, *rollback_ = nullptr, *diff_ = nullptr;
  std::string data_, folder_, from_date_, minimum_program_, before_, after_;
  std::string note_vi_, note_en_, note_zh_;
  std::vector<std::string> keys_;
  int expires_days_ = 90;
  std::int64_t version_ = 0;
  bool due_ = false, list_ = false;
  std::string cancel_;
};

struct PruneCommand {
  explicit PruneCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* prune;  ///< parsed() if the command is prune

 private:
  HubStoreOption store_;
  std::string folder_;
  std::size_t keep_ = 50;
  int days_ = 30;
  bool only_tell_ = false;
};

}  // namespace ocop
