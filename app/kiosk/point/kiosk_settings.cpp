#include "app/kiosk/point/kiosk_settings.h"

#include <vector>

#include "app/base/program/settings_file.h"
#include "app/kiosk/device/printer_port.h"

namespace ocop::point {

namespace {

using program::Checked;
using program::Either;
using program::Setting;
using program::Whole;

std::string wrong_printer(const std::string& text) {
  if (text.empty() || device::printer_destination(text)) return {};
  return "takes \"device:/dev/usb/lp0\", \"socket:/run/ocop/printer\", \"file:/FULL/PATH\" or \"\"";
}

/// Returns the list of keys, bound to the members that store their values.
std::vector<Setting> settings_of(Settings& s) {
  return {
      {"data", "Folder that holds releases/, pictures/ and the link current.", &s.data},
      {"point", "Id of the display point where this terminal stands; without it no prices show.",
       &s.point},
      {"resolver", "Host (and path, if any) of the links in QR codes.", &s.resolver},
      {"language", "Language for a new visitor: vi, en or zh.", &s.preferences.language},
      {"large_text", "Large text for a new visitor.", &s.preferences.large_text},
      {"high_contrast", "High contrast for a new visitor.", &s.preferences.high_contrast},
      {"reach", "Controls at the bottom for a new visitor, if the screen is mounted high.",
       &s.preferences.reach},
      {"reduce_motion", "No animations.", &s.preferences.reduce_motion},
      {"dark_from_hour", "Evening theme from this hour (0-23) ...",
       Whole{&s.dark_from_hour, 0, 23}},
      {"dark_to_hour", "... to this hour. The same hour twice: never.",
       Whole{&s.dark_to_hour, 0, 23}},
      {"picture_budget_mib", "Memory for decoded pictures, in MiB.",
       Whole{&s.picture_budget_mib, 16, 2048}},
      {"scanner_gap_ms", "Longest gap between two keys of a scanner, in milliseconds.",
       Whole{&s.scanner_gap_ms, 5, 500}},
      {"hide_cursor", "No mouse pointer on the screen.", &s.hide_cursor},
      {"staff_exit", "Ctrl+Alt+Q exits the program: for installation, not for a shop.",
       &s.staff_exit},
      {"dark", "The evening theme at all hours.", &s.preferences.dark},
      {"printer", "Receipt printer: device:/dev/..., socket:/... or file:/...; empty: none.",
       Checked{&s.printer, wrong_printer}},
      {"paper_mm", "Width of its paper in millimetres: 58 or 80.", Either{&s.paper_mm, 58, 80}},
      {"export_folder", "Folder below which USB sticks are mounted: exports go there.",
       Checked{&s.export_folder, program::wrong_folder}},
      {"auto_lock_seconds", "The till locks itself after this many seconds without a touch.",
       Whole{&s.auto_lock_seconds, 10, 3600}},
  };
}

}  // namespace

Result<Settings> parse_settings(std::string_view toml, std::string_view name) {
  Settings result;
  const auto taken = program::take_settings(toml, name, "ocop-kiosk", settings_of(result));
  if (!taken) return taken.error();
  return result;
}

Result<Settings> read_settings(const std::string& path) {
  const auto text = program::read_settings_file(path);
  if (!text) return text.error();
  return parse_settings(*text, path);
}

std::string example_settings() {
  Settings defaults;
  return program::settings_text(
      "Configuration of an OCOP kiosk (TOML). Each key is shown with its default.",
      settings_of(defaults));
}

}  // namespace ocop::point
