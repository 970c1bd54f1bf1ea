// `ocop-kiosk backup` and `restore`: saves what only this terminal has (ledger, key, enrolment,
// private settings, trusted root, kept recalls) in a folder with the layout of the data folder. The
// catalogue is not included, because ocop-sync downloads it. Thread rule: one thread; a kiosk may
// sell during a backup. Errors: one sentence.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/kiosk/commands/ledger_commands.h"
#include "db/model/result.h"

namespace ocop::commands {

/// Copies, verifies the copy and returns the result. Error also if `folder` exists and is not
/// empty, or the ledger is wrong, so that a damaged copy is not mistaken for a backup.
Result<Verified> back_up_terminal(disk::Disk& disk, const std::string& data,
                                  const std::string& folder);

/// Writes the copy beside its destination, verifies it there (and returns the result), then moves
/// it into place, the ledger last, which completes the terminal. Error also if the copy is wrong,
/// `data` already has a ledger or SQLite's remains of one, or a kiosk or ocop-sync is using it. A
/// root or release already known in `data` stays, and recalls are added to those known there.
Result<Verified> restore_terminal(disk::Disk& disk, const std::string& folder,
                                  const std::string& data);

}  // namespace ocop::commands
