// QR symbols (ISO/IEC 18004) as a square of cells, error correction level M.
// Thread rule: pure. Not drawing: ui::Frame::qr.
#pragma once

#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::codec {

struct QrSymbol {
  int modules = 0;                   ///< cells per side, without the quiet zone
  std::vector<unsigned char> cells;  ///< modules × modules, row by row; 1: dark
};

/// Error if the text is empty or too long for one symbol.
Result<QrSymbol> qr_symbol(std::string_view text);

}  // namespace ocop::codec
