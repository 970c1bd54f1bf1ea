// The keys of the interface's texts: one line here, one entry in each assets/text/*.po.
// X(name, "key in the .po files"). tests/core checks that both lists are the same.
// Thread rule: constants.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ocop::core {

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
  X(trouble_wrong, "trouble.wrong")

enum class Text : std::size_t {
#define OCOP_TEXT_NAME(name, key) name,
  OCOP_TEXTS(OCOP_TEXT_NAME)
#undef OCOP_TEXT_NAME
};

inline constexpr std::array kTextKeys{
#define OCOP_TEXT_KEY(name, key) std::string_view(key),
    OCOP_TEXTS(OCOP_TEXT_KEY)
#undef OCOP_TEXT_KEY
};
inline constexpr std::size_t kTextCount = kTextKeys.size();

}  // namespace ocop::core
