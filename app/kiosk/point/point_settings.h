// What the till takes from a point's private settings, each in one place, with what holds where the
// office has not set it. Thread rule: pure.
#pragma once

#include <string>

#include "db/model/private_settings.h"

namespace ocop::point {

/// As customers and the office read a person: the name, or the id of who is no longer there.
std::string staff_name(const PrivateSettings& settings, const std::string& staff);

/// For screens and rules: nobody's PIN.
PrivateSettings without_pins(PrivateSettings settings);

}  // namespace ocop::point
