// The keys of the texts on phones' pages: one line here, one entry in each assets/web/text/*.po.
// X(name, "key in the .po files"). tests/site checks that both lists are the same. Thread rule:
// constants.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "app/base/text/text_table.h"
#include "app/base/text/trace_text_id.h"

namespace ocop::pages {

// clang-format off
#define OCOP_SITE_TEXTS(X) \
  X(site_name, "site.name") \
  X(page_languages, "page.languages") \
  X(page_contents, "page.contents") \
  X(page_title_lot, "page.title_lot") \
  X(page_description_lot, "page.description_lot") \
  X(page_description_product, "page.description_product") \
  X(page_sample, "page.sample") \
  X(page_sample_product, "page.sample_product") \
  X(page_address, "page.address") \
  X(page_for_machines, "page.for_machines") \
  X(page_privacy, "page.privacy") \
  X(page_source, "page.source") \
  X(recall_title, "recall.title") \
  X(recall_since, "recall.since") \
  X(recall_advice, "recall.advice") \
  X(recall_mark, "recall.mark") \
  X(stars_count, "stars.count") \
  X(stars_none, "stars.none") \
  X(stars_five, "stars.five") \
  X(stars_four, "stars.four") \
  X(stars_three, "stars.three") \
  X(stars_score, "stars.score") \
  X(proof_title, "proof.title") \
  X(proof_issued, "proof.issued") \
  X(proof_issued_more, "proof.issued_more") \
  X(proof_not_issued, "proof.not_issued") \
  X(proof_not_issued_more, "proof.not_issued_more") \
  X(proof_none, "proof.none") \
  X(proof_none_more, "proof.none_more") \
  X(proof_stored_more, "proof.stored_more") \
  X(facts_title, "facts.title") \
  X(facts_lot, "facts.lot") \
  X(facts_gtin, "facts.gtin") \
  X(facts_made, "facts.made") \
  X(facts_best_before, "facts.best_before") \
  X(facts_passed, "facts.passed") \
  X(facts_quantity, "facts.quantity") \
  X(facts_areas, "facts.areas") \
  X(facts_unknown, "facts.unknown") \
  X(pieces_count, "pieces.count") \
  X(journey_title, "journey.title") \
  X(journey_none, "journey.none") \
  X(event_to, "event.to") \
  X(event_amount, "event.amount") \
  X(event_inputs, "event.inputs") \
  X(event_documents, "event.documents") \
  X(input_lot, "input.lot") \
  X(input_from, "input.from") \
  X(document_test_report, "document.test_report") \
  X(document_certificate, "document.certificate") \
  X(document_photo, "document.photo") \
  X(document_number, "document.number") \
  X(document_picture, "document.picture") \
  OCOP_STEP_TEXTS(X) \
  X(map_title, "map.title") \
  X(map_description, "map.description") \
  X(map_area, "map.area") \
  X(map_outside, "map.outside") \
  X(map_place, "map.place") \
  X(map_simplified, "map.simplified") \
  X(producer_title, "producer.title") \
  X(producer_company, "producer.company") \
  X(producer_cooperative, "producer.cooperative") \
  X(producer_cooperative_group, "producer.cooperative_group") \
  X(producer_household, "producer.household") \
  X(producer_call, "producer.call") \
  X(producer_directions, "producer.directions") \
  X(producer_map, "producer.map") \
  X(producer_website, "producer.website") \
  X(producer_sample, "producer.sample") \
  X(certificates_title, "certificates.title") \
  X(certificate_stars, "certificate.stars") \
  X(certificate_decision, "certificate.decision") \
  X(certificate_decided, "certificate.decided") \
  X(certificate_until, "certificate.until") \
  X(certificate_lapsed, "certificate.lapsed") \
  X(certificate_undated, "certificate.undated") \
  X(certificate_sample, "certificate.sample") \
  X(about_title, "about.title") \
  X(about_making, "about.making") \
  X(about_storage, "about.storage") \
  X(about_usage, "about.usage") \
  X(about_ingredients, "about.ingredients") \
  X(about_allergens, "about.allergens") \
  X(about_shelf_life, "about.shelf_life") \
  X(about_days, "about.days") \
  X(about_general, "about.general") \
  X(lots_title, "lots.title") \
  X(lots_none, "lots.none") \
  X(lots_made, "lots.made") \
  X(lots_best_before, "lots.best_before") \
  X(lots_older, "lots.older") \
  X(lots_product, "lots.product") \
  X(ocop_title, "ocop.title") \
  X(ocop_what, "ocop.what") \
  X(ocop_how, "ocop.how") \
  X(report_title, "report.title") \
  X(report_ask, "report.ask") \
  X(report_shop, "report.shop") \
  X(report_call, "report.call") \
  X(report_mail, "report.mail") \
  X(report_subject, "report.subject") \
  X(error_unknown_product, "error.unknown_product") \
  X(error_unknown_product_more, "error.unknown_product_more") \
  X(error_unknown_lot, "error.unknown_lot") \
  X(error_unknown_lot_more, "error.unknown_lot_more") \
  X(error_lot_of_another, "error.lot_of_another") \
  X(error_lot_of_another_more, "error.lot_of_another_more") \
  X(error_bad_link, "error.bad_link") \
  X(error_bad_link_more, "error.bad_link_more") \
  X(error_no_page, "error.no_page") \
  X(error_no_page_more, "error.no_page_more") \
  X(error_unavailable, "error.unavailable") \
  X(error_unavailable_more, "error.unavailable_more") \
  X(error_go_product, "error.go_product") \
  X(code_title, "code.title") \
  X(code_serial, "code.serial") \
  X(code_expiry, "code.expiry") \
  X(code_weight, "code.weight") \
  X(code_lot_says, "code.lot_says") \
  X(code_differs, "code.differs") \
  X(code_differs_more, "code.differs_more") \
  X(home_title, "home.title") \
  X(home_lead, "home.lead") \
  X(home_products, "home.products") \
  X(home_more, "home.more") \
  X(place_title, "place.title") \
  X(place_hours, "place.hours") \
  X(place_where, "place.where") \
  X(place_commune, "place.commune") \
  X(place_old_district, "place.old_district") \
  X(place_province, "place.province") \
  X(terms_title, "terms.title") \
  X(terms_lead, "terms.lead")
// clang-format on

enum class Say {
#define X(name, key) name,
  OCOP_SITE_TEXTS(X)
#undef X
};

inline constexpr std::array kSayKeys{
#define X(name, key) std::string_view(key),
    OCOP_SITE_TEXTS(X)
#undef X
};

using SiteTexts = text::TextsOf<Say, kSayKeys>;

/// Returns the built-in texts; the same object on each call.
const SiteTexts& site_texts(Language language);

}  // namespace ocop::pages
