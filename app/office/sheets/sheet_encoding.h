// The bytes of a sheet as spreadsheets save them, made UTF-8: UTF-8 and UTF-16 with or without a
// byte order mark, and Windows-1258, which a Vietnamese Windows writes where nobody asks for more.
// Thread rule: pure. Errors: one sentence. Not here: rows and cells (app/base/codec/csv_sheet.h).
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::sheets {

struct SheetText {
  std::string text;    ///< UTF-8 without a byte order mark; or the bytes as they came, where they
                       ///< are of no kind that is known
  bool lossy = false;  ///< came as Windows-1258, in which other scripts have become "?"
};

/// Error: a workbook under another name, or UTF-16 that is cut off or broken.
Result<SheetText> sheet_text(std::string bytes);

}  // namespace ocop::sheets
