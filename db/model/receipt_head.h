// The header and footer printed on every receipt and report of a display point. Thread rule: plain
// value. Not here: the documents themselves, app/kiosk/till/receipt.h.
#pragma once

#include <string>
#include <vector>

namespace ocop {

struct ReceiptHead {
  std::string point;    ///< name of the shop
  std::string address;  ///< empty: left out, as are the two below
  std::string phone;
  std::string tax_code;
  std::vector<std::string> footer;  ///< thanks, opening hours ...
  bool operator==(const ReceiptHead&) const = default;
};

}  // namespace ocop
