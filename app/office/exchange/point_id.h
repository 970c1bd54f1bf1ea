// The id of a display point, as sheets, codes and settings name it. Thread rule: pure.
#pragma once

#include <string_view>

#include "db/model/result.h"

namespace ocop::exchange {

/// Error: not 1 to 40 of a-z, 0-9 and "-".
Status check_point_id(std::string_view id);

}  // namespace ocop::exchange
