// What this terminal knows of recalls, whatever release comes (local/kept_recalls.h). Only a
// release that lifts a recall takes it away again. Thread rule: one thread, one program a data
// folder. Errors: one sentence; what was kept stays. Not here: who shows and obeys them
// (app/kiosk/terminal/release.h).
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Takes the release's word of recalls, to be called before it becomes current. What is current now
/// is taken first, should it have come before anything was kept. A file that is lost or damaged
/// begins anew with the releases that are on the disk.
Status keep_recalls(disk::Disk& disk, const std::string& data, const std::string& release);

}  // namespace ocop::sync
