// What stands at the top and bottom of every paper of a display point. Thread rule: plain value.
// Not the papers themselves: app/kiosk/till/receipt.h.
#pragma once

#include <string>
#include <vector>

namespace ocop {

struct ReceiptHead {
  std::string point;    ///< name of the shop
  std::string address;  ///< empty: left out, like the two below
  std::string phone;
  std::string tax_code;
  std::vector<std::string> footer;  ///< thanks, opening hours ...
  bool operator==(const ReceiptHead&) const = default;
};

}  // namespace ocop
