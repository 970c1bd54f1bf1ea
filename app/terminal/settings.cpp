#include "app/terminal/settings.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <sstream>

#include <toml++/toml.h>

#include "app/device/printer_port.h"

namespace ocop::terminal {

namespace {

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

using Place = std::variant<bool*, std::string*, std::pair<int*, std::pair<int, int>>, Language*,
                           Checked, Either>;

struct Setting {
  std::string_view key;
  std::string_view meaning;
  std::function<Place(Settings&)> place;
};

Place whole(int& value, int least, int most) {
  return std::pair{&value, std::pair{least, most}};
}

std::string wrong_printer(const std::string& text) {
  if (text.empty() || device::printer_destination(text)) return {};
  return "takes \"device:/dev/usb/lp0\", \"socket:/run/ocop/printer\", \"file:/FULL/PATH\" or \"\"";
}

std::string wrong_folder(const std::string& text) {
  return text.starts_with('/') ? "" : "takes the full path of a folder, such as \"/media\"";
}

const std::array<Setting, 19>& settings() {
  static const std::array<Setting, 19> list{{
      {"data", "Folder that holds releases/, pictures/ and the link current.",
       [](Settings& s) { return Place(&s.data); }},
      {"point", "Id of the display point where this terminal stands; without it no prices show.",
       [](Settings& s) { return Place(&s.point); }},
      {"resolver", "Host (and path, if any) of the links in QR codes.",
       [](Settings& s) { return Place(&s.resolver); }},
      {"language", "What a new visitor finds: vi, en or zh.",
       [](Settings& s) { return Place(&s.preferences.language); }},
      {"large_text", "A new visitor finds large text.",
       [](Settings& s) { return Place(&s.preferences.large_text); }},
      {"high_contrast", "A new visitor finds high contrast.",
       [](Settings& s) { return Place(&s.preferences.high_contrast); }},
      {"reach", "A new visitor finds the controls low: for a screen that hangs high.",
       [](Settings& s) { return Place(&s.preferences.reach); }},
      {"reduce_motion", "Nothing slides or grows.",
       [](Settings& s) { return Place(&s.preferences.reduce_motion); }},
      {"dark_from_hour", "Evening theme from this hour (0-23) ...",
       [](Settings& s) { return whole(s.dark_from_hour, 0, 23); }},
      {"dark_to_hour", "... to this hour. The same hour twice: never.",
       [](Settings& s) { return whole(s.dark_to_hour, 0, 23); }},
      {"picture_budget_mib", "Memory for decoded pictures, in MiB.",
       [](Settings& s) { return whole(s.picture_budget_mib, 16, 2048); }},
      {"scanner_gap_ms", "A scanner types faster than this, in milliseconds between two keys.",
       [](Settings& s) { return whole(s.scanner_gap_ms, 5, 500); }},
      {"hide_cursor", "No mouse pointer on the screen.",
       [](Settings& s) { return Place(&s.hide_cursor); }},
      {"staff_exit", "Ctrl+Alt+Q ends the program: for installing, not for a shop.",
       [](Settings& s) { return Place(&s.staff_exit); }},
      {"dark", "Always the evening theme.", [](Settings& s) { return Place(&s.preferences.dark); }},
      {"printer", "Receipt printer: device:/dev/..., socket:/... or file:/...; empty: none.",
       [](Settings& s) {
         return Place(Checked{&s.printer, wrong_printer});
       }},
      {"paper_mm", "Width of its paper in millimetres: 58 or 80.",
       [](Settings& s) {
         return Place(Either{&s.paper_mm, 58, 80});
       }},
      {"export_folder", "Folder below which USB sticks are mounted: exports go there.",
       [](Settings& s) {
         return Place(Checked{&s.export_folder, wrong_folder});
       }},
      {"auto_lock_seconds", "The till locks itself after so long without a touch.",
       [](Settings& s) { return whole(s.auto_lock_seconds, 10, 3600); }},
  }};
  return list;
}

/// Empty where the value was taken; else what is wrong with it.
std::string take(const toml::node& node, const Place& place) {
  if (auto* const* flag = std::get_if<bool*>(&place)) {
    const auto value = node.value_exact<bool>();
    if (!value) return "takes true or false";
    **flag = *value;
  } else if (auto* const* text = std::get_if<std::string*>(&place)) {
    const auto value = node.value_exact<std::string>();
    if (!value) return "takes a text in quotes";
    **text = *value;
  } else if (auto* const* language = std::get_if<Language*>(&place)) {
    const auto value = node.value_exact<std::string>();
    const auto known = value ? language_from_code(*value) : std::nullopt;
    if (!known) return "takes \"vi\", \"en\" or \"zh\"";
    **language = *known;
  } else if (const auto* checked = std::get_if<Checked>(&place)) {
    const auto value = node.value_exact<std::string>();
    if (!value) return "takes a text in quotes";
    if (std::string wrong = checked->wrong(*value); !wrong.empty()) return wrong;
    *checked->text = *value;
  } else if (const auto* either = std::get_if<Either>(&place)) {
    const auto value = node.value_exact<std::int64_t>();
    if (value != either->one && value != either->other)
      return "takes " + std::to_string(either->one) + " or " + std::to_string(either->other);
    *either->value = static_cast<int>(*value);
  } else {
    const auto& [number, range] = std::get<std::pair<int*, std::pair<int, int>>>(place);
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < range.first || *value > range.second)
      return "takes a whole number from " + std::to_string(range.first) + " to " +
             std::to_string(range.second);
    *number = static_cast<int>(*value);
  }
  return {};
}

std::string written(const Place& place) {
  if (auto* const* flag = std::get_if<bool*>(&place)) return **flag ? "true" : "false";
  if (auto* const* text = std::get_if<std::string*>(&place)) return '"' + **text + '"';
  if (auto* const* language = std::get_if<Language*>(&place))
    return '"' + std::string(language_code(**language)) + '"';
  if (const auto* checked = std::get_if<Checked>(&place)) return '"' + *checked->text + '"';
  if (const auto* either = std::get_if<Either>(&place)) return std::to_string(*either->value);
  return std::to_string(*std::get<std::pair<int*, std::pair<int, int>>>(place).first);
}

}  // namespace

