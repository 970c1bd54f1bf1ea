// The few JSON helpers that documents need. Thread rule: pure. Include it in .cpp files only,
// because it includes the whole library.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Objects keep their keys in a std::map: sorted by bytes.
using Json = nlohmann::json;
/// Objects keep their keys in insertion order.
using OrderedJson = nlohmann::ordered_json;

std::string canonical(const Json& json);

// Out of line, because the library's parser and writer are templates that take seconds to compile.
/// Throws nlohmann::json::parse_error.
Json parse(std::string_view text);
/// Returns a value that is_discarded() if the text is not JSON.
Json parse_or_discard(std::string_view text);

/// Returns the time at `key` in seconds UTC; 0, meaning never, if the text is not a time. Throws
/// nlohmann::json::exception if there is no text.
std::int64_t moment_or_never(const Json& json, const char* key);

/// Returns the integer at `key`. Throws nlohmann::json::exception if it is missing or is not an
/// integer from `least` to `most`. Use it for all numbers from outside, because the library's own
/// get<int>() reads 1.9 as 1 and is undefined for 1.7e26.
std::int64_t whole_at(const Json& json, const char* key, std::int64_t least = INT64_MIN,
                      std::int64_t most = INT64_MAX);
/// Returns nullopt where whole_at would throw. Pre-condition: `json` is an object.
std::optional<std::int64_t> whole_if(const Json& json, const char* key,
                                     std::int64_t least = INT64_MIN, std::int64_t most = INT64_MAX);
/// Returns whether the document's format is this one. Throws as whole_at does.
bool has_format(const Json& json, int format);

inline void put_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

}  // namespace ocop::codec
