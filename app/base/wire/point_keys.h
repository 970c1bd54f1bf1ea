// A point's private settings, except its staff, as key and value for the command line: on a
// terminal (`ocop-kiosk point`) and at the office (`ocop-hub settings`). Thread rule: immutable;
// pure. Errors: one sentence for whoever typed the value; the settings are then unusable.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::wire {

struct PointKey {
  std::string_view key;
  std::string_view meaning;
  std::string (*show)(const PrivateSettings&);  ///< in the form that `set` accepts
  /// An empty value clears a text and resets a number to its default.
  Status (*set)(PrivateSettings&, const std::string&);
};

std::span<const PointKey> point_keys();
/// Returns null if there is no such key.
const PointKey* find_point_key(std::string_view key);

}  // namespace ocop::wire
