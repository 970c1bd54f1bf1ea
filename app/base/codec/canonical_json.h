// The little that documents need of JSON. Thread rule: pure.
// Included by .cpp files only: it pulls in the whole library.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Objects keep their keys in a std::map: sorted by bytes.
using Json = nlohmann::json;
/// Objects keep their keys in the order in which they were put.
using OrderedJson = nlohmann::ordered_json;

std::string canonical(const Json& json);

// In a file of their own, for the library's parser and writer are templates of many seconds.
/// Throws nlohmann::json::parse_error.
Json parse(std::string_view text);
/// Returns a value that is_discarded() if the text is no JSON.
Json parse_or_discard(std::string_view text);

/// Seconds UTC; 0, never, where the text is no moment. Throws nlohmann::json::exception where there
/// is no text.
std::int64_t moment_or_never(const Json& json, const char* key);

/// The whole number at `key`. Throws nlohmann::json::exception where there is none, or where the
/// value is no integer from `least` to `most`. The library's own get<int>() takes 1.9 for 1 and is
/// undefined for 1.7e26, so numbers that come from outside are read by this.
std::int64_t whole_at(const Json& json, const char* key, std::int64_t least = INT64_MIN,
                      std::int64_t most = INT64_MAX);
/// Returns whether the document says that it is of this format. Throws as whole_at.
bool has_format(const Json& json, int format);

inline void put_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

}  // namespace ocop::codec
