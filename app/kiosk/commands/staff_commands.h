// `ocop-kiosk staff`: manages who may sign in at this terminal until the office sends its own list.
// Thread rule: one thread. Errors: one sentence; nothing is changed.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/staff.h"

namespace ocop::commands {

/// Returns a line per person: id, role, name; never a hash.
Result<std::string> list_staff(const std::string& data);
/// Error if the id is taken, or id, name or PIN is invalid.
Status add_staff(const std::string& data, const std::string& id, const std::string& name, Role role,
                 std::string_view pin);
Status change_pin(const std::string& data, const std::string& id, std::string_view pin);
/// Error if nobody has that id, or it is the last manager and there are still sellers.
Status remove_staff(const std::string& data, const std::string& id);

}  // namespace ocop::commands
