// A program's configuration: one TOML file, all keys at its top level, each with its meaning and
// its default. Thread rule: plain values. Errors: one sentence that names the file, the line and
// the key. Not here: the programs' keys (point/kiosk_settings.cpp, sync/sync_settings.cpp).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::program {

/// A text with a required form. `wrong` returns what is expected instead; empty if the text is
/// valid.
struct Checked {
  std::string* text;
  std::string (*wrong)(const std::string&);
};

/// One of two numbers.
struct Either {
  int* value;
  int one, other;
};

/// An integer from `least` to `most`.
struct Whole {
  int* value;
  int least, most;
};

/// Where a setting's value is stored, and which values it accepts.
using Place = std::variant<bool*, std::string*, Whole, Language*, Checked, Either>;

struct Setting {
  std::string_view key;
  std::string_view meaning;
  Place place;
};

/// For Checked: returns "takes the full path ...", or empty if the text is a full path.
std::string wrong_folder(const std::string& text);

/// Sets the values that the file contains; others keep theirs. `name` of the file and `program`,
/// whose --print-config lists all keys, are only for error messages.
Status take_settings(std::string_view toml, std::string_view name, std::string_view program,
                     std::span<const Setting> settings);
/// Returns `given`; if it is empty, the usual file if that exists; otherwise empty.
std::string config_or_usual(const std::string& given, const std::string& usual);
/// Reads a configuration file. Error if it cannot be read.
Result<std::string> read_settings_file(const std::string& path);
/// Returns a file with every key, its meaning and its current value. `title`: its first line.
std::string settings_text(std::string_view title, std::span<const Setting> settings);

}  // namespace ocop::program
