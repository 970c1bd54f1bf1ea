// Reads and checks an office's folder of sheets. Every fault is reported, all at once.
// Thread rule: one thread. Errors: in the report; where it holds one, the content is not to be
// used.
#pragma once

#include <string>

#include "app/hub/content.h"
#include "app/hub/report.h"

namespace ocop::hub {

/// Pictures are looked for in <folder>/pictures.
Content read_content(const std::string& folder, Report& report);

}  // namespace ocop::hub
