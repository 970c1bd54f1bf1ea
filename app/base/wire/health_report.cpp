#include "app/base/wire/health_report.h"

#include "app/base/codec/canonical_json.h"

namespace ocop::wire {

namespace {

constexpr int kHealthFormat = 1;
constexpr std::size_t kLargestHealth = 4096;
constexpr std::size_t kLongestWord = 200;

/// Returns 0 if the key is absent. Throws the library's exception if the value is not a number.
std::int64_t number(const codec::Json& json, const char* key) {
  return json.contains(key) ? codec::whole_at(json, key) : 0;
}

std::string text(const codec::Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() ? "" : found->get<std::string>();
}

bool is_within_bounds(const TerminalHealth& health) {
  for (const std::string* one :
       {&health.program, &health.release, &health.printer, &health.refused, &health.boot})
    if (one->size() > kLongestWord || one->find('\0') != one->npos) return false;
  return health.at_ms >= 0 && health.unsent >= 0 && health.disk_free >= 0 &&
         health.uptime_ms >= 0 && health.entries >= 0;
}

}  // namespace

std::string health_text(const TerminalHealth& health) {
  return codec::canonical({{"format", kHealthFormat},
                           {"at_ms", health.at_ms},
                           {"program", health.program},
                           {"release", health.release},
                           {"unsent", health.unsent},
                           {"disk_free", health.disk_free},
                           {"printer", health.printer},
                           {"refused", health.refused},
                           {"boot", health.boot},
                           {"uptime_ms", health.uptime_ms},
                           {"entries", health.entries}});
}

Result<TerminalHealth> read_health(std::string_view text_of_it) {
  const Error wrong{"The health report is not in a format that this program knows."};
  if (text_of_it.size() > kLargestHealth) return wrong;
  try {
    const codec::Json json = codec::parse(text_of_it);
    if (!json.is_object() || !codec::has_format(json, kHealthFormat)) return wrong;
    TerminalHealth health;
    health.at_ms = number(json, "at_ms");
    health.program = text(json, "program");
    health.release = text(json, "release");
    health.unsent = number(json, "unsent");
    health.disk_free = number(json, "disk_free");
    health.printer = text(json, "printer");
    health.refused = text(json, "refused");
    health.boot = text(json, "boot");
    health.uptime_ms = number(json, "uptime_ms");
    health.entries = number(json, "entries");
    if (!is_within_bounds(health)) return wrong;
    return health;
  } catch (const codec::Json::exception&) {
    return wrong;
  }
}

}  // namespace ocop::wire
