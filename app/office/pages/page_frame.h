// The parts common to all pages: the document's head, the language bar, the footer, and small
// building blocks of sections. Thread rule: one object on one thread.
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
      address{};          ///< of this page, without language and signature; nullopt: none
  std::string json_ld{};  ///< empty: none
  bool alarm = false;     ///< true: the page is red
  bool error = false;     ///< true: not for search engines
};

/// Returns the whole document; `main` writes the content of its main element.
std::string page(const PageHead& head, const std::function<void(Html&)>& main);

/// Returns the language's tag in HTML and HTTP: "vi", "en", "zh-Hans".
std::string_view language_tag(Language language);
/// Returns lang="vi" if the text is missing in the page's language; otherwise no attribute.
Attribute lang_of(const LocalText& text, Language page);
/// The same for a proper name, which is Vietnamese.
Attribute lang_of_name(Language page);
/// Writes a text, marked with its language if that is not the page's.
void write_local(Html& html, const LocalText& text, Language page);
void write_name(Html& html, std::string_view name, Language page);
/// Writes a <time> element in the language's date format.
void write_date(Html& html, Date date, Language language);

/// Writes a link of finger size. `icon`: a symbol of assets/web/symbols.svg.
void write_action(Html& html, FixedAddress icon, const std::optional<Address>& to,
                  std::string_view words);
void write_icon(Html& html, FixedAddress icon);
/// Writes a row of a list of facts; `value` writes its content.
void write_fact(Html& html, std::string_view name, const std::function<void()>& value);
/// Writes a section with its heading. `kind`: its class, and its id for links; may be empty.
void write_section(Html& html, std::string_view title, std::string_view kind,
                   const std::function<void()>& content);

}  // namespace ocop::pages
