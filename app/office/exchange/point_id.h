// The id of a display point, as used in sheets, codes and settings. Thread rule: pure.
#pragma once

#include <string_view>

#include "db/model/result.h"

namespace ocop::exchange {

/// Error unless it is_short_id().
Status check_point_id(std::string_view id);

}  // namespace ocop::exchange
