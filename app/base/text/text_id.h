// The keys of the interface's texts: one line here, one entry in each assets/text/*.po.
// X(name, "key in the .po files"). A test checks that both lists are the same. Thread rule:
// constants.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "app/base/text/refusal_text_id.h"
#include "app/base/text/shift_text_id.h"
#include "app/base/text/trace_text_id.h"

namespace ocop::text {

#define OCOP_TEXTS(X)                                         \
  X(app_name, "app.name")                                     \
  X(app_short, "app.short")                                   \
  X(language_vi, "language.vi")                               \
  X(language_en, "language.en")                               \
  X(language_zh, "language.zh")                               \
  X(attract_touch, "attract.touch")                           \
  X(attract_mountains, "attract.mountains")                   \
  X(attract_anise, "attract.anise")                           \
  X(attract_market, "attract.market")                         \
  X(nav_home, "nav.home")                                     \
  X(nav_back, "nav.back")                                     \
  X(nav_close, "nav.close")                                   \
  X(nav_text_size, "nav.text_size")                           \
  X(nav_contrast, "nav.contrast")                             \
  X(nav_reach, "nav.reach")                                   \
  X(home_search, "home.search")                               \
  X(home_groups, "home.groups")                               \
  X(home_places, "home.places")                               \
  X(home_places_hint, "home.places_hint")                     \
  X(home_featured, "home.featured")                           \
  X(home_season, "home.season")                               \
  X(home_choice, "home.choice")                               \
  X(home_about, "home.about")                                 \
  X(home_all, "home.all")                                     \
  X(home_none_yet, "home.none_yet")                           \
  X(group_food, "group.food")                                 \
  X(group_drink, "group.drink")                               \
  X(group_herbal, "group.herbal")                             \
  X(group_craft, "group.craft")                               \
  X(group_ornamental, "group.ornamental")                     \
  X(group_tourism, "group.tourism")                           \
  X(browse_title, "browse.title")                             \
  X(browse_results, "browse.results")                         \
  X(browse_none, "browse.none")                               \
  X(browse_nearest, "browse.nearest")                         \
  X(browse_clear, "browse.clear")                             \
  X(browse_any, "browse.any")                                 \
  X(facet_group, "facet.group")                               \
  X(facet_stars, "facet.stars")                               \
  X(facet_district, "facet.district")                         \
  X(facet_producer, "facet.producer")                         \
  X(facet_price, "facet.price")                               \
  X(price_under, "price.under")                               \
  X(price_between, "price.between")                           \
  X(price_over, "price.over")                                 \
  X(sort_best, "sort.best")                                   \
  X(sort_name, "sort.name")                                   \
  X(sort_price_up, "sort.price_up")                           \
  X(sort_price_down, "sort.price_down")                       \
  X(search_hint, "search.hint")                               \
  X(search_none, "search.none")                               \
  X(search_corrected, "search.corrected")                     \
  X(search_start, "search.start")                             \
  X(search_telex, "search.telex")                             \
  X(search_plain, "search.plain")                             \
  X(key_space, "key.space")                                   \
  X(key_clear, "key.clear")                                   \
  X(product_sample_price, "product.sample_price")             \
  X(product_no_price, "product.no_price")                     \
  X(product_price_for, "product.price_for")                   \
  X(product_score, "product.score")                           \
  X(product_unrated, "product.unrated")                       \
  X(product_here, "product.here")                             \
  X(product_qr, "product.qr")                                 \
  X(product_origin, "product.origin")                         \
  X(product_scan, "product.scan")                             \
  X(product_scan_hint, "product.scan_hint")                   \
  X(product_about, "product.about")                           \
  X(product_story, "product.story")                           \
  X(product_making, "product.making")                         \
  X(product_certificates, "product.certificates")             \
  X(product_producer, "product.producer")                     \
  X(product_keep, "product.keep")                             \
  X(product_shelf_life, "product.shelf_life")                 \
  X(product_ingredients, "product.ingredients")               \
  X(product_allergens, "product.allergens")                   \
  X(product_related, "product.related")                       \
  X(product_general_text, "product.general_text")             \
  X(product_source, "product.source")                         \
  X(product_season, "product.season")                         \
  X(stock_available, "stock.available")                       \
  X(stock_last, "stock.last")                                 \
  X(stock_none, "stock.none")                                 \
  X(certificate_stars, "certificate.stars")                   \
  X(certificate_decision, "certificate.decision")             \
  X(certificate_decided, "certificate.decided")               \
  X(certificate_valid, "certificate.valid")                   \
  X(certificate_expired, "certificate.expired")               \
  X(certificate_undated, "certificate.undated")               \
  X(certificate_sample, "certificate.sample")                 \
  X(qr_title, "qr.title")                                     \
  X(qr_steps, "qr.steps")                                     \
  X(qr_lot, "qr.lot")                                         \
  X(qr_enlarge, "qr.enlarge")                                 \
  X(producer_company, "producer.company")                     \
  X(producer_cooperative, "producer.cooperative")             \
  X(producer_cooperative_group, "producer.cooperative_group") \
  X(producer_household, "producer.household")                 \
  X(producer_contact, "producer.contact")                     \
  X(producer_no_contact, "producer.no_contact")               \
  X(producer_products, "producer.products")                   \
  X(producer_see, "producer.see")                             \
  X(places_title, "places.title")                             \
  X(places_hint, "places.hint")                               \
  X(places_guangxi, "places.guangxi")                         \
  X(places_cao_bang, "places.cao_bang")                       \
  X(places_thai_nguyen, "places.thai_nguyen")                 \
  X(places_bac_ninh, "places.bac_ninh")                       \
  X(places_quang_ninh, "places.quang_ninh")                   \
  X(about_title, "about.title")                               \
  X(about_what, "about.what")                                 \
  X(about_stars, "about.stars")                               \
  X(about_five, "about.five")                                 \
  X(about_four, "about.four")                                 \
  X(about_three, "about.three")                               \
  X(about_judged, "about.judged")                             \
  X(about_community, "about.community")                       \
  X(about_marketing, "about.marketing")                       \
  X(about_quality, "about.quality")                           \
  X(about_valid, "about.valid")                               \
  X(about_source, "about.source")                             \
  X(sample_ribbon, "sample.ribbon")                           \
  X(still_title, "still.title")                               \
  X(still_hint, "still.hint")                                 \
  X(scan_unknown, "scan.unknown")                             \
  X(trouble_missing, "trouble.missing")                       \
  X(trouble_damaged, "trouble.damaged")                       \
  X(trouble_newer, "trouble.newer")                           \
  X(trouble_wrong, "trouble.wrong")                           \
  X(till_all, "till.all")                                     \
  X(till_back_to_cart, "till.back_to_cart")                   \
  X(till_bank_digits, "till.bank_digits")                     \
  X(till_below_zero, "till.below_zero")                       \
  X(till_bill, "till.bill")                                   \
  X(till_by_amount, "till.by_amount")                         \
  X(till_by_day, "till.by_day")                               \
  X(till_by_hour, "till.by_hour")                             \
  X(till_by_number, "till.by_number")                         \
  X(till_by_producer, "till.by_producer")                     \
  X(till_by_product, "till.by_product")                       \
  X(till_by_tender, "till.by_tender")                         \
  X(till_card, "till.card")                                   \
  X(till_card_done, "till.card_done")                         \
  X(till_card_hint, "till.card_hint")                         \
  X(till_card_reference, "till.card_reference")               \
  X(till_cart_discount, "till.cart_discount")                 \
  X(till_cart_empty, "till.cart_empty")                       \
  X(till_cash, "till.cash")                                   \
  X(till_cash_given, "till.cash_given")                       \
  X(till_certificate_lapsed, "till.certificate_lapsed")       \
  X(till_change, "till.change")                               \
  X(till_checking, "till.checking")                           \
  X(till_clock_back, "till.clock_back")                       \
  X(till_clock_early, "till.clock_early")                     \
  X(till_clock_far, "till.clock_far")                         \
  X(till_clock_off, "till.clock_off")                         \
  X(till_clock_right, "till.clock_right")                     \
  X(till_close_shift, "till.close_shift")                     \
  X(till_copy, "till.copy")                                   \
  X(till_copy_sent, "till.copy_sent")                         \
  X(till_count, "till.count")                                 \
  X(till_count_close, "till.count_close")                     \
  X(till_count_open, "till.count_open")                       \
  X(till_counted, "till.counted")                             \
  X(till_difference, "till.difference")                       \
  X(till_discount, "till.discount")                           \
  X(till_discount_short, "till.discount_short")               \
  X(till_drawer_opened, "till.drawer_opened")                 \
  X(till_due, "till.due")                                     \
  X(till_expected, "till.expected")                           \
  X(till_expired, "till.expired")                             \
  X(till_expiry, "till.expiry")                               \
  X(till_expiry_hint, "till.expiry_hint")                     \
  X(till_explanation, "till.explanation")                     \
  X(till_explanation_hint, "till.explanation_hint")           \
  X(till_export, "till.export")                               \
  X(till_exported, "till.exported")                           \
  X(till_exporting, "till.exporting")                         \
  X(till_find, "till.find")                                   \
  X(till_find_amount, "till.find_amount")                     \
  X(till_find_day, "till.find_day")                           \
  X(till_find_number, "till.find_number")                     \
  X(till_find_product, "till.find_product")                   \
  X(till_finish_first, "till.finish_first")                   \
  X(till_float, "till.float")                                 \
  X(till_give_back, "till.give_back")                         \
  X(till_good_until, "till.good_until")                       \
  X(till_grams, "till.grams")                                 \
  X(till_held, "till.held")                                   \
  X(till_hold, "till.hold")                                   \
  X(till_left, "till.left")                                   \
  X(till_left_to_pay, "till.left_to_pay")                     \
  X(till_locked, "till.locked")                               \
  X(till_lot, "till.lot")                                     \
  X(till_lot_short, "till.lot_short")                         \
  X(till_low, "till.low")                                     \
  X(till_manager, "till.manager")                             \
  X(till_manager_pin, "till.manager_pin")                     \
  X(till_month, "till.month")                                 \
  X(till_net, "till.net")                                     \
  X(till_next, "till.next")                                   \
  X(till_next_note, "till.next_note")                         \
  X(till_no_figures, "till.no_figures")                       \
  X(till_no_lot, "till.no_lot")                               \
  X(till_no_lots, "till.no_lots")                             \
  X(till_no_price, "till.no_price")                           \
  X(till_no_producer, "till.no_producer")                     \
  X(till_no_restock, "till.no_restock")                       \
  X(till_no_sales, "till.no_sales")                           \
  X(till_no_shift, "till.no_shift")                           \
  X(till_no_shifts, "till.no_shifts")                         \
  X(till_no_staff, "till.no_staff")                           \
  X(till_no_stick, "till.no_stick")                           \
  X(till_no_such_day, "till.no_such_day")                     \
  X(till_not_kept, "till.not_kept")                           \
  X(till_note, "till.note")                                   \
  X(till_notes, "till.notes")                                 \
  X(till_notes_of, "till.notes_of")                           \
  X(till_nothing_low, "till.nothing_low")                     \
  X(till_number_long, "till.number_long")                     \
  X(till_ok, "till.ok")                                       \
  X(till_open_drawer, "till.open_drawer")                     \
  X(till_open_first, "till.open_first")                       \
  X(till_older_shifts, "till.older_shifts")                   \
  X(till_open_shift, "till.open_shift")                       \
  X(till_orders, "till.orders")                               \
  X(till_other_amount, "till.other_amount")                   \
  X(till_other_person, "till.other_person")                   \
  X(till_part, "till.part")                                   \
  X(till_past_shift, "till.past_shift")                       \
  X(till_past_shifts, "till.past_shifts")                     \
  X(till_pay, "till.pay")                                     \
  X(till_pin, "till.pin")                                     \
  X(till_pin_locked, "till.pin_locked")                       \
  X(till_pin_short, "till.pin_short")                         \
  X(till_pin_wrong, "till.pin_wrong")                         \
  X(till_price, "till.price")                                 \
  X(till_printer_waits, "till.printer_waits")                 \
  X(till_quantity, "till.quantity")                           \
  X(till_quantity_needed, "till.quantity_needed")             \
  X(till_reason, "till.reason")                               \
  X(till_reason_customer, "till.reason_customer")             \
  X(till_reason_hint, "till.reason_hint")                     \
  X(till_reason_mistake, "till.reason_mistake")               \
  X(till_reason_needed, "till.reason_needed")                 \
  X(till_reason_spoiled, "till.reason_spoiled")               \
  X(till_receive, "till.receive")                             \
  X(till_received, "till.received")                           \
  X(till_refund, "till.refund")                               \
  X(till_refund_number, "till.refund_number")                 \
  X(till_refund_of, "till.refund_of")                         \
  X(till_refunded, "till.refunded")                           \
  X(till_refunded_total, "till.refunded_total")               \
  X(till_refunds, "till.refunds")                             \
  X(till_restock, "till.restock")                             \
  X(till_retry_printer, "till.retry_printer")                 \
  X(till_rounded, "till.rounded")                             \
  X(till_rounding, "till.rounding")                           \
  X(till_sale_title, "till.sale_title")                       \
  X(till_sales_count, "till.sales_count")                     \
  X(till_save, "till.save")                                   \
  X(till_saved, "till.saved")                                 \
  X(till_seller, "till.seller")                               \
  X(till_shift_closed, "till.shift_closed")                   \
  X(till_shift_since, "till.shift_since")                     \
  X(till_shift_title, "till.shift_title")                     \
  X(till_sign_in, "till.sign_in")                             \
  X(till_sold, "till.sold")                                   \
  X(till_sold_total, "till.sold_total")                       \
  X(till_stock_hint, "till.stock_hint")                       \
  X(till_tab_figures, "till.tab_figures")                     \
  X(till_tab_sales, "till.tab_sales")                         \
  X(till_tab_sell, "till.tab_sell")                           \
  X(till_tab_shift, "till.tab_shift")                         \
  X(till_tab_stock, "till.tab_stock")                         \
  X(till_take_back_first, "till.take_back_first")             \
  X(till_title, "till.title")                                 \
  X(till_to, "till.to")                                       \
  X(till_to_hint, "till.to_hint")                             \
  X(till_to_needed, "till.to_needed")                         \
  X(till_to_take, "till.to_take")                             \
  X(till_today, "till.today")                                 \
  X(till_total, "till.total")                                 \
  X(till_transfer, "till.transfer")                           \
  X(till_undo, "till.undo")                                   \
  X(till_unlock, "till.unlock")                               \
  X(till_unlocked, "till.unlocked")                           \
  X(till_unsent, "till.unsent")                               \
  X(till_vat, "till.vat")                                     \
  X(till_vat_of, "till.vat_of")                               \
  X(till_vietqr, "till.vietqr")                               \
  X(till_vietqr_hint, "till.vietqr_hint")                     \
  X(till_void, "till.void")                                   \
  X(till_voided, "till.voided")                               \
  X(till_voided_total, "till.voided_total")                   \
  X(till_was_refunded, "till.was_refunded")                   \
  X(till_was_voided, "till.was_voided")                       \
  X(till_week, "till.week")                                   \
  X(till_when, "till.when")                                   \
  X(till_who, "till.who")                                     \
  X(till_who_sold, "till.who_sold")                           \
  X(till_write_again, "till.write_again")                     \
  X(till_write_off, "till.write_off")                         \
  X(till_x, "till.x")                                         \
  X(till_x_printed, "till.x_printed")                         \
  X(till_year, "till.year")                                   \
  X(till_lines, "till.lines")                                 \
  X(till_items, "till.items")                                 \
  X(till_asked_by, "till.asked_by")                           \
  X(price_per_kg, "price.per_kg")                             \
  X(call_button, "call.button")                               \
  X(call_title, "call.title")                                 \
  X(call_hint, "call.hint")                                   \
  X(till_unreadable, "till.unreadable")                       \
  X(till_reference, "till.reference")                         \
  X(till_settle, "till.settle")                               \
  X(till_lot_needed, "till.lot_needed")                       \
  X(till_code_anew, "till.code_anew")                         \
  X(till_prices_changed, "till.prices_changed")               \
  X(till_manager_only, "till.manager_only")                   \
  OCOP_REFUSAL_TEXTS(X)                                       \
  OCOP_SHIFT_TEXTS(X)                                         \
  OCOP_TRACE_TEXTS(X)

enum class Text : std::size_t {
#define OCOP_TEXT_NAME(name, key) name,
  OCOP_TEXTS(OCOP_TEXT_NAME)
#undef OCOP_TEXT_NAME
};

// NOLINTNEXTLINE(bugprone-macro-parentheses): a term of the sum
#define OCOP_TEXT_ONE(name, key) +1
inline constexpr std::size_t kTextCount = 0 OCOP_TEXTS(OCOP_TEXT_ONE);
#undef OCOP_TEXT_ONE

inline constexpr std::array<std::string_view, kTextCount> kTextKeys{
#define OCOP_TEXT_KEY(name, key) std::string_view(key),
    OCOP_TEXTS(OCOP_TEXT_KEY)
#undef OCOP_TEXT_KEY
};

}  // namespace ocop::text
