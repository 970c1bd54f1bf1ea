// The application identifiers that GS1 defines (GS1 General Specifications, figure 3.2-1). Thread
// rule: constants. Not the lengths of their values: gs1_element.h.
#pragma once

#include <string_view>

namespace ocop::gs1 {

/// Returns false for digits without a meaning in GS1, and for anything that is not digits.
bool is_identifier(std::string_view ai);

}  // namespace ocop::gs1
