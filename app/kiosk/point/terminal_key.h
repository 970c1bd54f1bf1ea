// The terminal's key: its public half, which a new ledger begins with, and its secret, which signs
// the ledger. ocop-sync makes it.
// Thread rule: any thread.
#pragma once

#include <optional>
#include <string>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/disk.h"
#include "db/model/public_key.h"

namespace ocop::point {

/// Returns nullopt if the data folder has no key, or it cannot be read; a till sells without one.
std::optional<PublicKey> terminal_key(const std::string& data,
                                      disk::Disk& disk = disk::real_disk());
/// The secret key; nullopt as for terminal_key().
std::optional<codec::SigningKey> terminal_secret(const std::string& data,
                                                 disk::Disk& disk = disk::real_disk());

}  // namespace ocop::point
