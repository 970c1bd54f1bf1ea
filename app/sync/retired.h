// The ledgers of names that this machine had before (renewal.h): they are sent again where a hub
// that was restored or moved lacks them, under the name that the machine has now. Thread rule: one
// thread. Errors: the transport's; and with the key "exchange.retired" what the hub refused, which
// says nothing of the machine's own exchange.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/disk/disk.h"
#include "app/sync/hub_client.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::sync {

/// One request for each where the hub has all. How many entries were sent, the last of each ledger
/// among them. An older hub, which knows of no earlier names, is left alone.
Result<std::int64_t> send_retired(HubClient& hub, disk::Disk& disk, const std::string& data,
                                  const TerminalId& self);

}  // namespace ocop::sync
