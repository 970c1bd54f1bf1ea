// The sections of a trace page, in the order of a visitor's questions. Each writes nothing where it
// has nothing to say. Thread rule: one Html on one thread.
#pragma once

#include "app/office/pages/page_frame.h"

namespace ocop::pages {

inline const SiteTexts& texts_of(const TraceView& view) {
  return site_texts(view.language);
}

/// Recall, name, stars, summary.
void write_title(Html& html, const TraceView& view);
void write_picture(Html& html, const TraceView& view);
/// Whether the code is genuine, and the lot's number, dates, amount, areas.
void write_proof(Html& html, const TraceView& view);
void write_facts(Html& html, const TraceView& view);
/// What the code that was scanned says of its pack, held against the lot.
void write_code(Html& html, const TraceView& view);
/// Pre-condition of these two: the view has a lot.
void write_timeline(Html& html, const TraceView& view);
void write_product_link(Html& html, const TraceView& view);
/// The lots of a product.
void write_lots(Html& html, const TraceView& view);
void write_map(Html& html, const TraceView& view);
/// Whether write_map() has anything to show.
bool has_map(const TraceView& view);
void write_producer(Html& html, const TraceView& view);
void write_certificates(Html& html, const TraceView& view);
void write_about(Html& html, const TraceView& view);
void write_ocop(Html& html, Language language);
/// `what`: the product and lot that it is about.
void write_report(Html& html, Language language, const ReportContact& contact,
                  std::string_view what);

/// Another page of this site, in the language that was chosen; nullopt if the view names no site.
std::optional<Address> onward_address(const PageLinks& links, const gs1::LinkedLot& lot);
/// Returns the page's address without language and signature; empty if the view names no site.
std::optional<Address> own_address(const TraceView& view);
/// "Sugar apple · Lot M00-26111": for title, subject, picture.
std::string title_of(const TraceView& view);
/// "800 kg · from Chi Lăng".
void add_part(std::string& line, const std::string& part);
/// "120 kg", "1,200 pieces".
std::string amount_words(const Quantity& quantity, const SiteTexts& say);
/// What so many stars mean.
std::string_view stars_meaning(int stars, const SiteTexts& say);

}  // namespace ocop::pages
