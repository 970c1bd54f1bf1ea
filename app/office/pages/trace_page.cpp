// On a wide screen the lot and its history are on the left, its producer on the right; on a phone
// the right column follows the left.
#include "app/office/pages/trace_page.h"

#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

std::string description(const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  if (view.lot) return say(Say::page_description_lot, {view.lot->name.lot});
  if (!view.product.summary.empty()) return view.product.summary.in(view.language);
  return say(Say::page_description_product);
}

void write_sample_mark(Html& html, const TraceView& view) {
  if (!view.sample) return;
  html.put("p", {{"class", "sample"}},
           texts_of(view)(view.lot ? Say::page_sample : Say::page_sample_product));
}

/// Writes links to sections that are far below on a phone, named by their headings.
void write_contents(Html& html, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  const auto nav =
      html.open("nav", {{"class", "contents"}, {"aria-label", say(Say::page_contents)}});
  const auto link = [&](bool there, FixedAddress to, Say title) {
    if (there) html.put("a", {{"href", to}}, say(title));
  };
  link(view.lot.has_value(), FixedAddress("#journey"), Say::journey_title);
  link(!view.lot, FixedAddress("#lots"), Say::lots_title);
  link(has_map(view), FixedAddress("#places"), Say::map_title);
  link(view.producer.has_value(), FixedAddress("#maker"), Say::producer_title);
  link(!view.product.certificates.empty(), FixedAddress("#certificates"), Say::certificates_title);
}

void write_main(Html& html, const TraceView& view) {
  write_sample_mark(html, view);
  write_title(html, view);
  const auto columns = html.open("div", {{"class", "columns"}});
  {
    const auto left = html.open("div");
    if (view.lot) write_proof(html, view);  // before any links, because it may be a warning
    write_code(html, view);
    write_contents(html, view);
    write_picture(html, view);
    if (view.lot) {
      write_facts(html, view);
      write_timeline(html, view);
    } else {
      write_lots(html, view);
    }
  }
  const auto right = html.open("div");
  write_map(html, view);
  write_producer(html, view);
  write_certificates(html, view);
  write_about(html, view);
  write_ocop(html, view.language);
  write_report(html, view.language, view.report, title_of(view));
  if (view.lot) write_product_link(html, view);
}

}  // namespace

std::string title_of(const TraceView& view) {
  const std::string& name = view.product.card.name.in(view.language);
  if (!view.lot) return name;
  return texts_of(view)(Say::page_title_lot, {name, view.lot->name.lot});
}

std::optional<Address> onward_address(const PageLinks& links, const gs1::LinkedLot& lot) {
  auto plain = lot_address(links.site, lot);
  if (!plain || links.onward.empty()) return plain;
  return Address::web(std::string(plain->text()) + "?" + links.onward);
}

std::optional<Address> own_address(const TraceView& view) {
  return lot_address(view.links.site,
                     {.gtin = view.product.gtin,
                      .product_id = view.product.card.id,
                      .lot = view.lot ? std::string_view(view.lot->name.lot) : ""});
}

std::string trace_page(const TraceView& view) {
  PageHead head;
  head.language = view.language;
  head.title = title_of(view) + " · " + texts_of(view)(Say::site_name);
  head.description = description(view);
  head.links = &view.links;
  head.address = own_address(view);
  head.json_ld = product_json_ld(view);
  head.alarm = view.lot && view.lot->recall;
  return page(head, [&](Html& html) { write_main(html, view); });
}

}  // namespace ocop::pages
