// Shared by the commands of all programs: translated output, errors, and the time. Thread rule:
// main thread.
#pragma once

#include <cstdint>
#include <span>
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
/// Translates the comments of a configuration file (program::settings_text), not keys and values.
std::string comments_in_own_words(const std::string& config);
/// Translates the help of the program and its commands, and what is said to wrong options.
/// Pre-condition: all are declared.
void speak_own_language(CLI::App& app);

/// Prints a sentence on a line of standard output, translated as a whole (word order differs
/// between languages) and harmless. Not for what scripts parse.
void announce(const std::string& sentence);
/// The same on standard error, for what is not a refusal.
void warn(const std::string& sentence);
/// Warns of letters in a person's name that terminals cannot show.
void warn_of_name(const std::string& name);
/// A value and its label, such as "last sent" and "never".
struct Labelled {
  std::string label, value;
};
/// Prints two columns on standard output, both translated.
void announce(std::span<const Labelled> rows);

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
