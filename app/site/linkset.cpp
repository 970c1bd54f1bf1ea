#include "app/site/linkset.h"

#include <algorithm>
#include <array>

#include "app/site/page_frame.h"
#include "app/site/trace_sections.h"
#include "app/wire/canonical_json.h"

namespace ocop::site {

namespace {

using wire::Json;

enum class Leads { to_page, to_epcis };

struct LinkType {
  std::string_view name;  ///< in GS1's web vocabulary
  Leads leads;
  bool (*is_there)(const TraceView&);
};

bool always(const TraceView&) {
  return true;
}

bool has_lot(const TraceView& view) {
  return view.lot.has_value();
}

bool has_events(const TraceView& view) {
  return view.lot && !view.lot->events.empty();
}

bool has_certificates(const TraceView& view) {
  return !view.product.certificates.empty();
}

constexpr std::array kLinkTypes{LinkType{"defaultLink", Leads::to_page, always},
                                LinkType{"pip", Leads::to_page, always},
                                LinkType{"traceability", Leads::to_page, has_lot},
                                LinkType{"recallStatus", Leads::to_page, has_lot},
                                LinkType{"certificationInfo", Leads::to_page, has_certificates},
                                LinkType{"epcis", Leads::to_epcis, has_events}};

/// The page in each language; the default link is one alone, for the site asks the phone itself.
Json pages(const TraceView& view, bool one_alone) {
  Json all = Json::array();
  TraceView told;  // title_of() needs no more of it
  told.product.card.name = view.product.card.name;
  told.lot = view.lot;
  if (one_alone)
    return Json::array({{{"href", std::string(own_address(view)->text())},
                         {"title", title_of(told)},
                         {"type", "text/html"}}});
  for (const Language language : kLanguages) {
    told.language = language;
    all.push_back({{"href", view.links.languages.at(static_cast<std::size_t>(language))},
                   {"title", title_of(told)},
                   {"type", "text/html"},
                   {"hreflang", Json::array({std::string(language_tag(language))})}});
  }
  return all;
}

}  // namespace

bool offers(const TraceView& view, std::string_view link_type) {
  return std::any_of(kLinkTypes.begin(), kLinkTypes.end(), [&](const LinkType& one) {
    return one.name == link_type && one.is_there(view);
  });
}

std::string linkset_document(const TraceView& view) {
  Json links{{"anchor", std::string(own_address(view)->text())},
             {"description", view.product.card.name[Language::vi]}};
  for (const LinkType& one : kLinkTypes) {
    if (!one.is_there(view)) continue;
    const std::string relation = "https://ref.gs1.org/voc/" + std::string(one.name);
    if (one.leads == Leads::to_page)
      links[relation] = pages(view, one.name == "defaultLink");
    else
      links[relation] = Json::array({{{"href", view.links.epcis},
                                      {"title", "EPCIS 2.0: " + view.lot->name.lot},
                                      {"type", "application/ld+json"}}});
  }
  return wire::canonical({{"linkset", Json::array({links})}});
}

}  // namespace ocop::site
