// What the till's numbers begin with, so that none is ever given twice: the prefix that the hub
// gave this terminal (without a hub the point's own, or the terminal's id), and behind it the
// series, once there is one. A ledger begins a new series where it may have lost numbers that it
// gave: it was restored, its file is another one than it was (a copied disk), or the hub has more
// of it. What is kept of that stands in the ledger as settings (db/schema/ledger/README.md). Thread
// rule: that of the ledger. Errors: one sentence; the ledger cannot be read.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/kiosk/books/ledger_desk.h"
#include "db/ledger/ledger.h"
#include "db/model/private_settings.h"

namespace ocop::books {

/// "DLSK7Q2" of "DLSK7Q2-000123"; with a series "DLSK7Q23XKD".
Result<std::string> number_prefix(db::Ledger& ledger, const std::string& data,
                                  const PrivateSettings& settings,
                                  disk::Disk& disk = disk::real_disk());

/// Returns the entries that the ledger needs before it gives another number; often none. Call
/// forget_restore() once they are written.
Result<Records> numbers_to_note(db::Ledger& ledger, const std::string& data,
                                disk::Disk& disk = disk::real_disk());

/// A restore leaves this behind, before the ledger is in its place.
Status note_restore(disk::Disk& disk, const std::string& data);
void forget_restore(const std::string& data, disk::Disk& disk = disk::real_disk());

}  // namespace ocop::books
