// A lot's page as loaded: its origin, and the code with which a phone opens the same page. Thread
// rule: plain value.
#pragma once

#include <string>
#include <vector>

#include "db/model/lot.h"

namespace ocop::visit {

struct LotPage {
  Lot lot{};
  std::string proof{};              ///< as requested (LoadLot)
  std::string link{};               ///< the QR code's content
  std::vector<unsigned char> qr{};  ///< qr_modules × qr_modules, row by row; 1: dark
  int qr_modules = 0;
};

}  // namespace ocop::visit
