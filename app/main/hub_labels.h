// `ocop-hub labels`: its options and wiring. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/office/publish/labels.h"

namespace ocop {

struct LabelsCommand {
  explicit LabelsCommand(CLI::App& app);
  /// Exit status: 0 done; 1 refused, with a sentence on standard error.
  int run() const;

  CLI::App* labels;  ///< parsed() if the command is labels

 private:
  Result<publish::LabelOrder> order() const;

  std::string data_, key_, out_, language_ = "vi";
  publish::LabelOrder order_{.lot = {}, .resolver = {}, .sheet = {}, .size = "60x40"};
};

}  // namespace ocop
