#include "app/office/pages/error_page.h"

#include <array>

#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

struct Words {
  Say title, more;
};

Words words(ErrorKind kind) {
  constexpr std::array<Words, 6> kWords{
      {{Say::error_unknown_product, Say::error_unknown_product_more},
       {Say::error_unknown_lot, Say::error_unknown_lot_more},
       {Say::error_lot_of_another, Say::error_lot_of_another_more},
       {Say::error_bad_link, Say::error_bad_link_more},
       {Say::error_no_page, Say::error_no_page_more},
       {Say::error_unavailable, Say::error_unavailable_more}}};
  return kWords.at(static_cast<std::size_t>(kind));
}

void write_way_out(Html& html, const ErrorView& view, const std::string& id,
                   const ProductName& product) {
  const auto to = onward_address(view.links, {.gtin = product.gtin, .product_id = id});
  if (!to || product.name.empty()) return;
  const std::string text =
      site_texts(view.language)(Say::error_go_product, {product.name.in(view.language)});
  html.put("a", {{"class", "more"}, {"href", *to}}, text);
}

}  // namespace

std::string error_page(const ErrorView& view) {
  const SiteTexts& say = site_texts(view.language);
  const Words told = words(view.kind);
  const std::string title = say(told.title, {view.lot});
  PageHead head;
  head.language = view.language;
  head.title = title + " · " + say(Say::site_name);
  head.description = say(told.more);
  const PageLinks links{.site = view.links.site, .languages = view.links.languages};
  head.links = &links;
  head.error = true;
  return page(head, [&](Html& html) {
    {
      const auto part = html.open("div", {{"class", "title"}});
      html.put("h1", title);
      html.put("p", {{"class", "lead"}}, say(told.more));
      const auto hills = html.open("svg", {{"class", "hills"}, {"aria-hidden", "true"}});
      html.single("use", {{"href", FixedAddress("#hills")}});
    }
    const auto column = html.open("div", {{"class", "columns"}});
    const auto left = html.open("div");
    write_way_out(html, view, view.product_id, view.product);
    write_way_out(html, view, view.owner_id, view.owner);
    write_report(html, view.language, view.report, title);
    write_ocop(html, view.language);
  });
}

}  // namespace ocop::pages