Result<Settings> parse_settings(std::string_view toml, std::string_view name) {
  const auto at = [&](const toml::source_region& where) {
    return std::string(name) + " line " + std::to_string(where.begin.line) + ": ";
  };
  toml::table table;
  try {
    table = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    return Error{at(error.source()) + std::string(error.description()) + "."};
  }
  Settings result;
  for (const auto& entry : table) {
    const auto& key = entry.first;
    const auto& node = entry.second;
    const auto known =
        std::find_if(settings().begin(), settings().end(),
                     [&](const Setting& setting) { return setting.key == key.str(); });
    if (known == settings().end())
      return Error{at(key.source()) + "there is no setting \"" + std::string(key.str()) +
                   "\"; ocop-kiosk --print-config lists them all."};
    const std::string wrong = take(node, known->place(result));
    if (!wrong.empty())
      return Error{at(node.source()) + "the setting \"" + std::string(key.str()) + "\" " + wrong +
                   "."};
  }
  return result;
}

Result<Settings> read_settings(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  if (!file || !(text << file.rdbuf()))
    return Error{"The configuration file " + path + " cannot be read."};
  return parse_settings(text.str(), path);
}

std::string example_settings() {
  std::string text =
      "# Configuration of an OCOP kiosk (TOML). Each key is shown with its default.\n";
  Settings defaults;
  for (const Setting& setting : settings()) {
    text += "\n# " + std::string(setting.meaning) + "\n";
    text += std::string(setting.key) + " = " + written(setting.place(defaults)) + "\n";
  }
  return text;
}

}  // namespace ocop::terminal
