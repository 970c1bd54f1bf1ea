// `ocop-kiosk point`: sets the bank account, receipt texts and the till's rules until the office
// sends them. Thread rule: one thread. Errors: one sentence; nothing is changed.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::commands {

/// Returns a line per key: the key and its value, in the form that set_point accepts.
Result<std::string> show_point(const std::string& data);
/// An empty value clears a text and resets a number to its default. Error if there is no such key
/// or the value is invalid.
Status set_point(const std::string& data, const std::string& key, const std::string& value);

}  // namespace ocop::commands
