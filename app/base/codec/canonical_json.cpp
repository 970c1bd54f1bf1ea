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
  if (const auto whole = whole_if(json, key, least, most)) return *whole;
  throw Json::type_error::create(302, std::string(key) + " is not an integer within its bounds",
                                 &json.at(key));
}

std::optional<std::int64_t> whole_if(const Json& json, const char* key, std::int64_t least,
                                     std::int64_t most) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  const bool wraps = found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX;
  const auto whole = found->get<std::int64_t>();
  if (wraps || whole < least || whole > most) return std::nullopt;
  return whole;
}

bool has_format(const Json& json, int format) {
  return whole_at(json, "format") == format;
}

std::int64_t moment_or_never(const Json& json, const char* key) {
  return utc_from_iso(json.at(key).get<std::string>()).value_or(0);
}

}  // namespace ocop::codec
