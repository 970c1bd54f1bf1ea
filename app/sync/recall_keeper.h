// Keeps this terminal's recalls across releases (local/kept_recalls.h). Only a release that lifts a
// recall removes it. Thread rule: one thread, one program per data folder. Errors: one sentence;
// the stored recalls stay. Not here: showing and enforcing recalls (app/kiosk/terminal/release.h).
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Merges a release's recalls; call it before the release becomes current. Merges the current
/// release first, in case it came before recalls were stored. A lost or damaged file is rebuilt
/// from the releases on the disk.
Status keep_recalls(disk::Disk& disk, const std::string& data, const std::string& release);

}  // namespace ocop::sync
