#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/catalog/compare.h"
#include "tests/db/small_catalog.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;

CatalogWriter with_product() {
  CatalogWriter writer = started();
  writer.product(full_product(), {}, {});
  return writer;
}

Lot bare_lot(const std::string& lot, const char* made_on) {
  Lot one;
  one.name = {"na", lot};
  one.made_on = date_from_iso(made_on);
  return one;
}

Catalog with_lots(std::initializer_list<Lot> lots) {
  CatalogWriter writer = with_product();
  for (const Lot& lot : lots) writer.lot(lot);
  return opened(written(std::move(writer)));
}

TEST(CatalogLots, EveryFieldOfALotComesBack) {
  Catalog catalog = with_lots({full_lot()});
  const auto read = catalog.lot({"na", "L1"});
  ASSERT_TRUE(read) << read.error().sentence;
  ASSERT_TRUE(*read);
  const Lot& lot = **read;
  const Lot wanted = full_lot();
  EXPECT_EQ(lot.name, wanted.name);
  EXPECT_EQ(lot.made_on, wanted.made_on);
  EXPECT_EQ(lot.best_before, wanted.best_before);
  EXPECT_EQ(lot.quantity, wanted.quantity);
  EXPECT_EQ(lot.areas, wanted.areas) << "in the order of the sheet";
  ASSERT_TRUE(lot.recall);
  EXPECT_EQ(lot.recall->on, wanted.recall->on);
  EXPECT_EQ(lot.recall->reason, wanted.recall->reason);
  EXPECT_TRUE(lot.sample);
  ASSERT_EQ(lot.events.size(), 2u);
}

TEST(CatalogLots, EveryFieldOfAnEventComesBack) {
  Catalog catalog = with_lots({full_lot()});
  const Lot lot = **catalog.lot({"na", "L1"});
  const LotEvent wanted = full_lot().events[0];
  const LotEvent& event = lot.events[0];
  EXPECT_EQ(event.id, "harvest");
  EXPECT_EQ(event.act, LotAct::transformation);
  EXPECT_EQ(event.step, wanted.step);
  EXPECT_EQ(event.at, wanted.at);
  EXPECT_EQ(event.place, wanted.place);
  EXPECT_EQ(event.party, wanted.party);
  EXPECT_EQ(event.note, wanted.note);
  EXPECT_EQ(event.quantity, wanted.quantity);
  EXPECT_EQ(lot.events[1].act, LotAct::shipping);
  EXPECT_EQ(lot.events[1].to, "here");
  EXPECT_TRUE(lot.events[1].inputs.empty());
}

TEST(CatalogLots, InputsAndDocumentsComeBackWithTheirEvent) {
  Catalog catalog = with_lots({full_lot()});
  const Lot lot = **catalog.lot({"na", "L1"});
  const LotEvent wanted = full_lot().events[0];
  ASSERT_EQ(lot.events[0].inputs.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    const LotInput& input = lot.events[0].inputs[i];
    EXPECT_EQ(input.product, wanted.inputs[i].product);
    EXPECT_EQ(input.name, wanted.inputs[i].name);
    EXPECT_EQ(input.lot, wanted.inputs[i].lot);
    EXPECT_EQ(input.quantity, wanted.inputs[i].quantity);
    EXPECT_EQ(input.place, wanted.inputs[i].place);
  }
  ASSERT_EQ(lot.events[0].documents.size(), 1u);
  const LotDocument& document = lot.events[0].documents[0];
  EXPECT_EQ(document.kind, LotDocumentKind::test_report);
  EXPECT_EQ(document.title, wanted.documents[0].title);
  EXPECT_EQ(document.number, "07/KN");
  EXPECT_EQ(document.issuer, "Trung tâm mẫu");
  EXPECT_EQ(document.issued_on, date_from_iso("2026-08-02"));
  EXPECT_EQ(document.picture, std::string(64, 'b'));
  EXPECT_EQ(document.url, "https://example.vn/07");
}

