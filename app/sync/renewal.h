// Gives a new identity to a terminal whose disk was copied or restored: a new key and ledger, in
// place of the old ones, which are kept in DATA/retired/<terminal>. Sale numbers continue under
// another prefix; the stock is counted again. If it is interrupted, the ledger in place is either
// the old one or the new one, and repeating it finishes the work. Thread rule: one thread; kiosk
// and ocop-sync are stopped. Errors: one sentence; nothing was changed.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::sync {

struct Renewed {
  TerminalId terminal{};  ///< the new id, to be enrolled
  std::string retired;    ///< where the old ledger is kept; empty: an earlier attempt put it there
};

/// `moment`: time, boot and uptime of the new ledger's first entries. Error also if there are
/// unsent entries (with `leave_unsent` they stay in the old ledger; retired.h sends them), a shift
/// is open, or another program has the ledger open.
Result<Renewed> renew(disk::Disk& disk, const std::string& data, const EntryDraft& moment,
                      bool leave_unsent);

}  // namespace ocop::sync
