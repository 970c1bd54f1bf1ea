// The filters in words and as choices: shared by the grid's chips and the filter panel.
// Thread rule: frame thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// "group", "stars", "district", "producer", "price": part of the controls' names.
std::string_view facet_id(visit::Facet facet);
std::string facet_name(const View& view, visit::Facet facet);
/// The facet's name, or what is chosen of it.
std::string facet_words(const View& view, visit::Facet facet);
bool facet_is_set(const visit::Filters& filters, visit::Facet facet);

struct FilterChoice {
  std::string key;  ///< as in visit::FacetCounts
  std::string words;
  int stars = 0;  ///< more than 0: shown as stars instead of words
  int count = 0;  ///< products it would leave
  bool chosen = false;
  visit::Filters filters;  ///< with this choice made, or taken back where it is chosen
};

/// All choices of a facet, those that leave nothing included.
std::vector<FilterChoice> filter_choices(const View& view, visit::Facet facet);

}  // namespace ocop::screens
