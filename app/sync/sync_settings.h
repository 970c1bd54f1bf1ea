// The configuration of ocop-sync: one TOML file, as the kiosk's. Thread rule: plain value. Errors:
// one sentence that names the file, the line and the key.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::sync {

struct Settings {
  std::string data = "/var/lib/ocop";
  std::string base;     ///< address of the public folder, without a slash at its end
  std::string hub;      ///< address of the hub; empty: none, and nothing is sent
  std::string ca_file;  ///< whom both are believed by (PEM); empty: by whom the system trusts
  std::string proxy;    ///< "http://host:port"; empty: none
  int poll_seconds = 300;
  int bytes_per_second = 0;  ///< 0: as fast as it comes
  int keep_free_mib = 64;
};

Result<Settings> parse_settings(std::string_view toml, std::string_view name);
Result<Settings> read_settings(const std::string& path);
/// A file with every key, its meaning and its default.
std::string example_settings();
/// "takes ...", or empty where it is an address that can be asked.
std::string wrong_address(const std::string& text);

}  // namespace ocop::sync
