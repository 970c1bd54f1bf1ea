// schema.org Product, https://schema.org/Product, with lot properties from GS1's web vocabulary.
#include "app/office/pages/json_ld.h"

#include "app/office/pages/html.h"
#include "app/office/pages/trace_page.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

using codec::Json;

Json property(std::string_view id, std::string_view value) {
  return {{"@type", "PropertyValue"}, {"propertyID", id}, {"value", value}};
}

Json address_of(const TraceView& view, const std::string& place) {
  const Spot home = spot(view, place);
  if (home.name == nullptr) return nullptr;
  return {{"@type", "PostalAddress"},
          {"addressLocality", home.name->in(view.language)},
          {"addressRegion", "Lạng Sơn"},
          {"addressCountry", "VN"}};
}

Json producer(const TraceView& view) {
  Json json{{"@type", "Organization"}, {"name", view.producer->name}};
  codec::put_unless_empty(json, "telephone", view.producer->phone);
  if (const auto site = Address::web(view.producer->website)) json["url"] = site->text();
  if (Json address = address_of(view, view.producer->place); !address.is_null())
    json["address"] = std::move(address);
  return json;
}

Json lot_properties(const Lot& lot) {
  Json list = Json::array({property("https://ref.gs1.org/voc/hasBatchLotNumber", lot.name.lot)});
  if (lot.best_before)
    list.push_back(
        property("https://ref.gs1.org/voc/bestBeforeDate", date_to_iso(*lot.best_before)));
  return list;
}

}  // namespace

Json certification_json(const Certificate& one, Language language) {
  Json json{{"@type", "Certification"}, {"name", "OCOP"}};
  json["certificationRating"] = {
      {"@type", "Rating"}, {"ratingValue", one.stars}, {"bestRating", 5}};
  if (!one.issuer.empty())
    json["issuedBy"] = {{"@type", "Organization"}, {"name", one.issuer.in(language)}};
  codec::put_unless_empty(json, "certificationIdentification", one.decision);
  if (one.decided_on) json["validFrom"] = date_to_iso(*one.decided_on);
  if (one.valid_until) json["expires"] = date_to_iso(*one.valid_until);
  return json;
}

std::string product_json_ld(const TraceView& view) {
  const Product& product = view.product;
  Json json{{"@context", "https://schema.org"},
            {"@type", "Product"},
            {"name", product.card.name.in(view.language)},
            {"countryOfOrigin", {{"@type", "Country"}, {"name", "VN"}}}};
  const auto own = own_address(view);
  if (own) json["@id"] = json["url"] = own->text();
  codec::put_unless_empty(json, "description", product.summary.in(view.language));
  if (product.gtin) json["gtin"] = product.gtin->as_14();
  if (const auto picture = Address::web(view.links.share_picture)) json["image"] = picture->text();
  if (view.producer) json["manufacturer"] = producer(view);
  for (const Certificate& one : product.certificates)
    json["hasCertification"].push_back(certification_json(one, view.language));
  if (view.lot) {
    json["additionalProperty"] = lot_properties(*view.lot);
    if (view.lot->made_on) json["productionDate"] = date_to_iso(*view.lot->made_on);
  }
  return script_safe(codec::canonical(json));
}

}  // namespace ocop::pages
