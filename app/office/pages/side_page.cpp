#include "app/office/pages/side_page.h"

#include <array>

#include "app/office/pages/json_ld.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"
#include "db/model/short_id.h"

namespace ocop::pages {

namespace {

constexpr std::size_t kMostProducts = 500;  // a page must stay small on a slow phone

struct SideFolder {
  SideKind kind;
  std::string_view path;
};
constexpr std::array kFolders{SideFolder{SideKind::place, "/place/"},
                              SideFolder{SideKind::producer, "/producer/"},
                              SideFolder{SideKind::point, "/point/"}};

/// A term of our own in EPCIS documents. Programmers read about it, so it is described in English.
struct Term {
  std::string_view name, meaning;
};
constexpr std::array kTerms{
    Term{"documents", "Papers that prove an event: test reports, certificates, photos."},
    Term{"issuedOn", "Day on which a paper was issued."},
    Term{"issuer", "Who issued a paper."},
    Term{"kind", "What a paper is: test_report, certificate or photo."},
    Term{"madeOn", "Day on which a lot was harvested or produced."},
    Term{"note", "What was done, in words, by language."},
    Term{"number", "Number of a paper, as it stands there."},
    Term{"party", "Who did it: a producer or a display point."},
    Term{"picture", "Picture of a paper."},
    Term{"rawMaterialArea", "Area that a raw material comes from."},
    Term{"sampleData", "True: the lot was made up to show what the site can do."},
    Term{"title", "Title of a paper, by language."},
    Term{"url", "Where a paper is published."}};

const LocalText* name_of_place(const SideView& view) {
  return spot(view.about, view.name.id).name;
}

std::string side_title(const SideView& view) {
  const SiteTexts& say = texts_of(view.about);
  if (view.name.kind == SideKind::home) return say(Say::home_title);
  if (view.name.kind == SideKind::terms) return say(Say::terms_title);
  if (view.about.producer) return view.about.producer->name;
  const LocalText* name = name_of_place(view);
  return name == nullptr ? view.name.id : name->in(view.about.language);
}

void write_products(Html& html, const SideView& view) {
  if (view.products.empty()) return;
  const SiteTexts& say = texts_of(view.about);
  write_section(html, say(Say::home_products), "lots", [&] {
    {
      const auto list = html.open("ol", {{"role", "list"}});
      for (std::size_t i = 0; i < view.products.size() && i < kMostProducts; ++i) {
        const auto& [id, product] = view.products[i];
        const auto to = onward_address(view.about.links, {.gtin = product.gtin, .product_id = id});
        if (!to) continue;
        const auto item = html.open("li");
        const auto link = html.open("a", {{"href", *to}});
        html.put("strong", {lang_of(product.name, view.about.language)},
                 product.name.in(view.about.language));
      }
    }
    if (view.products.size() > kMostProducts)
      html.put("p", say.count(Say::home_more,
                              static_cast<long long>(view.products.size() - kMostProducts)));
  });
}

void write_terms(Html& html) {
  const auto list = html.open("dl", {{"class", "facts"}, {"lang", "en"}});
  for (const Term& term : kTerms) {
    const auto row = html.open("div", {{"id", term.name}});
    html.put("dt", term.name);
    html.put("dd", term.meaning);
  }
}

void write_place(Html& html, const SideView& view) {
  const TraceView& about = view.about;
  const SiteTexts& say = texts_of(about);
  const Spot here = spot(about, view.name.id);
  const auto point = about.points.find(view.name.id);
  write_section(html, say(Say::place_title), "", [&] {
    const auto list = html.open("dl", {{"class", "facts"}});
    const auto fact = [&](Say name, std::string_view value) {
      if (!value.empty())
        write_fact(html, say(name), [&] { write_name(html, value, about.language); });
    };
    if (point != about.points.end() && !point->second.opening_hours.empty())
      write_fact(html, say(Say::place_hours),
                 [&] { write_local(html, point->second.opening_hours, about.language); });
    if (here.place == nullptr) return;
    if (point != about.points.end())
      write_fact(html, say(Say::place_where),
                 [&] { write_local(html, here.place->name, about.language); });
    fact(Say::place_commune, here.place->commune_2025);
    fact(Say::place_old_district, here.place->old_district);
    fact(Say::place_province, here.place->province);
  });
  if (here.place == nullptr || (here.place->latitude == 0 && here.place->longitude == 0)) return;
  const auto actions = html.open("div", {{"class", "actions"}});
  write_action(html, FixedAddress("#way"),
               Address::geo(here.place->latitude, here.place->longitude),
               say(Say::producer_directions));
  write_action(html, FixedAddress("#map"),
               Address::open_street_map(here.place->latitude, here.place->longitude),
               say(Say::producer_map));
}

/// Returns its schema.org description; empty for pages that do not describe a thing.
std::string side_json_ld(const SideView& view, const std::optional<Address>& own) {
  if (view.name.kind == SideKind::home || view.name.kind == SideKind::terms || !own) return {};
  codec::Json json{{"@context", "https://schema.org"},
                   {"@type", view.about.producer ? "Organization" : "Place"},
                   {"@id", own->text()},
                   {"name", side_title(view)}};
  const Spot here =
      spot(view.about, view.about.producer ? view.about.producer->place : view.name.id);
  if (here.place != nullptr) {
    json["address"] = {{"@type", "PostalAddress"},
                       {"addressLocality", here.place->name.in(view.about.language)},
                       {"addressCountry", "VN"}};
    if (!here.place->province.empty()) json["address"]["addressRegion"] = here.place->province;
    if (!view.about.producer && (here.place->latitude != 0 || here.place->longitude != 0))
      json["geo"] = {{"@type", "GeoCoordinates"},
                     {"latitude", here.place->latitude},
                     {"longitude", here.place->longitude}};
  }
  return script_safe(codec::canonical(json));
}

void write_head_of(Html& html, const SideView& view, const std::string& title) {
  const SiteTexts& say = texts_of(view.about);
  const auto part = html.open("div", {{"class", "title"}});
  const bool proper = view.about.producer.has_value();
  const LocalText* name = name_of_place(view);
  html.put("h1",
           {proper ? lang_of_name(view.about.language)
                   : (name == nullptr ? Attribute() : lang_of(*name, view.about.language))},
           title);
  if (view.name.kind == SideKind::home) html.put("p", {{"class", "lead"}}, say(Say::home_lead));
  if (view.name.kind == SideKind::terms) html.put("p", {{"class", "lead"}}, say(Say::terms_lead));
  const auto hills = html.open("svg", {{"class", "hills"}, {"aria-hidden", "true"}});
  html.single("use", {{"href", FixedAddress("#hills")}});
}

}  // namespace

std::optional<SideName> side_of(std::string_view path) {
  if (path == "/") return SideName{SideKind::home, ""};
  if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  if (path == "/terms") return SideName{SideKind::terms, ""};
  for (const SideFolder& folder : kFolders)
    if (path.starts_with(folder.path) && is_short_id(path.substr(folder.path.size())))
      return SideName{folder.kind, std::string(path.substr(folder.path.size()))};
  return std::nullopt;
}

std::string side_path(const SideName& name) {
  if (name.kind == SideKind::home) return "/";
  if (name.kind == SideKind::terms) return "/terms/";
  for (const SideFolder& folder : kFolders)
    if (folder.kind == name.kind) return std::string(folder.path) + name.id;
  return "/";
}

std::string terms_prefix(std::string_view site) {
  return std::string(site) + side_path({SideKind::terms, ""}) + "#";
}

std::string side_page(const SideView& view) {
  const SiteTexts& say = texts_of(view.about);
  const std::string title = side_title(view);
  PageHead head;
  head.language = view.about.language;
  head.title = title + " · " + say(Say::site_name);
  head.description =
      view.name.kind == SideKind::terms ? say(Say::terms_lead) : say(Say::page_description_product);
  head.links = &view.about.links;
  head.address = Address::web(view.about.links.site + side_path(view.name));
  head.json_ld = side_json_ld(view, head.address);
  return page(head, [&](Html& html) {
    if (view.about.sample && view.name.kind != SideKind::terms)
      html.put("p", {{"class", "sample"}}, say(Say::page_sample_product));
    write_head_of(html, view, title);
    const auto columns = html.open("div", {{"class", "columns"}});
    {
      const auto left = html.open("div");
      if (view.name.kind == SideKind::terms) write_terms(html);
      if (view.name.kind == SideKind::place || view.name.kind == SideKind::point)
        write_place(html, view);
      write_producer(html, view.about);
      write_products(html, view);
    }
    const auto right = html.open("div");
    write_ocop(html, view.about.language);
    write_report(html, view.about.language, view.about.report, title);
  });
}

}  // namespace ocop::pages
