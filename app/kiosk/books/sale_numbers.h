// The prefix of the till's numbers, which makes each number unique: the prefix that the hub gave
// this terminal (without a hub the point's own, or one made from the terminal's id), followed by
// the series if there is one. A ledger begins a new series if it may have lost numbers: it was
// restored, it is in another file than before (a copied disk), or the hub has more entries of it.
// The state is kept in the ledger as settings (db/schema/ledger/README.md). Thread rule: that of
// the ledger. Errors: one sentence, if the ledger cannot be read.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/kiosk/books/ledger_desk.h"
#include "db/ledger/ledger.h"
#include "db/model/private_settings.h"

namespace ocop::books {

/// Returns the prefix, "DLSK7Q2" in "DLSK7Q2-000123"; with a series "DLSK7Q23XKD".
Result<std::string> number_prefix(db::Ledger& ledger, const std::string& data,
                                  const PrivateSettings& settings,
                                  disk::Disk& disk = disk::real_disk());

/// Returns the entries that must be written before the next number is given; usually none. Call
/// forget_restore() once they are written.
Result<Records> numbers_to_note(db::Ledger& ledger, const std::string& data,
                                disk::Disk& disk = disk::real_disk());

/// Notes a restore. Call it before the ledger is in its place.
Status note_restore(disk::Disk& disk, const std::string& data);
void forget_restore(const std::string& data, disk::Disk& disk = disk::real_disk());

}  // namespace ocop::books
