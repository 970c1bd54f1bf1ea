// Views read from a small catalogue.
#include "app/office/site/trace_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/pages/trace_page.h"
#include "app/office/site/epcis.h"
#include "tests/db/small_catalog.h"

namespace ocop::site {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;

Lot bare_lot(const char* lot, const char* made_on) {
  Lot one;
  one.name = {"na", lot};
  one.made_on = date_from_iso(made_on);
  one.best_before = date_from_iso("2026-12-31");
  return one;
}

/// The product "na" with the lots L1 (recalled, with two events), L2, L3, and "hoa-hoi" with none.
TraceSource source() {
  db::CatalogWriter writer = db::started();
  writer.product(db::full_product(), {}, {});
  Product plain = db::product("hoa-hoi", "Hoa hồi");
  plain.card.place = "lang-son";
  writer.product(plain, {}, {});
  Lot lot = db::full_lot();
  lot.events[1].party = "here";
  lot.events[0].inputs[0].place = "lang-son";
  writer.lot(lot);
  writer.lot(bare_lot("L3", "2026-08-03"));
  writer.lot(bare_lot("L2", "2026-08-02"));
  writer.label_key({PublicKey{1}, std::nullopt});
  auto opened = TraceSource::open(db::written(std::move(writer)));
  EXPECT_TRUE(opened) << opened.error().sentence;
  return std::move(*opened);
}

TEST(TraceSource, ALotComesWithAllThatItMentions) {
  TraceSource from = source();
  const auto view = from.lot({"na", "L1"});
  ASSERT_TRUE(view && *view);
  const pages::TraceView& lot = **view;
  EXPECT_EQ(lot.lot->events.size(), 2U);
  EXPECT_EQ(lot.product.gtin, Gtin::parse("8931234567897"));
  EXPECT_THAT(lot.places, ElementsAre(Key("chi-lang"), Key("lang-son")));
  EXPECT_THAT(lot.points, ElementsAre(Key("here")));
  EXPECT_THAT(lot.parties, ElementsAre(testing::Pair("htx", "HTX Na")));
  EXPECT_THAT(lot.inputs, ElementsAre(Key("na")));
  EXPECT_EQ(lot.producer->name, "HTX Na");
  EXPECT_TRUE(lot.sample);
  EXPECT_THAT(lot.lots, IsEmpty());
}

TEST(TraceSource, WhatItFindsMakesAPageAndADocument) {
  TraceSource from = source();
  pages::TraceView view = **from.lot({"na", "L1"});
  view.links.site = "https://ocop.example.vn";
  EXPECT_THAT(pages::trace_page(view), HasSubstr("HTX Na"));
  EXPECT_THAT(epcis_document(view), HasSubstr("https://ocop.example.vn/01/08931234567897/10/L1"));
}

TEST(TraceSource, AProductComesWithItsLotsNewestFirst) {
  TraceSource from = source();
  const auto view = from.product("na");
  ASSERT_TRUE(view && *view);
  const auto& lots = (*view)->lots;
  ASSERT_EQ(lots.size(), 3U);
  EXPECT_EQ(lots[0].lot, "L3");
  EXPECT_EQ(lots[0].made_on, date_from_iso("2026-08-03"));
  EXPECT_EQ(lots[0].best_before, date_from_iso("2026-12-31"));
  EXPECT_FALSE(lots[0].withdrawn);
  EXPECT_EQ(lots[2].lot, "L1");
  EXPECT_TRUE(lots[2].withdrawn);
  EXPECT_FALSE((*view)->lot);
  EXPECT_THAT((*view)->places, ElementsAre(Key("chi-lang")));
}

TEST(TraceSource, AProductIsFoundByItsNumberAndALotByItsOwner) {
  TraceSource from = source();
  EXPECT_EQ(from.product_of(*Gtin::parse("8931234567897")), "na");
  EXPECT_EQ(from.product_of(*Gtin::parse("8930000000019")), "");
  EXPECT_EQ(from.name_of("hoa-hoi")->name[Language::vi], "Hoa hồi");
  EXPECT_EQ(from.name_of("hoa"), nullptr);
  EXPECT_EQ(from.product_of_lot("L2"), "na");
  EXPECT_EQ(from.product_of_lot("L9"), "");
  EXPECT_THAT(from.products(), ElementsAre("na", "hoa-hoi"));
  EXPECT_TRUE(from.is_point("here"));
  EXPECT_FALSE(from.is_point("chi-lang"));
  EXPECT_EQ(from.label_keys().size(), 1U);
}

TEST(TraceSource, WhatIsNotThereIsNothing) {
  TraceSource from = source();
  EXPECT_FALSE(*from.lot({"na", "L9"}));
  EXPECT_FALSE(*from.lot({"hoa-hoi", "L1"}));
  EXPECT_FALSE(*from.product("nobody"));
  EXPECT_TRUE((*from.product("hoa-hoi"))->lots.empty());
  EXPECT_FALSE(TraceSource::open(db::fresh_path()));
}

}  // namespace
}  // namespace ocop::site
