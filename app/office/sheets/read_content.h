// Reads and checks an office's folder of sheets. All faults are reported together. Thread rule: one
// thread. Errors: in the findings; if they contain one, the content must not be used.
#pragma once

#include <functional>
#include <string>

#include "app/office/sheets/content.h"
#include "app/office/sheets/findings.h"
#include "app/office/sheets/sheet_definitions.h"
#include "db/model/result.h"

namespace ocop::sheets {

/// Returns the bytes of a sheet.
using SheetSource = std::function<Result<std::string>(const SheetDefinition&)>;

/// Pictures are read from <folder>/pictures.
Content read_content(const std::string& folder, Findings& findings);
/// The same with sheets from elsewhere.
Content read_content(const std::string& folder, const SheetSource& sheets, Findings& findings);

}  // namespace ocop::sheets
