// What the till takes from a point's private settings, each in one place, with what holds where the
// office has not set it. Thread rule: pure.
#pragma once

#include <string>

#include "db/model/private_settings.h"

namespace ocop::point {

/// A person's name, as customers and the office read it; the id of somebody who is no longer there.
std::string staff_name(const PrivateSettings& settings, const std::string& staff);

/// The settings as screens and rules see them: without a PIN.
PrivateSettings without_pins(PrivateSettings settings);

}  // namespace ocop::point
