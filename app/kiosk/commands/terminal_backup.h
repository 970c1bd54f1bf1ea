// `ocop-kiosk backup` and `restore`: what only this terminal has (ledger, key, enrolment, private
// settings, whom it trusts) as a folder of the same form as the data folder. The catalogue is not
// in it: ocop-sync brings that. Thread rule: one thread; a kiosk may sell during a backup.
// Errors: one sentence.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/kiosk/commands/ledger_commands.h"
#include "db/model/result.h"

namespace ocop::commands {

/// What was copied, which was checked. Error also: `folder` is there and not empty, or the ledger
/// is wrong: what is damaged must not be taken for a backup.
Result<Verified> back_up_terminal(disk::Disk& disk, const std::string& data,
                                  const std::string& folder);

/// Writes it beside its place, reads it there (that is what is returned), and then puts it in its
/// place, the ledger last: until that is there, there is no terminal. Error also: it is not right,
/// there is a ledger in `data` already or what SQLite left of one, or a kiosk or ocop-sync works
/// there. A root or a release that `data` knows already stays.
Result<Verified> restore_terminal(disk::Disk& disk, const std::string& folder,
                                  const std::string& data);

}  // namespace ocop::commands
