// The public half of the terminal's key, which a new ledger begins with. ocop-sync makes the key.
// Thread rule: any thread.
#pragma once

#include <optional>
#include <string>

#include "app/disk/disk.h"
#include "db/model/public_key.h"

namespace ocop::terminal {

/// Nothing: there is none in that data folder, or it cannot be read; a till sells without one.
std::optional<PublicKey> terminal_key(const std::string& data,
                                      disk::Disk& disk = disk::real_disk());

}  // namespace ocop::terminal
