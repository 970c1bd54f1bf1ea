// The configuration of ocop-sync: one TOML file, as the kiosk's. Thread rule: plain value. Errors:
// one sentence that names the file, the line and the key.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::sync {

struct Settings {
  std::string data = "/var/lib/ocop";
  std::string base;     ///< address of the public folder, without a trailing slash
  std::string hub;      ///< address of the hub; empty: none, and nothing is sent
  std::string ca_file;  ///< trusted certificates for both (PEM); empty: the system's
  std::string proxy;    ///< "http://host:port"; empty: none
  int poll_seconds = 300;
  int bytes_per_second = 0;  ///< 0: no limit
  int keep_free_mib = 64;
};

Result<Settings> parse_settings(std::string_view toml, std::string_view name);
Result<Settings> read_settings(const std::string& path);
/// Returns a file with every key, its meaning and its default.
std::string example_settings();
/// Returns "takes ...", or empty if it is a usable address.
std::string wrong_address(const std::string& text);

}  // namespace ocop::sync
