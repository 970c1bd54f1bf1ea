// `ocop-kiosk staff`: who may sign in at this terminal, until the office sends its own list.
// Thread rule: one thread. Errors: one sentence, and nothing is changed.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/staff.h"

namespace ocop::commands {

/// A line for each: id, role, name. Never a hash.
Result<std::string> list_staff(const std::string& data);
/// Error: the id is taken, or something is no id, name or PIN.
Status add_staff(const std::string& data, const std::string& id, const std::string& name, Role role,
                 std::string_view pin);
Status change_pin(const std::string& data, const std::string& id, std::string_view pin);
/// Error: there is nobody with that id, or the last manager would go and sellers stay.
Status remove_staff(const std::string& data, const std::string& id);

}  // namespace ocop::commands
