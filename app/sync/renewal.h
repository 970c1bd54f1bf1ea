// A new identity for a terminal whose disk was copied or restored: a key and a ledger of its own,
// in place of the old ones, which are kept in DATA/retired/<terminal>. Sale numbers go on under
// another prefix; the shelf is counted anew. Wherever it stops, the ledger that lies there is the
// old one or the new, and another try ends it. Thread rule: one thread; kiosk and ocop-sync are
// stopped. Errors: one sentence; nothing was changed.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::sync {

struct Renewed {
  TerminalId terminal{};  ///< the new one, to be enrolled
  std::string retired;    ///< where the old one is kept; empty: a try before this one put it there
};

/// `moment`: time, boot and uptime of the new ledger's first entries. Error also: entries were not
/// sent (`leave_unsent`: they stay in the old ledger; retired.h sends them), a shift is open, or
/// another program has the ledger open.
Result<Renewed> renew(disk::Disk& disk, const std::string& data, const EntryDraft& moment,
                      bool leave_unsent);

}  // namespace ocop::sync