TEST(CatalogLots, AnUnknownLotIsNothingAndNoError) {
  Catalog catalog = with_lots({full_lot()});
  for (const LotName& name : {LotName{"na", "L2"}, LotName{"xoài", "L1"}, LotName{"", ""}}) {
    const auto read = catalog.lot(name);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_FALSE(*read);
  }
}

TEST(CatalogLots, TheNewestLotOfAProductComesFirst) {
  Catalog catalog = with_lots({bare_lot("A", "2026-01-01"), bare_lot("B", "2026-03-01"),
                               bare_lot("C", ""), bare_lot("D", "2026-02-01")});
  EXPECT_THAT(catalog.lots("na"), ElementsAre(LotName{"na", "B"}, LotName{"na", "D"},
                                              LotName{"na", "A"}, LotName{"na", "C"}));
  EXPECT_TRUE(catalog.lots("other").empty());
}

TEST(CatalogLots, OnlyLotsThatWereTakenBackAreRecalls) {
  Catalog catalog = with_lots({full_lot(), bare_lot("L2", "2026-01-01")});
  const auto recalls = catalog.recalls();
  ASSERT_EQ(recalls.size(), 1u);
  EXPECT_EQ(recalls.begin()->first, (LotName{"na", "L1"}));
  EXPECT_EQ(recalls.begin()->second.on, date_from_iso("2026-08-04"));
  EXPECT_EQ(recalls.begin()->second.reason[Language::en], "Residue");
}

TEST(CatalogLots, LabelKeysComeBackByKey) {
  CatalogWriter writer = with_product();
  writer.label_key({{9, 9}, std::nullopt});
  writer.label_key({{1, 2, 3}, date_from_iso("2030-01-01")});
  Catalog catalog = opened(written(std::move(writer)));
  const auto keys = catalog.label_keys();
  ASSERT_EQ(keys.size(), 2u);
  EXPECT_EQ(keys[0].key, (PublicKey{1, 2, 3}));
  EXPECT_EQ(keys[0].until, date_from_iso("2030-01-01"));
  EXPECT_EQ(keys[1].key[1], 9);
  EXPECT_EQ(keys[1].until, std::nullopt);
}

TEST(CatalogLots, TheOrderInWhichLotsAreWrittenLeavesNoTrace) {
  const auto file = [](std::initializer_list<Lot> lots) {
    CatalogWriter writer = with_product();
    for (const Lot& lot : lots) writer.lot(lot);
    return bytes_of(written(std::move(writer)));
  };
  const Lot other = bare_lot("A", "2026-01-01");
  EXPECT_EQ(file({full_lot(), other}), file({other, full_lot()}));
}

TEST(CatalogLots, TheFontHoldsTheLettersOfALotsTexts) {
  Catalog catalog = with_lots({full_lot()});
  const std::string letters = catalog.letters();
  for (const char* letter : {"残", "采", "鲜", "检", "â"})
    EXPECT_NE(letters.find(letter), std::string::npos) << letter;
}

TEST(CatalogLots, ALotOfNoProductIsRefusedByTheSchema) {
  CatalogWriter writer = started();
  writer.lot(full_lot());
  EXPECT_FALSE(writer.finish(fresh_path()));
}

TEST(CatalogLots, APictureOfADocumentIsOneOfTheCatalogue) {
  CatalogWriter writer = with_product();
  writer.picture({std::string(64, 'b'), 40, 30, {}});
  const std::string path = written(std::move(writer));
  const auto pictures = catalog_pictures(path);
  ASSERT_TRUE(pictures);
  EXPECT_THAT(*pictures, ElementsAre(std::string(64, 'a'), std::string(64, 'b')));
}

TEST(CatalogLots, ANumberLeadsToAProductThatHasIt) {
  Catalog catalog = with_lots({full_lot()});
  EXPECT_EQ(catalog.product_of_lot("L1"), "na");
  EXPECT_EQ(catalog.product_of_lot("L2"), "");
  EXPECT_EQ(catalog.product_of_lot("' OR 1=1 --"), "");
}

}  // namespace
}  // namespace ocop::db
