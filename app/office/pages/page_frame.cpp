#include "app/office/pages/page_frame.h"

#include <array>

#include "app/base/text/formats.h"

namespace ocop::pages {

namespace {

constexpr FixedAddress kFavicon(
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path "
    "stroke='%231E5B3F' stroke-width='5' d='M16 1v30M1 16h30M6 6l20 20M26 6 6 26'/></svg>");

/// Returns Open Graph's name of a language.
std::string_view locale(Language language) {
  constexpr std::array<std::string_view, 3> names{"vi_VN", "en_US", "zh_CN"};
  return names.at(static_cast<std::size_t>(language));
}

std::optional<Address> in_language(const PageLinks& links, Language language) {
  return Address::web(links.languages.at(static_cast<std::size_t>(language)));
}

void write_property(Html& html, std::string_view property, std::string_view content) {
  html.single("meta", {{"property", property}, {"content", content}});
}

/// Writes the preview for messages that share the page (https://ogp.me).
void write_sharing(Html& html, const PageHead& head) {
  write_property(html, "og:type", "website");
  write_property(html, "og:site_name", site_texts(head.language)(Say::site_name));
  write_property(html, "og:title", head.title);
  write_property(html, "og:description", head.description);
  write_property(html, "og:locale", locale(head.language));
  if (head.address) write_property(html, "og:url", head.address->text());
  const auto picture = Address::web(head.links->share_picture);
  if (!picture) return;
  write_property(html, "og:image", picture->text());
  write_property(html, "og:image:width", "1200");
  write_property(html, "og:image:height", "630");
  write_property(html, "og:image:alt", head.title);
  html.single("meta", {{"name", "twitter:card"}, {"content", "summary_large_image"}});
}

void write_alternates(Html& html, const PageHead& head) {
  if (head.address) html.single("link", {{"rel", "canonical"}, {"href", *head.address}});
  for (const Language language : kLanguages)
    if (const auto to = in_language(*head.links, language))
      html.single("link",
                  {{"rel", "alternate"}, {"hreflang", language_tag(language)}, {"href", *to}});
  if (const auto linkset = Address::web(head.links->linkset))
    html.single("link",
                {{"rel", "linkset"}, {"type", "application/linkset+json"}, {"href", *linkset}});
  if (const auto epcis = Address::web(head.links->epcis))
    html.single("link", {{"rel", "alternate"}, {"type", "application/ld+json"}, {"href", *epcis}});
}

void write_head(Html& html, const PageHead& head) {
  const auto element = html.open("head");
  html.single("meta", {{"charset", "utf-8"}});
  html.put("title", head.title);
  html.single("meta", {{"name", "viewport"}, {"content", "width=device-width,initial-scale=1"}});
  html.single("meta", {{"name", "description"}, {"content", head.description}});
  html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.single("meta", {{"name", "format-detection"}, {"content", "telephone=no"}});
  if (head.error) html.single("meta", {{"name", "robots"}, {"content", "noindex"}});
  html.single("link", {{"rel", "icon"}, {"href", kFavicon}});
  write_alternates(html, head);
  write_sharing(html, head);
  html.style();
  if (!head.json_ld.empty()) html.data(head.json_ld);
}

void write_languages(Html& html, const PageHead& head) {
  const auto nav =
      html.open("nav", {{"aria-label", site_texts(head.language)(Say::page_languages)}});
  constexpr std::array<std::string_view, 3> kNames{"Tiếng Việt", "English", "中文"};
  for (const Language language : kLanguages) {
    const auto to = in_language(*head.links, language);
    if (!to) continue;
    const bool here = language == head.language;
    html.put("a",
             {{"href", *to},
              {"lang", language_tag(language)},
              {"hreflang", language_tag(language)},
              here ? Attribute{"aria-current", "true"} : Attribute{}},
             kNames.at(static_cast<std::size_t>(language)));
  }
}

void write_foot(Html& html, const PageHead& head) {
  const SiteTexts& say = site_texts(head.language);
  const auto footer = html.open("footer");
  html.put("p", say(Say::page_privacy));
  if (head.address) {
    const auto line = html.open("p");
    html.text(say(Say::page_address));
    html.text(": ");
    html.put("span", {{"class", "address"}}, head.address->text());
  }
  const auto epcis = Address::web(head.links->epcis);
  const auto linkset = Address::web(head.links->linkset);
  if (!epcis && !linkset) return;
  const auto line = html.open("p", {{"class", "machines"}});
  html.text(say(Say::page_for_machines));
  html.text(": ");
  if (epcis) html.put("a", {{"href", *epcis}}, "EPCIS 2.0");
  if (linkset) html.put("a", {{"href", *linkset}}, "GS1 Linkset");
}

}  // namespace

std::string page(const PageHead& head, const std::function<void(Html&)>& main) {
  Html html;
  {
    const auto root = html.open("html", {{"lang", language_tag(head.language)}});
    write_head(html, head);
    const auto body = html.open("body", {head.alarm ? Attribute{"class", "alarm"} : Attribute{}});
    html.drawing(WebFile::symbols);
    {
      const auto header = html.open("header");
      {
        const auto name = html.open("p", {{"class", "mark"}});
        write_icon(html, FixedAddress("#star"));
        html.text(site_texts(head.language)(Say::site_name));
      }
      write_languages(html, head);
    }
    {
      const auto element = html.open("main");
      main(html);
    }
    write_foot(html, head);
  }
  return html.take();
}

std::string_view language_tag(Language language) {
  return language == Language::zh ? "zh-Hans" : language_code(language);
}

Attribute lang_of(const LocalText& text, Language page) {
  const bool own = page == Language::vi || !text[page].empty();
  return own ? Attribute{} : Attribute{"lang", "vi"};
}

Attribute lang_of_name(Language page) {
  return page == Language::vi ? Attribute{} : Attribute{"lang", "vi"};
}

void write_local(Html& html, const LocalText& text, Language page) {
  if (lang_of(text, page).name().empty())
    html.text(text.in(page));
  else
    html.put("span", {{"lang", "vi"}}, text.in(page));
}

void write_name(Html& html, std::string_view name, Language page) {
  if (page == Language::vi)
    html.text(name);
  else
    html.put("span", {{"lang", "vi"}}, name);
}

void write_date(Html& html, Date date, Language language) {
  html.put("time", {{"datetime", date_to_iso(date)}}, text::format(date, language));
}

void write_icon(Html& html, FixedAddress icon) {
  const auto svg = html.open("svg", {{"class", "icon"}, {"aria-hidden", "true"}});
  html.single("use", {{"href", icon}});
}

void write_action(Html& html, FixedAddress icon, const std::optional<Address>& to,
                  std::string_view words) {
  if (!to) return;
  const auto link = html.open("a", {{"class", "action"}, {"href", *to}});
  write_icon(html, icon);
  html.put("span", words);
}

void write_fact(Html& html, std::string_view name, const std::function<void()>& value) {
  const auto row = html.open("div");
  html.put("dt", name);
  const auto cell = html.open("dd");
  value();
}

void write_section(Html& html, std::string_view title, std::string_view kind,
                   const std::function<void()>& content) {
  const auto element =
      html.open("section", {kind.empty() ? Attribute{} : Attribute{"id", kind},
                            kind.empty() ? Attribute{} : Attribute{"class", kind}});
  html.put("h2", title);
  content();
}

}  // namespace ocop::pages
