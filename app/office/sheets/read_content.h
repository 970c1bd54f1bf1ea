// Reads and checks an office's folder of sheets. Every fault is reported, all at once.
// Thread rule: one thread. Errors: in the findings; where they hold one, the content is not to be
// used.
#pragma once

#include <functional>
#include <string>

#include "app/office/sheets/content.h"
#include "app/office/sheets/findings.h"
#include "app/office/sheets/sheet_definitions.h"
#include "db/model/result.h"

namespace ocop::sheets {

/// The bytes of a sheet.
using SheetSource = std::function<Result<std::string>(const SheetDefinition&)>;

/// Pictures are looked for in <folder>/pictures.
Content read_content(const std::string& folder, Findings& findings);
/// The same with sheets that lie elsewhere than in the folder.
Content read_content(const std::string& folder, const SheetSource& sheets, Findings& findings);

}  // namespace ocop::sheets
