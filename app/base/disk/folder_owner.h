// Checks the ownership of data folders. A program run by root on another user's folder leaves files
// behind that this user's programs cannot read or replace: the till stops selling, and no release
// comes in. Thread rule: any thread. Errors: one sentence with the right command.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::disk {

/// Error if `user` (as from geteuid()) is root and the folder belongs to another user. `command`:
/// what to run as that user. A missing folder is not an error.
Status may_work_as(unsigned user, const std::string& folder, const std::string& command);

/// The same for a folder that the command creates if it is missing: then its parent is checked.
Status may_make(unsigned user, const std::string& folder, const std::string& command);

/// Error if anything in the folder or its "sync" belongs to a user other than the folder's.
Status check_owners(const std::string& folder);

}  // namespace ocop::disk
