// Sends the ledgers of this machine's former identities (renewal.h), under its current one, if a
// hub that was restored or moved lacks them. Thread rule: one thread. Errors: the transport's; and,
// with the key "exchange.retired", the hub's refusals, which do not concern the machine's own
// exchange.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/disk/disk.h"
#include "app/sync/hub_client.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Makes one request per ledger if the hub has all of it. Returns how many entries were sent,
/// including the last of each ledger. Stops at an older hub, which does not support this.
Result<std::int64_t> send_retired(HubClient& hub, disk::Disk& disk, const std::string& data,
                                  const TerminalId& self);

}  // namespace ocop::sync
