// Pages beside those of products and lots: the site's first page, the places, producers and points
// that EPCIS documents name, and the terms that these use beside GS1's.
// Thread rule: plain values; pure. Not here: where the facts come from (trace_source.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/office/pages/trace_view.h"

namespace ocop::pages {

enum class SideKind { home, terms, place, producer, point };

struct SideName {
  SideKind kind = SideKind::home;
  std::string id{};  ///< of a place, producer or point
};

struct SideView {
  SideName name{};
  TraceView about{};  ///< language, links, report; the place, producer or point and what it names
  std::vector<std::pair<std::string, ProductName>> products{};  ///< product.id, and how it is named
};

/// By the path below the site, "/", "/terms/", "/place/chi-lang"; nullopt: it is none of these.
std::optional<SideName> side_of(std::string_view path);
/// "/place/chi-lang". Pre-condition: the id is one of a catalogue.
std::string side_path(const SideName& name);
/// Prefix of our own terms in EPCIS documents: each is an anchor on the page of terms.
std::string terms_prefix(std::string_view site);

std::string side_page(const SideView& view);

}  // namespace ocop::pages
