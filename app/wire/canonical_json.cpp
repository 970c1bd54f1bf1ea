#include "app/wire/canonical_json.h"

#include "app/wire/utc_time.h"

namespace ocop::wire {

std::string canonical(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parse(std::string_view text) {
  return Json::parse(text);
}

Json parse_or_discard(std::string_view text) {
  return Json::parse(text, nullptr, false);
}

std::int64_t moment_or_never(const Json& json, const char* key) {
  return utc_from_iso(json.at(key).get<std::string>()).value_or(0);
}

}  // namespace ocop::wire
