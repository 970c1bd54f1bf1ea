// Names of the old districts for visitors. Thread rule: frame thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// Returns the name of an old district: in Chinese in characters, otherwise in Vietnamese. A
/// district of another province keeps its Vietnamese name.
std::string_view district_words(const View& view, std::string_view district);

/// Sorts by name, ignoring accents, which visitors expect in any language, and removes doubles.
void sort_districts(std::vector<std::string>& districts);

}  // namespace ocop::screens
