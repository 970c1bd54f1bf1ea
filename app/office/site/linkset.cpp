#include "app/office/site/linkset.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/office/pages/page_frame.h"
#include "app/office/pages/trace_sections.h"
#include "app/office/site/site_document.h"

namespace ocop::site {

namespace {

using codec::Json;

constexpr std::string_view kHtml = "text/html";

/// The page of a level, as far as title and links need it.
struct LevelPage {
  pages::TraceView told{};  ///< only what title_of() needs
  std::string own{};
  const std::array<std::string, 3>* languages = nullptr;
};

LevelPage level_page(const pages::TraceView& view, bool of_lot) {
  LevelPage page;
  page.told.links.site = view.links.site;
  page.told.product.card.id = view.product.card.id;
  page.told.product.card.name = view.product.card.name;
  page.told.product.gtin = view.product.gtin;
  if (of_lot) page.told.lot = view.lot;
  if (const auto own = pages::own_address(page.told)) page.own = own->text();
  page.languages = of_lot || !view.lot ? &view.links.languages : &view.links.product_languages;
  return page;
}

/// Returns the address itself, whose language follows the phone's, and the page in each language.
std::vector<SiteLink> page_links(const LevelPage& page, std::string_view anchor) {
  std::vector<SiteLink> all;
  if (anchor.empty())
    all.push_back(
        {page.own, pages::title_of(page.told), kHtml, {kLanguages.begin(), kLanguages.end()}});
  pages::TraceView told = page.told;
  for (const Language language : kLanguages) {
    told.language = language;
    std::string href = page.languages->at(static_cast<std::size_t>(language));
    all.push_back({href.append(anchor), pages::title_of(told), kHtml, {language}});
  }
  return all;
}

SiteLink document_link(const std::string& href, std::string title, Document what) {
  return {href, std::move(title), name_of(what).type, {}};
}

LinkLevel lot_level(const pages::TraceView& view) {
  const LevelPage page = level_page(view, true);
  const std::string& lot = view.lot->name.lot;
  LinkLevel level{page.own, pages::title_of(page.told), {}};
  level.types.push_back({"defaultLink", {{page.own, pages::title_of(page.told), "", {}}}});
  level.types.push_back({"pip", page_links(page, "")});
  level.types.push_back({"traceability", page_links(page, "#journey")});
  level.types.push_back(
      {"recallStatus",
       {document_link(view.links.recall, "Recall status: " + lot, Document::recall)}});
  if (!view.links.epcis.empty())
    level.types.push_back(
        {"epcis", {document_link(view.links.epcis, "EPCIS 2.0: " + lot, Document::epcis)}});
  return level;
}

LinkLevel product_level(const pages::TraceView& view) {
  const LevelPage page = level_page(view, false);
  LinkLevel level{page.own, pages::title_of(page.told), {}};
  level.types.push_back({"defaultLink", {{page.own, pages::title_of(page.told), "", {}}}});
  level.types.push_back({"pip", page_links(page, "")});
  if (view.product.certificates.empty()) return level;
  std::vector<SiteLink> certificates = page_links(page, "#certificates");
  certificates.push_back(document_link(
      view.links.certificates, "OCOP: " + pages::title_of(page.told), Document::certificates));
  level.types.push_back({"certificationInfo", std::move(certificates)});
  return level;
}

Json json_of(const SiteLink& link) {
  Json json{{"href", link.href}, {"title", link.title}};
  if (!link.type.empty()) json["type"] = link.type;
  for (const Language language : link.languages)
    json["hreflang"].push_back(language_code(language));
  return json;
}

Json json_of(const LinkLevel& level) {
  // All versions of GS1's schema have this name; only the newest has "description".
  Json json{{"anchor", level.anchor}, {"itemDescription", level.description}};
  for (const LinksOfType& one : level.types) {
    Json& links = json["https://ref.gs1.org/voc/" + std::string(one.type)];
    for (const SiteLink& link : one.links) links.push_back(json_of(link));
  }
  return json;
}

}  // namespace

std::vector<LinkLevel> link_levels(const pages::TraceView& view) {
  std::vector<LinkLevel> levels;
  if (view.lot) levels.push_back(lot_level(view));
  levels.push_back(product_level(view));
  return levels;
}

std::optional<std::string> link_target(const pages::TraceView& view, std::string_view type,
                                       std::string_view media_type) {
  for (const LinkLevel& level : link_levels(view))
    for (const LinksOfType& one : level.types) {
      if (one.type != type) continue;
      const auto first = [&](auto fits) -> std::optional<std::string> {
        const auto found = std::find_if(one.links.begin(), one.links.end(), fits);
        if (found == one.links.end()) return std::nullopt;
        return found->href;
      };
      if (!media_type.empty())
        if (auto href = first([&](const SiteLink& link) { return link.type == media_type; }))
          return href;
      const std::vector<Language> own{view.language};
      return first([&](const SiteLink& link) { return link.languages == own; })
          .value_or(one.links.front().href);
    }
  return std::nullopt;
}

std::string linkset_document(const pages::TraceView& view, LinksetForm form) {
  Json json;
  if (form == LinksetForm::json_ld)
    json["@context"] = "https://ref.gs1.org/standards/resolver/linkset-context";
  for (const LinkLevel& level : link_levels(view)) json["linkset"].push_back(json_of(level));
  return codec::canonical(json);
}

}  // namespace ocop::site
