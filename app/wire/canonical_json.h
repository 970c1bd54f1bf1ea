// The little that ledger bodies need of JSON. Thread rule: pure.
// Included by .cpp files only: it pulls in the whole library.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace ocop::wire {

/// Objects keep their keys in a std::map: sorted by bytes.
using Json = nlohmann::json;

std::string canonical(const Json& json);

// In a file of their own, for the library's parser and writer are templates of many seconds.
/// Throws nlohmann::json::parse_error.
Json parse(std::string_view text);
/// What is no JSON is_discarded().
Json parse_or_discard(std::string_view text);

/// Seconds UTC; 0, never, where the text is no moment. Throws nlohmann::json::exception where there
/// is no text.
std::int64_t moment_or_never(const Json& json, const char* key);

inline void put_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

}  // namespace ocop::wire
