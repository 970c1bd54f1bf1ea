// One paper of each kind, as a shop prints them, for the pictures in tests/golden/receipt.
// Thread rule: pure.
#pragma once

#include <string>

#include "app/core/document.h"

namespace ocop::test {

struct Paper {
  std::string name;
  core::Document document;
  std::string qr;  ///< what a phone reads from it; empty: nothing
};

/// sale, long_names, refund, void, x_report, z_report, copy
Paper paper(const std::string& name, core::Paper width);

}  // namespace ocop::test
