// Shared by the commands of all programs: translated output, errors, and the time. Thread rule:
// main thread.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/result.h"

namespace CLI {
class App;
}

namespace ocop {

/// Translates to Vietnamese if LC_ALL, LC_MESSAGES or LANG selects it (assets/messages).
std::string in_own_words(const std::string& sentence);
/// The same for each tab-separated field of each line.
std::string lines_in_own_words(const std::string& lines);
/// Translates the help of the program and its commands. Pre-condition: all are declared.
void speak_own_language(CLI::App& app);

/// Prints the program's name and the sentence on standard error. Returns exit status 1.
int refused(const std::string& sentence);
int refused(const Error& error);
/// Returns 0, or as refused().
int said(const Status& status);
/// Returns seconds UTC.
std::int64_t utc_now();
/// Returns milliseconds UTC.
std::int64_t utc_now_ms();

}  // namespace ocop
