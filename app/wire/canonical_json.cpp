#include "app/wire/canonical_json.h"

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

}  // namespace ocop::wire
