// What the commands of all programs share: how they speak and refuse, and the time.
// Thread rule: main thread.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/result.h"

namespace CLI {
class App;
}

namespace ocop {

/// Vietnamese where LC_ALL, LC_MESSAGES or LANG says so (assets/messages), else as it is.
std::string in_own_words(const std::string& sentence);
/// The same for each field of each line, between tabs.
std::string lines_in_own_words(const std::string& lines);
/// The help of the program and its commands. Pre-condition: all are declared.
void speak_own_language(CLI::App& app);

/// Says why not, after the program's name, on standard error. Exit status 1.
int refused(const std::string& sentence);
int refused(const Error& error);
/// 0, or as refused().
int said(const Status& status);
/// Seconds UTC.
std::int64_t utc_now();
/// Milliseconds UTC.
std::int64_t utc_now_ms();

}  // namespace ocop
