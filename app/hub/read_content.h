// Reads and checks an office's folder of sheets. Every fault is reported, all at once.
// Thread rule: one thread. Errors: in the report; where it holds one, the content is not to be
// used.
#pragma once

#include <functional>
#include <string>

#include "app/hub/content.h"
#include "app/hub/report.h"
#include "app/hub/sheet_definitions.h"
#include "db/model/result.h"

namespace ocop::hub {

/// The bytes of a sheet.
using SheetSource = std::function<Result<std::string>(const SheetDefinition&)>;

/// Pictures are looked for in <folder>/pictures.
Content read_content(const std::string& folder, Report& report);
/// The same with sheets that lie elsewhere than in the folder.
Content read_content(const std::string& folder, const SheetSource& sheets, Report& report);

}  // namespace ocop::hub
