// Data that our model lacks is left out of an event, never guessed; a disposition is given only if
// the business step implies it.
#include "app/office/site/epcis.h"

#include <algorithm>
#include <string_view>

#include "app/base/codec/utc_time.h"
#include "app/office/pages/side_page.h"
#include "app/office/site/epcis_names.h"
#include "db/model/lot.h"
#include "db/model/shop_time.h"

namespace ocop::site {

namespace {

codec::OrderedJson local(const LocalText& text) {
  codec::OrderedJson json = codec::OrderedJson::object();
  for (const Language language : kLanguages)
    if (!text[language].empty()) json[std::string(language_code(language))] = text[language];
  return json;
}

void put_unless_empty(codec::OrderedJson& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

codec::OrderedJson quantity_of(const std::string& item, const Quantity& quantity) {
  codec::OrderedJson json{{"epcClass", item}};
  if (quantity.amount <= 0) return json;
  json["quantity"] = quantity.amount;
  // UN/ECE Recommendation 20; an amount without a unit means pieces.
  if (quantity.measure == Measure::grams) json["uom"] = "GRM";
  if (quantity.measure == Measure::millilitres) json["uom"] = "MLT";
  return json;
}

/// Instance and lot master data (CBV 2.0, 7.3): belongs to the event that makes the lot.
codec::OrderedJson ilmd_of(const Lot& lot, const EpcisNames& names) {
  codec::OrderedJson json{{"cbvmda:lotNumber", lot.name.lot}};
  if (lot.made_on) json["ocop:madeOn"] = date_to_iso(*lot.made_on);
  if (lot.best_before) json["cbvmda:bestBeforeDate"] = date_to_iso(*lot.best_before);
  for (const std::string& area : lot.areas)
    json["ocop:rawMaterialArea"].push_back(names.place(area));
  if (lot.sample) json["ocop:sampleData"] = true;
  return json;
}

codec::OrderedJson document_of(const LotDocument& document, const EpcisNames& names) {
  codec::OrderedJson json{
      {"ocop:kind", kLotDocumentKinds.at(static_cast<std::size_t>(document.kind))},
      {"ocop:title", local(document.title)}};
  put_unless_empty(json, "ocop:number", document.number);
  put_unless_empty(json, "ocop:issuer", document.issuer);
  if (document.issued_on) json["ocop:issuedOn"] = date_to_iso(*document.issued_on);
  put_unless_empty(json, "ocop:picture", names.picture(document.picture));
  put_unless_empty(json, "ocop:url", document.url);
  return json;
}

void put_documents(codec::OrderedJson& json, const LotEvent& event, const EpcisNames& names) {
  for (const LotDocument& document : event.documents) {
    json["ocop:documents"].push_back(document_of(document, names));
    const std::string where = document.url.empty() ? names.picture(document.picture) : document.url;
    if (document.kind != LotDocumentKind::photo && !where.empty())
      json["certificationInfo"].push_back(where);
  }
}

/// Returns the disposition (CBV 2.0, 8.2) if the step implies one; otherwise empty.
std::string disposition_of(const LotEvent& event) {
  if (event.act == LotAct::commissioning || event.act == LotAct::transformation) return "active";
  if (event.act == LotAct::shipping) return "in_transit";
  if (event.step == "retail_selling") return "retail_sold";
  if (event.step == "receiving" || event.step == "storing" || event.step == "transporting")
    return "in_progress";
  return {};
}

void put_where(codec::OrderedJson& json, const LotEvent& event, const EpcisNames& names) {
  if (event.place.empty()) return;
  json["readPoint"] = {{"id", names.place(event.place)}};
  // Shipped goods are no longer there.
  if (event.act != LotAct::shipping) json["bizLocation"] = {{"id", names.place(event.place)}};
}

void put_way(codec::OrderedJson& json, const LotEvent& event, const EpcisNames& names) {
  if (event.act != LotAct::shipping) return;
  if (const std::string party = names.party(event); !party.empty())
    json["sourceList"].push_back({{"type", "possessing_party"}, {"source", party}});
  if (!event.place.empty())
    json["sourceList"].push_back({{"type", "location"}, {"source", names.place(event.place)}});
  if (!event.to.empty())
    json["destinationList"].push_back(
        {{"type", "location"}, {"destination", names.place(event.to)}});
}

void put_what(codec::OrderedJson& json, const Lot& lot, const LotEvent& event,
              const EpcisNames& names) {
  const codec::OrderedJson whole =
      quantity_of(names.lot(), event.quantity.amount > 0 ? event.quantity : lot.quantity);
  if (event.act != LotAct::transformation) {
    json["action"] = event.act == LotAct::commissioning ? "ADD" : "OBSERVE";
    json["quantityList"].push_back(whole);
    if (event.act == LotAct::commissioning) json["ilmd"] = ilmd_of(lot, names);
    return;
  }
  // Without inputs, the standard requires an id that links this to the event with the inputs.
  if (event.inputs.empty()) json["transformationID"] = names.event(event.id + "/transformation");
  for (std::size_t i = 0; i < event.inputs.size(); ++i)
    json["inputQuantityList"].push_back(
        quantity_of(names.input(event, i), event.inputs[i].quantity));
  json["outputQuantityList"].push_back(whole);
  json["ilmd"] = ilmd_of(lot, names);
}

codec::OrderedJson event_of(const Lot& lot, const LotEvent& event, const EpcisNames& names) {
  codec::OrderedJson json{
      {"type", event.act == LotAct::transformation ? "TransformationEvent" : "ObjectEvent"},
      {"eventID", names.event(event.id)},
      {"eventTime", codec::utc_to_iso(event.at / 1000)},
      {"eventTimeZoneOffset", "+07:00"},
  };
  put_what(json, lot, event, names);
  put_unless_empty(json, "bizStep", event.step);
  put_unless_empty(json, "disposition", disposition_of(event));
  put_where(json, event, names);
  put_way(json, event, names);
  put_documents(json, event, names);
  put_unless_empty(json, "ocop:party", names.party(event));
  if (!event.note.empty()) json["ocop:note"] = local(event.note);
  return json;
}

/// Returns the JSON-LD context of our own terms. Without it JSON-LD readers would drop texts in
/// several languages (JSON-LD 1.1, 4.6.2 language indexing).
OrderedJson terms_context(const std::string& site) {
  OrderedJson terms{{"ocop", pages::terms_prefix(site)}};
  const auto term = [&](std::string_view name, const char* key, const char* value) {
    const std::string full = "ocop:" + std::string(name);
    terms[full] = {{"@id", full}, {key, value}};
  };
  for (const char* text : {"note", "title"}) term(text, "@container", "@language");
  for (const char* link : {"party", "picture", "rawMaterialArea", "url"})
    term(link, "@type", "@id");
  for (const char* day : {"issuedOn", "madeOn"})
    term(day, "@type", "http://www.w3.org/2001/XMLSchema#date");
  return terms;
}

/// Returns the event of the lot's recall, the last one in the document.
codec::OrderedJson recall_of(const Lot& lot, const EpcisNames& names) {
  return {{"type", "ObjectEvent"},
          {"eventID", names.event("/recall")},
          {"eventTime", codec::utc_to_iso(shop_day_begin_ms(lot.recall->on) / 1000)},
          {"eventTimeZoneOffset", "+07:00"},
          {"action", "OBSERVE"},
          {"quantityList", codec::OrderedJson::array({quantity_of(names.lot(), lot.quantity)})},
          {"disposition", "recalled"},
          {"ocop:note", local(lot.recall->reason)}};
}

}  // namespace

std::string epcis_document(const pages::TraceView& view) {
  const EpcisNames names(view);
  codec::OrderedJson events = codec::OrderedJson::array();
  std::int64_t last_ms = 0;
  for (const LotEvent& event : view.lot->events) {
    events.push_back(event_of(*view.lot, event, names));
    last_ms = std::max(last_ms, event.at);
  }
  if (view.lot->recall) {
    events.push_back(recall_of(*view.lot, names));
    last_ms = std::max(last_ms, shop_day_begin_ms(view.lot->recall->on));
  }
  const codec::OrderedJson document{
      {"@context",
       OrderedJson::array({"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                           terms_context(view.links.site)})},
      {"type", "EPCISDocument"},
      {"schemaVersion", "2.0"},
      // The newest known time, so that a stored document equals one made on request.
      {"creationDate", codec::utc_to_iso(last_ms / 1000)},
      {"epcisHeader", {{"epcisMasterData", {{"vocabularyList", names.vocabularies()}}}}},
      {"epcisBody", {{"eventList", events}}}};
  return document.dump(-1, ' ', false, codec::OrderedJson::error_handler_t::replace);
}

}  // namespace ocop::site
