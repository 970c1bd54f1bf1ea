#include "app/base/program/log.h"

#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace ocop::program {

namespace {

std::string prefix(Level level) {
  static const bool journal = std::getenv("JOURNAL_STREAM") != nullptr;
  if (journal) return "<" + std::to_string(static_cast<int>(level)) + ">";
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[40];
  std::strftime(text, sizeof text, "time=%Y-%m-%dT%H:%M:%SZ ", &utc);
  const char* name = level == Level::error ? "error" : level == Level::warning ? "warning" : "info";
  return std::string(text) + "level=" + name + " ";
}

}  // namespace

std::string log_value(std::string_view value) {
  const bool plain = !value.empty() && value.find_first_of(" \"=\\") == value.npos &&
                     value.find_first_of(std::string_view("\0\t\n\r\x1b\x7f", 6)) == value.npos;
  if (plain) return std::string(value);
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  }
  return quoted + '"';
}

void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields) {
  std::string line = prefix(level) + "event=" + log_value(event);
  for (const auto& [key, value] : fields) line += " " + std::string(key) + "=" + log_value(value);
  line += '\n';
  // A log that cannot be written must not stop a sale or a visitor.
  [[maybe_unused]] const auto ignored = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace ocop::program
