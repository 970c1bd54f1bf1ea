// The little that ledger bodies need of JSON. Thread rule: pure.
// Included by .cpp files only: it pulls in the whole library.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace ocop::wire {

/// Objects keep their keys in a std::map: sorted by bytes.
using Json = nlohmann::json;

inline std::string canonical(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

inline void put_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

}  // namespace ocop::wire
