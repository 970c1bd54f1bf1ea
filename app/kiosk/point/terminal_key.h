// The terminal's key: the public half, with which a new ledger begins, and the secret half, which
// signs the ledger. Created by ocop-sync. Thread rule: any thread.
#pragma once

#include <optional>
#include <string>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/disk.h"
#include "db/model/public_key.h"

namespace ocop::point {

/// Returns nullopt if the data folder has no readable key; the till can sell without one.
std::optional<PublicKey> terminal_key(const std::string& data,
                                      disk::Disk& disk = disk::real_disk());
/// Returns the secret key; nullopt as for terminal_key().
std::optional<codec::SigningKey> terminal_secret(const std::string& data,
                                                 disk::Disk& disk = disk::real_disk());

}  // namespace ocop::point
