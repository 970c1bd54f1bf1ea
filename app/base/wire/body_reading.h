// Helpers for reading bodies of ledger entries. For this folder only. A missing key or wrong type
// throws an exception, which read_as turns into an Error. Thread rule: pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/codec/canonical_json.h"
#include "db/model/date.h"
#include "db/model/money.h"
#include "db/model/result.h"

namespace ocop::wire {

/// Thrown if a value has the right type but is invalid.
struct WrongBody {};

/// Returns a quantity in pieces or grams, small enough to be summed and negated.
inline std::int64_t quantity_at(const codec::Json& json, const char* key) {
  return codec::whole_at(json, key, -1'000'000'000'000, 1'000'000'000'000);
}

inline Money money_at(const codec::Json& json, const char* key) {
  return {codec::whole_at(json, key)};
}

inline bool flag_at(const codec::Json& json, const char* key) {
  return codec::whole_at(json, key) != 0;
}

inline std::string text_at(const codec::Json& json, const char* key) {
  return json.at(key).get<std::string>();
}

inline std::string text_or_empty(const codec::Json& json, const char* key) {
  return json.contains(key) ? text_at(json, key) : std::string();
}

inline const codec::Json& list_at(const codec::Json& json, const char* key) {
  const codec::Json& value = json.at(key);
  if (!value.is_array()) throw WrongBody{};
  return value;
}

/// Returns nullopt if the key is missing.
inline std::optional<Date> date_or_none(const codec::Json& json, const char* key) {
  if (!json.contains(key)) return std::nullopt;
  const auto date = date_from_iso(text_at(json, key));
  if (!date) throw WrongBody{};
  return date;
}

template <class T>
Result<T> read_as(std::string_view body, T (*from)(const codec::Json&)) {
  const Error damaged{"This entry of the ledger cannot be read; check the ledger."};
  const codec::Json json = codec::parse_or_discard(body);
  if (!json.is_object()) return damaged;
  try {
    return from(json);
  } catch (const codec::Json::exception&) {
    return damaged;
  } catch (const WrongBody&) {
    return damaged;
  }
}

}  // namespace ocop::wire
