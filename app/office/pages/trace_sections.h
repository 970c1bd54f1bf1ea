// The sections of a trace page, in the order of a visitor's questions. A section without content
// writes nothing. Thread rule: one Html on one thread.
#pragma once

#include "app/office/pages/page_frame.h"

namespace ocop::pages {

inline const SiteTexts& texts_of(const TraceView& view) {
  return site_texts(view.language);
}

/// Recall, name, stars, summary.
void write_title(Html& html, const TraceView& view);
void write_picture(Html& html, const TraceView& view);
/// Writes whether the code is genuine, and the lot's number, dates, quantity and areas.
void write_proof(Html& html, const TraceView& view);
void write_facts(Html& html, const TraceView& view);
/// What the scanned code says of its pack, compared with the lot.
void write_code(Html& html, const TraceView& view);
/// Pre-condition of these two: the view has a lot.
void write_timeline(Html& html, const TraceView& view);
void write_product_link(Html& html, const TraceView& view);
/// The lots of a product.
void write_lots(Html& html, const TraceView& view);
void write_map(Html& html, const TraceView& view);
/// Returns whether write_map() has anything to show.
bool has_map(const TraceView& view);
void write_producer(Html& html, const TraceView& view);
void write_certificates(Html& html, const TraceView& view);
void write_about(Html& html, const TraceView& view);
void write_ocop(Html& html, Language language);
/// `what`: the product and lot concerned.
void write_report(Html& html, Language language, const ReportContact& contact,
                  std::string_view what);

/// Returns another page of this site, in the chosen language; nullopt if the view names no site.
std::optional<Address> onward_address(const PageLinks& links, const gs1::LinkedLot& lot);
/// Returns the page's address without language and signature; empty if the view names no site.
std::optional<Address> own_address(const TraceView& view);
/// Returns "Sugar apple · Lot M00-26111", say, for title, subject and picture.
std::string title_of(const TraceView& view);
/// Appends a part to a line like "800 kg · from Chi Lăng".
void add_part(std::string& line, const std::string& part);
/// Returns "120 kg" or "1,200 pieces", say.
std::string amount_words(const Quantity& quantity, const SiteTexts& say);
/// Returns what that many stars mean.
std::string_view stars_meaning(int stars, const SiteTexts& say);

}  // namespace ocop::pages
