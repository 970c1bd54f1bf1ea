#include <algorithm>
#include <array>
#include <utility>

#include "app/base/text/formats.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

/// The business steps of CBV 2.0 that are relevant to local goods.
constexpr std::array<std::pair<std::string_view, Say>, 22> kSteps{
    {{"accepting", Say::step_accepting},
     {"arriving", Say::step_arriving},
     {"assembling", Say::step_assembling},
     {"collecting", Say::step_collecting},
     {"departing", Say::step_departing},
     {"destroying", Say::step_destroying},
     {"holding", Say::step_holding},
     {"inspecting", Say::step_inspecting},
     {"loading", Say::step_loading},
     {"packing", Say::step_packing},
     {"picking", Say::step_picking},
     {"removing", Say::step_removing},
     {"repackaging", Say::step_repackaging},
     {"retail_selling", Say::step_retail_selling},
     {"sampling", Say::step_sampling},
     {"sensor_reporting", Say::step_sensor_reporting},
     {"staging_outbound", Say::step_staging_outbound},
     {"stocking", Say::step_stocking},
     {"storing", Say::step_storing},
     {"transporting", Say::step_transporting},
     {"unloading", Say::step_unloading},
     {"unpacking", Say::step_unpacking}}};

/// Returns the text for what was done; for a step without a text of its own, that for the event's
/// kind.
Say what(const LotEvent& event) {
  constexpr std::array<Say, 5> kActs{Say::act_commissioning, Say::act_transformation,
                                     Say::act_observation, Say::act_shipping, Say::act_receiving};
  const auto* step = std::find_if(kSteps.begin(), kSteps.end(),
                                  [&](const auto& one) { return one.first == event.step; });
  return step != kSteps.end() ? step->second : kActs.at(static_cast<std::size_t>(event.act));
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// ISO 8601 with the shop's offset.
std::string iso_moment(const ShopTime& time) {
  return date_to_iso(time.date) + "T" + two_digits(time.hour) + ":" + two_digits(time.minute) +
         "+07:00";
}

/// Writes who did it: a producer, a point, or otherwise the product's producer; nothing if not
/// known.
void write_party(Html& html, const TraceView& view, const LotEvent& event) {
  if (const auto party = view.parties.find(event.party); party != view.parties.end())
    return write_name(html, party->second, view.language);
  if (const auto point = view.points.find(event.party); point != view.points.end())
    return write_local(html, point->second.name, view.language);
  if (event.party.empty() && view.producer) write_name(html, view.producer->name, view.language);
}

void write_where(Html& html, const TraceView& view, const LotEvent& event) {
  const SiteTexts& say = texts_of(view);
  if (const Spot place = spot(view, event.place); place.name != nullptr)
    html.put("p", {{"class", "where"}, lang_of(*place.name, view.language)},
             place.name->in(view.language));
  if (const Spot to = spot(view, event.to); to.name != nullptr)
    html.put("p", {{"class", "to"}}, say(Say::event_to, {to.name->in(view.language)}));
  const auto who = html.open("p", {{"class", "who"}});
  write_party(html, view, event);
}

void write_input(Html& html, const TraceView& view, const LotInput& input) {
  const SiteTexts& say = texts_of(view);
  const auto known = view.inputs.find(input.product);
  const bool catalogued = !input.product.empty() && known != view.inputs.end();
  const LocalText& name = catalogued ? known->second.name : input.name;
  const std::string lot = input.lot.empty() ? "" : " · " + say(Say::input_lot, {input.lot});
  std::string more;
  if (input.quantity.amount > 0) add_part(more, amount_words(input.quantity, say));
  if (const Spot from = spot(view, input.place); from.name != nullptr)
    add_part(more, say(Say::input_from, {from.name->in(view.language)}));
  const auto to = catalogued
                      ? onward_address(view.links, {known->second.gtin, input.product, input.lot})
                      : std::nullopt;
  const auto item = html.open("li");
  if (to)
    html.put("a", {{"href", *to}, lang_of(name, view.language)}, name.in(view.language) + lot);
  else
    html.put("span", {lang_of(name, view.language)}, name.in(view.language) + lot);
  if (!more.empty()) html.put("p", more);
}

std::optional<Address> address_of(const LotDocument& document, const TraceView& view) {
  if (auto published = Address::web(document.url)) return published;
  if (document.picture.empty() || view.links.pictures.empty()) return std::nullopt;
  return Address::web(view.links.pictures + document.picture.substr(0, 2) + "/" + document.picture);
}

void write_document(Html& html, const TraceView& view, const LotDocument& document) {
  constexpr std::array<Say, 3> kKinds{Say::document_test_report, Say::document_certificate,
                                      Say::document_photo};
  const SiteTexts& say = texts_of(view);
  const std::string& kind = say(kKinds.at(static_cast<std::size_t>(document.kind)));
  const std::string title =
      document.title.empty() ? kind : kind + ": " + document.title.in(view.language);
  const auto item = html.open("li");
  if (const auto to = address_of(document, view))
    html.put("a", {{"href", *to}}, title);
  else
    html.put("span", title);
  if (!document.issuer.empty()) html.put("p", {lang_of_name(view.language)}, document.issuer);
  std::string more;
  if (!document.number.empty()) add_part(more, say(Say::document_number, {document.number}));
  if (document.issued_on) add_part(more, text::format(*document.issued_on, view.language));
  if (!more.empty()) html.put("p", more);
}

void write_event(Html& html, const TraceView& view, const LotEvent& event) {
  const SiteTexts& say = texts_of(view);
  const ShopTime at = shop_time(event.at);
  const auto item = html.open("li");
  html.put("h3", say(what(event)));
  html.put("time", {{"datetime", iso_moment(at)}}, text::format(at, view.language));
  write_where(html, view, event);
  if (!event.note.empty())
    html.put("p", {lang_of(event.note, view.language)}, event.note.in(view.language));
  if (event.quantity.amount > 0)
    html.put("p", say(Say::event_amount, {amount_words(event.quantity, say)}));
  if (!event.inputs.empty()) {
    html.put("h4", say(Say::event_inputs));
    const auto list = html.open("ul");
    for (const LotInput& input : event.inputs) write_input(html, view, input);
  }
  if (event.documents.empty()) return;
  html.put("h4", say(Say::event_documents));
  const auto list = html.open("ul");
  for (const LotDocument& document : event.documents) write_document(html, view, document);
}

}  // namespace

void add_part(std::string& line, const std::string& part) {
  if (!line.empty()) line += " · ";
  line += part;
}

std::string amount_words(const Quantity& quantity, const SiteTexts& say) {
  if (quantity.measure == Measure::pieces) return say.count(Say::pieces_count, quantity.amount);
  return text::format_quantity(quantity, say.language());
}

void write_timeline(Html& html, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  write_section(html, say(Say::journey_title), "journey", [&] {
    if (view.lot->events.empty()) return html.put("p", say(Say::journey_none));
    const auto list =
        html.open("ol", {{"role", "list"}});  // some screen readers ignore lists without markers
    for (const LotEvent& event : view.lot->events) write_event(html, view, event);
  });
}

}  // namespace ocop::pages
