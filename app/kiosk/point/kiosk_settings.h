// The terminal's configuration: one TOML file, all keys at its top level. settings_of() in
// kiosk_settings.cpp is the list of keys with their meaning and default; `ocop-kiosk
// --print-config` prints it. Thread rule: plain value. Errors: one sentence that names the file,
// the line and the key. Not here: private settings (staff, bank account).
#pragma once

#include <string>
#include <string_view>

#include "app/kiosk/visit/preferences.h"
#include "db/model/result.h"

namespace ocop::point {

struct Settings {
  visit::Preferences preferences;
  std::string data = "/var/lib/ocop";     ///< folder of releases and pictures
  std::string point;                      ///< this terminal's display point; empty: no prices
  std::string resolver = "ocop.example";  ///< host, with an optional path, of the QR codes' links
  int dark_from_hour = 19;                ///< evening theme, local hours 0-23; equal hours: never
  int dark_to_hour = 5;
  int picture_budget_mib = 64;
  int scanner_gap_ms = 35;
  bool hide_cursor = true;
  bool staff_exit = false;
  std::string printer;                   ///< as for device::printer_destination; empty: none
  int paper_mm = 80;                     ///< width of the receipt printer's paper: 58 or 80
  std::string export_folder = "/media";  ///< where USB sticks are mounted
  int auto_lock_seconds = 120;           ///< the till locks itself after this time without a touch
};

/// `name` is only for error messages.
Result<Settings> parse_settings(std::string_view toml, std::string_view name);
/// Error if the file cannot be read, or as for parse_settings.
Result<Settings> read_settings(const std::string& path);
/// Returns a file with every key, its meaning and its default.
std::string example_settings();

}  // namespace ocop::point
