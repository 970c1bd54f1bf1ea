// A point's private settings besides its staff, key by key as people type them: on a terminal
// (`ocop-kiosk point`) and at the office (`ocop-hub settings`). Thread rule: immutable; pure.
// Errors: one sentence for whoever typed it; the settings are then not to be used.
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
  std::string (*show)(const PrivateSettings&);  ///< in the form that `set` takes
  /// An empty value takes a text away, and gives a number its default again.
  Status (*set)(PrivateSettings&, const std::string&);
};

std::span<const PointKey> point_keys();
/// Null: there is no such key.
const PointKey* find_point_key(std::string_view key);

}  // namespace ocop::wire
