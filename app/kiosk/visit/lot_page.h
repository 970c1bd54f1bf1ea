// A lot's own page as it was loaded: where it comes from, and the code that a phone opens the same
// on. Thread rule: plain value.
#pragma once

#include <string>
#include <vector>

#include "db/model/lot.h"

namespace ocop::visit {

struct LotPage {
  Lot lot{};
  std::string proof{};              ///< as it was asked for (LoadLot)
  std::string link{};               ///< what the QR says
  std::vector<unsigned char> qr{};  ///< qr_modules × qr_modules, row by row; 1: dark
  int qr_modules = 0;
};

}  // namespace ocop::visit
