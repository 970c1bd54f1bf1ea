// Reads a line that nobody beside may read, such as a PIN. Thread rule: one thread; blocks.
#pragma once

#include <optional>
#include <string>

namespace ocop::device {

/// A line of standard input without its end; on a terminal `prompt` is shown and nothing is echoed.
/// At most 64 bytes. Returns nullopt if the input has ended.
std::optional<std::string> read_secret_line(const std::string& prompt);

}  // namespace ocop::device
