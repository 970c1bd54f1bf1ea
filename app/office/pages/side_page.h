// Pages other than those of products and lots: the site's home page; the places, producers and
// points that EPCIS documents refer to; and the terms that these documents use besides GS1's.
// Thread rule: plain values; pure. Not here: looking up the facts (trace_source.h).
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
  TraceView
      about{};  ///< language, links, report; the place, producer or point and what it refers to
  std::vector<std::pair<std::string, ProductName>> products{};  ///< product.id and name
};

/// Parses a path below the site: "/", "/terms/", "/place/chi-lang". Returns nullopt for any other.
std::optional<SideName> side_of(std::string_view path);
/// Returns "/place/chi-lang", say. Pre-condition: the id comes from a catalogue.
std::string side_path(const SideName& name);
/// Returns the prefix of our own terms in EPCIS documents, each of which is an anchor on the page
/// of terms.
std::string terms_prefix(std::string_view site);

std::string side_page(const SideView& view);

}  // namespace ocop::pages
