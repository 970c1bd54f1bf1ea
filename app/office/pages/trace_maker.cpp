#include <array>

#include "app/base/text/formats.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

void write_directions(Html& html, const TraceView& view, const Spot& home) {
  if (home.place == nullptr || (home.place->latitude == 0 && home.place->longitude == 0)) return;
  const SiteTexts& say = texts_of(view);
  const Place& place = *home.place;
  write_action(html, FixedAddress("#way"), Address::geo(place.latitude, place.longitude),
               say(Say::producer_directions));
  write_action(html, FixedAddress("#map"),
               Address::open_street_map(place.latitude, place.longitude), say(Say::producer_map));
}

void write_certificate(Html& html, const TraceView& view, const Certificate& one) {
  const SiteTexts& say = texts_of(view);
  const auto item = html.open("li");
  html.put("h3", say(Say::certificate_stars, {std::to_string(one.stars)}));
  if (one.sample) html.put("p", {{"class", "small"}}, say(Say::certificate_sample));
  if (!one.decision.empty()) html.put("p", say(Say::certificate_decision, {one.decision}));
  if (!one.issuer.empty())
    html.put("p", {lang_of(one.issuer, view.language)}, one.issuer.in(view.language));
  const auto day = [&](Date date) { return text::format(date, view.language); };
  html.put("p", one.decided_on ? say(Say::certificate_decided, {day(*one.decided_on)})
                               : say(Say::certificate_undated));
  if (one.valid_until) {
    const bool lapsed = view.today && *view.today > *one.valid_until;
    html.put(
        "p", {lapsed ? Attribute{"class", "lapsed"} : Attribute{}},
        say(lapsed ? Say::certificate_lapsed : Say::certificate_until, {day(*one.valid_until)}));
  }
  if (!one.source.empty()) html.put("p", {{"class", "small"}}, say(Say::page_source, {one.source}));
}

}  // namespace

void write_producer(Html& html, const TraceView& view) {
  if (!view.producer) return;
  constexpr std::array<Say, 4> kKinds{Say::producer_company, Say::producer_cooperative,
                                      Say::producer_cooperative_group, Say::producer_household};
  const SiteTexts& say = texts_of(view);
  const Producer& producer = *view.producer;
  write_section(html, say(Say::producer_title), "maker", [&] {
    html.put("p", {{"class", "name"}, lang_of_name(view.language)}, producer.name);
    html.put("p", {{"class", "small"}}, say(kKinds.at(static_cast<std::size_t>(producer.kind))));
    const Spot home = spot(view, producer.place);
    if (home.name != nullptr)
      html.put("p", {lang_of(*home.name, view.language)}, home.name->in(view.language));
    if (!producer.story.empty())
      html.put("p", {lang_of(producer.story, view.language)}, producer.story.in(view.language));
    if (producer.contact_is_sample) html.put("p", {{"class", "small"}}, say(Say::producer_sample));
    const auto actions = html.open("div", {{"class", "actions"}});
    write_action(html, FixedAddress("#call"), Address::phone(producer.phone),
                 say(Say::producer_call, {producer.phone}));
    write_directions(html, view, home);
    write_action(html, FixedAddress("#web"), Address::web(producer.website),
                 say(Say::producer_website));
  });
}

void write_certificates(Html& html, const TraceView& view) {
  if (view.product.certificates.empty()) return;
  write_section(html, texts_of(view)(Say::certificates_title), "certificates", [&] {
    const auto list = html.open("ul", {{"role", "list"}});
    for (const Certificate& one : view.product.certificates) write_certificate(html, view, one);
  });
}

}  // namespace ocop::pages
