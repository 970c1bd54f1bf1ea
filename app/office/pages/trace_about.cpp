#include "app/base/text/formats.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

constexpr std::size_t kMostLots = 100;  // a page must stay small on a slow phone

void write_text(Html& html, Language language, std::string_view name, const LocalText& text) {
  if (text.empty()) return;
  write_fact(html, name, [&] { write_local(html, text, language); });
}

void write_lot_line(Html& html, const TraceView& view, const LotLine& line) {
  const SiteTexts& say = texts_of(view);
  const auto to = onward_address(view.links, {view.product.gtin, view.product.card.id, line.lot});
  if (!to) return;
  const auto item = html.open("li");
  const auto link = html.open("a", {{"href", *to}});
  {
    const auto name = html.open("strong");
    html.put("span", {{"class", "code"}}, line.lot);
    if (line.withdrawn) html.put("b", {{"class", "passed"}}, say(Say::recall_mark));
  }
  const auto day = [&](Say words, const std::optional<Date>& date) {
    if (date) html.put("span", say(words, {text::format(*date, view.language)}));
  };
  day(Say::lots_made, line.made_on);
  day(Say::lots_best_before, line.best_before);
}

bool has_about(const Product& product) {
  return !product.story.empty() || !product.making.empty() || !product.storage.empty() ||
         !product.usage.empty() || !product.ingredients.empty() || !product.allergens.empty() ||
         product.shelf_life_days.has_value();
}

}  // namespace

void write_lots(Html& html, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  write_section(html, say(Say::lots_title), "lots", [&] {
    if (view.lots.empty()) return html.put("p", say(Say::lots_none));
    {
      const auto list = html.open("ol", {{"role", "list"}});
      for (std::size_t i = 0; i < view.lots.size() && i < kMostLots; ++i)
        write_lot_line(html, view, view.lots[i]);
    }
    if (view.lots.size() > kMostLots)
      html.put("p",
               say.count(Say::lots_older, static_cast<long long>(view.lots.size() - kMostLots)));
  });
}

void write_about(Html& html, const TraceView& view) {
  const Product& product = view.product;
  if (!has_about(product)) return;
  const SiteTexts& say = texts_of(view);
  const Language language = view.language;
  write_section(html, say(Say::about_title), "about", [&] {
    if (!product.story.empty())
      html.put("p", {lang_of(product.story, language)}, product.story.in(language));
    {
      const auto list = html.open("dl");
      write_text(html, language, say(Say::about_allergens), product.allergens);
      write_text(html, language, say(Say::about_ingredients), product.ingredients);
      write_text(html, language, say(Say::about_storage), product.storage);
      write_text(html, language, say(Say::about_usage), product.usage);
      write_text(html, language, say(Say::about_making), product.making);
      if (product.shelf_life_days)
        write_fact(html, say(Say::about_shelf_life),
                   [&] { html.text(say.count(Say::about_days, *product.shelf_life_days)); });
    }
    if (product.texts_are_sample) html.put("p", {{"class", "small"}}, say(Say::about_general));
    if (!product.source.empty())
      html.put("p", {{"class", "small"}}, say(Say::page_source, {product.source}));
  });
}

void write_ocop(Html& html, Language language) {
  const SiteTexts& say = site_texts(language);
  write_section(html, say(Say::ocop_title), "", [&] {
    html.put("p", say(Say::ocop_what) + (language == Language::zh ? "" : " ") + say(Say::ocop_how));
  });
}

void write_report(Html& html, Language language, const ReportContact& contact,
                  std::string_view what) {
  const SiteTexts& say = site_texts(language);
  const auto phone = Address::phone(contact.phone);
  const auto mail = Address::mail(contact.email, say(Say::report_subject, {what}));
  write_section(html, say(Say::report_title), "", [&] {
    html.put("p", say(phone || mail ? Say::report_ask : Say::report_shop));
    if (!phone && !mail) return;
    const auto actions = html.open("div", {{"class", "actions"}});
    write_action(html, FixedAddress("#call"), phone, say(Say::report_call, {contact.phone}));
    write_action(html, FixedAddress("#mail"), mail, say(Say::report_mail));
  });
}

void write_product_link(Html& html, const TraceView& view) {
  const auto to =
      onward_address(view.links, {.gtin = view.product.gtin, .product_id = view.product.card.id});
  if (to) html.put("a", {{"class", "more"}, {"href", *to}}, texts_of(view)(Say::lots_product));
}

}  // namespace ocop::pages
