// `ocop-kiosk point`: where customers pay, what stands on receipts, and the till's rules, until the
// office sends them. Thread rule: one thread. Errors: one sentence, and nothing is changed.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::commands {

/// A line for each key: the key and its value, in the form that set_point takes.
Result<std::string> show_point(const std::string& data);
/// An empty value takes a text away, and gives a number its default again.
/// Error: there is no such key, or the key takes something else.
Status set_point(const std::string& data, const std::string& key, const std::string& value);

}  // namespace ocop::commands
