#include "app/sync/sync_settings.h"

#include <vector>

#include "app/base/program/settings_file.h"

namespace ocop::sync {

namespace {

using program::Checked;
using program::Setting;
using program::Whole;

std::string wrong_if_given(const std::string& text) {
  return text.empty() ? text : wrong_address(text);
}

std::string wrong_file(const std::string& text) {
  return text.empty() || text.starts_with('/')
             ? ""
             : "takes the full path of a file, such as \"/etc/ocop/office.pem\"";
}

std::vector<Setting> settings_of(Settings& s) {
  return {
      {"data", "Folder that holds releases/, pictures/ and the link current; the kiosk's.",
       Checked{&s.data, program::wrong_folder}},
      {"base", "Address of what the office publishes, such as \"https://ocop.example/releases\".",
       Checked{&s.base, wrong_address}},
      {"hub", "Address of the office's hub, such as \"https://hub.example\"; empty: none.",
       Checked{&s.hub, wrong_if_given}},
      {"ca_file", "Certificates (PEM) that base and hub are trusted by; empty: the system's.",
       Checked{&s.ca_file, wrong_file}},
      {"proxy", "Web proxy, such as \"http://192.168.1.1:3128\"; empty: none.",
       Checked{&s.proxy, wrong_if_given}},
      {"poll_seconds",
       "Seconds between checks with the office, on average; sales are sent at once.",
       Whole{&s.poll_seconds, 1, 86'400}},
      {"bytes_per_second", "Highest speed of transfers, in bytes per second; 0: no limit.",
       Whole{&s.bytes_per_second, 0, 1'000'000'000}},
      {"keep_free_mib", "MiB of the disk to keep free for sales.",
       Whole{&s.keep_free_mib, 0, 1'000'000}},
  };
}

}  // namespace

std::string wrong_address(const std::string& text) {
  const bool known = text.starts_with("http://") || text.starts_with("https://");
  const bool plain = text.find_first_of(" \"\\\t\n?#") == std::string::npos;
  return known && plain && !text.ends_with("/")
             ? ""
             : "takes an address such as \"https://ocop.example/releases\", without a slash at its "
               "end";
}

Result<Settings> parse_settings(std::string_view toml, std::string_view name) {
  Settings settings;
  const auto taken = program::take_settings(toml, name, "ocop-sync", settings_of(settings));
  if (!taken) return taken.error();
  return settings;
}

Result<Settings> read_settings(const std::string& path) {
  const auto text = program::read_settings_file(path);
  if (!text) return text.error();
  return parse_settings(*text, path);
}

std::string example_settings() {
  Settings defaults;
  defaults.base = "https://ocop.example/releases";
  return program::settings_text(
      "Configuration of ocop-sync (TOML). Each key but base is shown with its default.",
      settings_of(defaults));
}

}  // namespace ocop::sync
