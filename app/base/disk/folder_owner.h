// Whose a data folder is. A program that root runs on another user's folder leaves files behind
// that this user's programs cannot read or replace: the till does not sell, and no release comes
// in. Thread rule: any thread. Errors: one sentence, which tells the command that is right.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::disk {

/// `user`: who asks, as geteuid() says. Error: root asks, and the folder is another user's.
/// `command`: what to run as that user. A folder that is not there is nobody's.
Status may_work_as(unsigned user, const std::string& folder, const std::string& command);

/// The same of a folder that the command makes where it is missing: then the one it would lie in is
/// asked.
Status may_make(unsigned user, const std::string& folder, const std::string& command);

/// Error: something in the folder or in its "sync" belongs to another user than the folder.
Status check_owners(const std::string& folder);

}  // namespace ocop::disk
