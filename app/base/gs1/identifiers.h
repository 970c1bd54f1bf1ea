// Which application identifiers there are (GS1 General Specifications, figure 3.2-1). Thread rule:
// constants. Not how long the values behind them are: gs1_element.h.
#pragma once

#include <string_view>

namespace ocop::gs1 {

/// Returns false for digits that GS1 has given no meaning, and for what is no digits.
bool is_identifier(std::string_view ai);

}  // namespace ocop::gs1
