// Labels and choices of the filters, for the chips above the grid and the filter panel. Thread
// rule: frame thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// "group", "stars", "district", "producer", "price": part of the controls' names.
std::string_view facet_id(visit::Facet facet);
std::string facet_name(const View& view, visit::Facet facet);
/// Returns the name of the facet, or of the selected choice.
std::string facet_words(const View& view, visit::Facet facet);
bool facet_is_set(const visit::Filters& filters, visit::Facet facet);

struct FilterChoice {
  std::string key;  ///< as in visit::FacetCounts
  std::string words;
  int stars = 0;  ///< more than 0: shown as stars instead of words
  int count = 0;  ///< number of products that would remain
  bool chosen = false;
  visit::Filters filters;  ///< the filters with this choice toggled
};

/// Returns all choices of a facet, including those without products.
std::vector<FilterChoice> filter_choices(const View& view, visit::Facet facet);

}  // namespace ocop::screens
