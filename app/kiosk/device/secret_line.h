// Reads a secret line, such as a PIN. Thread rule: one thread; blocks.
#pragma once

#include <optional>
#include <string>

namespace ocop::device {

/// Returns a line of standard input without line end, at most 64 bytes; on a terminal shows
/// `prompt` and disables echo. Returns nullopt at the end of input.
std::optional<std::string> read_secret_line(const std::string& prompt);

}  // namespace ocop::device
