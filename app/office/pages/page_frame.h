// What all pages have in common: the document's head, the bar with the languages, the words at the
// foot, and the small parts that sections are made of. Thread rule: one object on one thread.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/office/pages/html.h"
#include "app/office/pages/site_text.h"
#include "app/office/pages/trace_view.h"

namespace ocop::pages {

struct PageHead {
  Language language = Language::vi;
  std::string title{};
  std::string description{};
  const PageLinks* links = nullptr;  ///< Pre-condition: not null
  std::optional<Address>
      address{};          ///< of this page, without language and signature; nothing: none
  std::string json_ld{};  ///< empty: none
  bool alarm = false;     ///< true: the page is red
  bool error = false;     ///< true: not for search engines
};

/// The whole document around `main`, which writes what stands in its element main.
std::string page(const PageHead& head, const std::function<void(Html&)>& main);

/// The language as HTML and HTTP name it: "vi", "en", "zh-Hans".
std::string_view language_tag(Language language);
/// lang="vi" for a text that the page's language lacks; nothing where it has it.
Attribute lang_of(const LocalText& text, Language page);
/// The same for a proper name, which is Vietnamese.
Attribute lang_of_name(Language page);
/// A text, marked with its language where that is not the page's.
void write_local(Html& html, const LocalText& text, Language page);
void write_name(Html& html, std::string_view name, Language page);
/// <time>, as the language writes a day.
void write_date(Html& html, Date date, Language language);

/// A link that is as large as a finger. `icon`: a symbol of assets/web/symbols.svg.
void write_action(Html& html, FixedAddress icon, const std::optional<Address>& to,
                  std::string_view words);
void write_icon(Html& html, FixedAddress icon);
/// Row of a list of facts: `value` writes what stands in it.
void write_fact(Html& html, std::string_view name, const std::function<void()>& value);
/// A section with its heading. `kind`: its class, and its id to link to; may be empty.
void write_section(Html& html, std::string_view title, std::string_view kind,
                   const std::function<void()>& content);

}  // namespace ocop::pages
