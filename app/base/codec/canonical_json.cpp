#include "app/base/codec/canonical_json.h"

#include "app/base/codec/utc_time.h"

namespace ocop::codec {

std::string canonical(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parse(std::string_view text) {
  return Json::parse(text);
}

Json parse_or_discard(std::string_view text) {
  return Json::parse(text, nullptr, false);
}

std::int64_t whole_at(const Json& json, const char* key, std::int64_t least, std::int64_t most) {
  const Json& value = json.at(key);
  const bool wraps = value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX;
  const bool whole = value.is_number_integer() && !wraps;
  if (!whole || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
    throw Json::type_error::create(302, std::string(key) + " is not an integer within its bounds",
                                   &json);
  return value.get<std::int64_t>();
}

bool has_format(const Json& json, int format) {
  return whole_at(json, "format") == format;
}

std::int64_t moment_or_never(const Json& json, const char* key) {
  return utc_from_iso(json.at(key).get<std::string>()).value_or(0);
}

}  // namespace ocop::codec
