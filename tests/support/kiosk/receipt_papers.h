// One printed document of each kind, for the pictures in tests/golden/receipt. Thread rule: pure.
#pragma once

#include <string>

#include "app/kiosk/till/document.h"

namespace ocop::test {

struct Paper {
  std::string name;
  till::Document document;
  std::string qr;  ///< content of its QR code; empty: none
};

/// sale, long_names, refund, void, x_report, z_report, copy
Paper paper(const std::string& name, till::Paper width);

}  // namespace ocop::test
