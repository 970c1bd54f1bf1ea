// Ids of product groups that programs treat unlike the others. Thread rule: constants.
#pragma once

#include <string_view>

namespace ocop {

/// Places that one visits: they are not sold, and need no price.
inline constexpr std::string_view kTourism = "tourism";

}  // namespace ocop
