// Extracts what the till needs from a point's private settings, with defaults for what the office
// has not set. Thread rule: pure.
#pragma once

#include <string>

#include "db/model/private_settings.h"

namespace ocop::point {

/// Returns a person's name for customers and the office, or the id if the person is no longer
/// listed.
std::string staff_name(const PrivateSettings& settings, const std::string& staff);

/// Returns the settings without PINs, for screens and rules.
PrivateSettings without_pins(PrivateSettings settings);

}  // namespace ocop::point
