// Structured log: one line per event on stderr, as key=value pairs, for systemd's journal. A line
// starts with <N>, the syslog priority (sd-daemon(3)), if the journal reads it, otherwise with the
// time. Thread rule: any thread; each line is one write.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace ocop::program {

enum class Level { error = 3, warning = 4, info = 6 };

void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields = {});

/// Formats a field's value for the log: quoted if it contains a space, a quote or a control
/// character. Exposed for tests.
std::string log_value(std::string_view value);

}  // namespace ocop::program
