#include <algorithm>

#include "app/base/text/formats.h"
#include "app/office/pages/trace_sections.h"
#include "db/model/product.h"

namespace ocop::pages {

namespace {

void write_recall(Html& html, const TraceView& view) {
  const LotRecall& recall = *view.lot->recall;
  const SiteTexts& say = texts_of(view);
  const auto banner = html.open("div", {{"class", "recall"}, {"role", "alert"}});
  write_icon(html, FixedAddress("#no"));
  html.put("strong", say(Say::recall_title, {view.lot->name.lot}));
  if (!recall.reason.empty())
    html.put("p", {lang_of(recall.reason, view.language)}, recall.reason.in(view.language));
  html.put("p", say(Say::recall_advice));
  html.put("p", say(Say::recall_since, {text::format(recall.on, view.language)}));
}

void write_stars(Html& html, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  const int stars = std::clamp(view.product.card.stars, 0, kMostStars);
  const auto line = html.open("p", {{"class", "stars"}});
  if (stars == 0) return html.text(say(Say::stars_none));
  {
    const std::string words = say(Say::stars_count, {std::to_string(stars)});
    const auto row = html.open("span", {{"role", "img"}, {"aria-label", words}});
    for (int i = 0; i < kMostStars; ++i) {
      const auto svg = html.open("svg", {i < stars ? Attribute{} : Attribute{"class", "dim"}});
      html.single("use", {{"href", FixedAddress("#star")}});
    }
  }
  std::string words(stars_meaning(stars, say));
  if (view.product.score)
    words += " · " + say(Say::stars_score, {std::to_string(*view.product.score)});
  html.put("span", words);
}

void write_areas(Html& html, const TraceView& view) {
  const auto list = html.open("ul");
  for (const std::string& id : view.lot->areas)
    if (const auto place = view.places.find(id); place != view.places.end())
      html.put("li", {lang_of(place->second.name, view.language)},
               place->second.name.in(view.language));
}

}  // namespace

std::string_view stars_meaning(int stars, const SiteTexts& say) {
  if (stars >= 5) return say(Say::stars_five);
  if (stars == 4) return say(Say::stars_four);
  return stars == 3 ? say(Say::stars_three) : std::string_view();
}

void write_title(Html& html, const TraceView& view) {
  const Product& product = view.product;
  const auto title = html.open("div", {{"class", "title"}});
  if (view.lot && view.lot->recall) write_recall(html, view);
  html.put("h1", {lang_of(product.card.name, view.language)}, product.card.name.in(view.language));
  write_stars(html, view);
  if (!product.summary.empty())
    html.put("p", {{"class", "lead"}, lang_of(product.summary, view.language)},
             product.summary.in(view.language));
  const auto hills = html.open("svg", {{"class", "hills"}, {"aria-hidden", "true"}});
  html.single("use", {{"href", FixedAddress("#hills")}});
}

void write_picture(Html& html, const TraceView& view) {
  if (view.product.pictures.empty()) return;
  const Picture& picture = view.product.pictures.front();
  const auto address = Address::web(view.links.pictures + "phone/" + picture.sha256.substr(0, 2) +
                                    "/" + picture.sha256);
  if (view.links.pictures.empty() || !address) return;
  const LocalText& words =
      picture.alternative.empty() ? view.product.card.name : picture.alternative;
  html.single("img", {{"class", "picture"},
                      {"src", *address},
                      {"loading", "lazy"},
                      {"width", std::to_string(picture.width)},
                      {"height", std::to_string(picture.height)},
                      {"alt", words.in(view.language)},
                      lang_of(words, view.language)});
}

void write_facts(Html& html, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  const Lot& lot = *view.lot;
  const auto date = [&](const std::optional<Date>& day) {
    if (day)
      write_date(html, *day, view.language);
    else
      html.text(say(Say::facts_unknown));
  };
  write_section(html, say(Say::facts_title), "", [&] {
    const auto list = html.open("dl", {{"class", "facts"}});
    write_fact(html, say(Say::facts_lot), [&] {
      html.put("span", {{"class", "code"}}, lot.name.lot);
    });
    write_fact(html, say(Say::facts_made), [&] { date(lot.made_on); });
    if (lot.best_before)
      write_fact(html, say(Say::facts_best_before), [&] {
        date(lot.best_before);
        if (view.today && *view.today > *lot.best_before)
          html.put("b", {{"class", "passed"}}, say(Say::facts_passed));
      });
    if (lot.quantity.amount > 0)
      write_fact(html, say(Say::facts_quantity),
                 [&] { html.text(amount_words(lot.quantity, say)); });
    if (!lot.areas.empty())
      write_fact(html, say(Say::facts_areas), [&] { write_areas(html, view); });
    if (view.product.gtin)
      write_fact(html, say(Say::facts_gtin), [&] {
        html.put("span", {{"class", "code"}}, view.product.gtin->as_13_or_14());
      });
  });
}

}  // namespace ocop::pages
