// A program's configuration: one TOML file, all keys at its top level, each with its meaning and
// its default. Thread rule: plain values. Errors: one sentence that names the file, the line and
// the key. Not here: which keys there are (point/kiosk_settings.cpp, sync/sync_settings.cpp).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::program {

/// A text with a form of its own. `wrong`: what it takes instead; empty where it is good.
struct Checked {
  std::string* text;
  std::string (*wrong)(const std::string&);
};

/// One of two numbers.
struct Either {
  int* value;
  int one, other;
};

/// A whole number from `least` to `most`.
struct Whole {
  int* value;
  int least, most;
};

/// Where a setting's value goes, and what it takes.
using Place = std::variant<bool*, std::string*, Whole, Language*, Checked, Either>;

struct Setting {
  std::string_view key;
  std::string_view meaning;
  Place place;
};

/// "takes the full path ...", or empty where it is one: for Checked.
std::string wrong_folder(const std::string& text);

/// Sets what the file names; the rest keeps its value. `name`: of the file; `program`: whose
/// --print-config lists all keys. Both are only for sentences.
Status take_settings(std::string_view toml, std::string_view name, std::string_view program,
                     std::span<const Setting> settings);
/// `given`, or where that is empty the usual file if it is there; empty: neither.
std::string config_or_usual(const std::string& given, const std::string& usual);
/// The text of a configuration file. Error: it cannot be read.
Result<std::string> read_settings_file(const std::string& path);
/// A file with every key, its meaning and its present value. `title`: its first line.
std::string settings_text(std::string_view title, std::span<const Setting> settings);

}  // namespace ocop::program
