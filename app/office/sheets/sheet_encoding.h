// Converts a sheet's bytes to UTF-8 from the encodings that spreadsheets use: UTF-8 and UTF-16 with
// or without a byte order mark, and Windows-1258, the default of Vietnamese Windows. Thread rule:
// pure. Errors: one sentence. Not here: rows and cells (app/base/codec/csv_sheet.h).
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::sheets {

struct SheetText {
  std::string text;    ///< UTF-8 without a byte order mark, or the original bytes if their encoding
                       ///< is unknown
  bool lossy = false;  ///< came as Windows-1258, in which other scripts became "?"
};

/// Error if it is a renamed workbook, or truncated or malformed UTF-16.
Result<SheetText> sheet_text(std::string bytes);

}  // namespace ocop::sheets
