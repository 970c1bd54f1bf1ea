// Lots in the sheets: their content in the catalogue, and faults that concern several rows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "db/catalog/catalog.h"
#include "db/model/shop_time.h"
#include "tests/sheets/lot_office.h"
#include "tests/support/kiosk/picture_files.h"

namespace ocop::sheets {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;

db::Catalog catalog_of(const Office& office) {
  db::CatalogFault fault{};
  auto catalog =
      db::Catalog::open(office.out() + "/releases/" + office.release + "/catalog.sqlite", &fault);
  EXPECT_TRUE(catalog) << catalog.error().sentence;
  return std::move(*catalog);
}

TEST(LotSheets, ALotReachesTheCatalogueWithAllThatIsToldOfIt) {
  LotOffice office;
  ASSERT_THAT(office.import(), IsEmpty());
  db::Catalog catalog = catalog_of(office);
  const Lot lot = **catalog.lot({"thach", "T-1"});
  EXPECT_EQ(lot.made_on, date_from_iso("2026-11-03"));
  EXPECT_EQ(lot.best_before, date_from_iso("2027-05-02"));
  EXPECT_EQ(lot.quantity, (Quantity{400, Measure::pieces}));
  EXPECT_THAT(lot.areas, ElementsAre("chi-lang"));
  EXPECT_FALSE(lot.recall);
  ASSERT_EQ(lot.events.size(), 4u);
  const LotEvent& cook = lot.events[0];
  EXPECT_EQ(cook.act, LotAct::transformation);
  EXPECT_EQ(cook.step, "creating_class_instance");
  EXPECT_EQ(cook.at, shop_day_begin_ms(*date_from_iso("2026-11-03")) + 8 * 3'600'000);
  ASSERT_EQ(cook.inputs.size(), 2u);
  EXPECT_EQ(cook.inputs[0].lot, "NA-1");
  EXPECT_EQ(cook.inputs[0].quantity, (Quantity{12'500, Measure::grams}));
  EXPECT_EQ(cook.inputs[1].name[Language::zh], "糖");
  ASSERT_EQ(lot.events[1].documents.size(), 1u);
  EXPECT_EQ(lot.events[1].documents[0].number, "KN-12");
  EXPECT_EQ(lot.events[2].to, "here");
  EXPECT_EQ(lot.events[3].party, "here");
  EXPECT_EQ((**catalog.lot({"na", "NA-1"})).events[0].at,
            shop_day_begin_ms(*date_from_iso("2026-11-01")) + 330 * 60'000);
  ASSERT_EQ(catalog.label_keys().size(), 1u);
  EXPECT_EQ(catalog.label_keys()[0].until, date_from_iso("2028-01-01"));
}

TEST(LotSheets, WhatIsOnSaleIsGoodUntilItsLotIs) {
  LotOffice office;
  ASSERT_THAT(office.import(), IsEmpty());
  EXPECT_EQ(catalog_of(office).product("thach", "here")->lot_expiry, date_from_iso("2027-05-02"));
}

TEST(LotSheets, TheSameLotsGiveTheSameReleaseInAnyOrderOfTheLots) {
  LotOffice one, two;
  std::swap(two.at("lot.csv", 2), two.at("lot.csv", 3));
  EXPECT_THAT(one.import(), IsEmpty());
  EXPECT_THAT(two.import(), IsEmpty());
  EXPECT_EQ(one.release, two.release);
}

TEST(LotSheets, ARecallReachesTheCatalogue) {
  LotOffice office;
  office.at("lot.csv", 2)["recalled_on"] = "2026-11-10";
  office.at("lot.csv", 2)["recall_reason_vi"] = "Có mốc";
  office.at("lot.csv", 2)["recall_reason_en"] = "Mouldy";
  office.at("lot.csv", 2)["recall_reason_zh"] = "发霉";
  EXPECT_THAT(
      office.import(),
      ElementsAre("warning: lot_input.csv row 2, column used_lot: lot NA-1 of na was recalled on "
                  "2026-11-10; check whether the lot made from it must be recalled, too."));
  EXPECT_EQ((**catalog_of(office).lot({"na", "NA-1"})).recall->reason[Language::en], "Mouldy");
}

TEST(LotSheets, APhotoIsKeptUnderItsHash) {
  LotOffice office;
  fs::create_directories(office.folder() + "/pictures");
  test::write_jpeg(office.folder() + "/pictures/field.jpg", 64, 48);
  office.at("lot_document.csv", 2)["kind"] = "photo";
  office.at("lot_document.csv", 2)["picture"] = "field.jpg";
  ASSERT_THAT(office.import(), IsEmpty());
  const std::string hash =
      (**catalog_of(office).lot({"thach", "T-1"})).events[1].documents[0].picture;
  EXPECT_TRUE(fs::exists(office.out() + "/pictures/" + hash.substr(0, 2) + "/" + hash));
}

TEST(LotSheets, ALotOnSaleThatWasTakenBackIsAWarning) {
  LotOffice office;
  for (const char* column : {"recall_reason_vi", "recall_reason_en", "recall_reason_zh"})
    office.at("lot.csv", 3)[column] = "x";
  office.at("lot.csv", 3)["recalled_on"] = "2026-11-10";
  EXPECT_THAT(office.import(),
              ElementsAre(HasSubstr("warning: point_lot.csv row 2, column lot: the lot was "
                                    "recalled on 2026-11-10; no till sells it")));
}

TEST(LotSheets, ARecallHasADayAndAReasonAndIsNotBeforeTheLotWasMade) {
  LotOffice office;
  office.at("lot.csv", 2)["recalled_on"] = "2026-10-31";
  office.at("lot.csv", 3)["recall_reason_vi"] = "Có mốc";
  EXPECT_THAT(
      office.import(),
      IsSupersetOf<std::string>(
          {"lot.csv row 2, column recall_reason_vi: the cell is empty; it must be filled in.",
           "lot.csv row 2, column recalled_on: the lot was recalled before it was made; correct "
           "one of the days.",
           "lot.csv row 3, column recalled_on: there is a reason but no day; write when the lot "
           "was recalled."}));
}

TEST(LotSheets, NumbersThatNoCodeCanCarryAreRefusedEverywhere) {
  LotOffice office;
  for (const char* bad : {"L 1", "Lô-1", "123456789012345678901", "a#b", ".."})
    office.lot("na", bad, "2026-11-01", "", {});
  office.row("point_lot.csv", {{"point", "here"}, {"product", "na"}, {"lot", ".."}});
  const auto said = office.import();
  EXPECT_EQ(said.size(), 6u);
  EXPECT_THAT(said, testing::Each(HasSubstr("column lot: a lot has at most 20 letters, digits and "
                                            "signs of GS1's set 82")));
}

TEST(LotSheets, ALotIsGivenOnce) {
  LotOffice office;
  office.lot("na", "NA-1", "2026-11-01", "", {});
  EXPECT_THAT(office.import(),
              ElementsAre("lot.csv row 4, column lot: lot NA-1 of na is already used in row 2."));
}

TEST(LotSheets, TwoProductsMayNumberTheirLotsAlike) {
  LotOffice office;
  office.lot("thach", "NA-1", "2026-11-05", "2027-05-02", {});
  office.event("thach", "NA-1", "cook", "commissioning", "2026-11-05", "08:00", {});
  EXPECT_THAT(office.import(), IsEmpty());
}

TEST(LotSheets, ALabelKeyIsGivenOnce) {
  LotOffice office;
  office.row("label_key.csv", {{"key", kLabelKey}});
  EXPECT_THAT(office.import(),
              ElementsAre(HasSubstr("label_key.csv row 3, column key: " + kLabelKey)));
}

TEST(LotSheets, ALotThatTravelsBeforeItWasMadeIsRefused) {
  LotOffice office;
  office.at("lot.csv", 3)["made_on"] = "2026-11-06";
  office.at("lot.csv", 3)["best_before"] = "2027-05-01";
  EXPECT_THAT(
      office.import(),
      ElementsAre("lot_event.csv row 5, column day: the lot was made on 2026-11-06 (lot.csv); it "
                  "cannot travel before.",
                  "lot_event.csv row 6, column day: the lot was made on 2026-11-06 (lot.csv); it "
                  "cannot travel before."));
}

TEST(LotSheets, WhatWentInWasMadeBefore) {
  LotOffice office;
  office.at("lot.csv", 2)["made_on"] = "2026-11-04";
  EXPECT_THAT(
      office.import(),
      ElementsAre("lot_input.csv row 2, column used_lot: lot NA-1 of na was made on "
                  "2026-11-04 (lot.csv), after it was used here; correct one of the days."));
}

TEST(LotSheets, WhatWentInIsALotOrANameAndNotBothOrNeither) {
  LotOffice office;
  for (const char* column : {"name_vi", "name_en", "name_zh"})
    office.at("lot_input.csv", 2)[column] = "x", office.at("lot_input.csv", 3)[column] = "";
  EXPECT_THAT(
      office.import(),
      ElementsAre("lot_input.csv row 2, column name_vi: the used product has its name in "
                  "product.csv; empty this cell, or the cell used_product.",
                  "lot_input.csv row 3, column name_vi: the cell is empty; it must be filled in."));
}

TEST(LotSheets, ALotThatGoesIntoItselfIsRefused) {
  LotOffice office;
  office.input({{"used_product", "thach"}, {"used_lot", "T-1"}});
  EXPECT_THAT(office.import(),
              ElementsAre("lot_input.csv row 4, column used_lot: lot T-1 of thach cannot go into "
                          "itself; name what it was made of."));
}

TEST(LotSheets, LotsThatGoRoundAreRefusedAndThoseBesideThemAreNot) {
  LotOffice office;
  office.at("lot.csv", 2)["made_on"] = office.at("lot_event.csv", 2)["day"] = "2026-11-03";
  office.at("lot_event.csv", 2)["act"] = "transformation";
  const Office::Cells harvest{{"product", "na"}, {"lot", "NA-1"}, {"event", "harvest"}};
  Office::Cells back = harvest;
  back.insert({{"used_product", "thach"}, {"used_lot", "T-1"}});
  office.input(back);
  office.lot("na", "NA-0", "2026-11-01", "", {});
  office.event("na", "NA-0", "harvest", "commissioning", "2026-11-01", "05:30", {});
  Office::Cells seed = harvest;
  seed.insert({{"used_product", "na"}, {"used_lot", "NA-0"}});
  office.input(seed);
  EXPECT_THAT(
      office.import(),
      ElementsAre("lot_input.csv row 2, column used_lot: lot NA-1 of na was itself made of this "
                  "lot, by other rows; correct one of them.",
                  "lot_input.csv row 4, column used_lot: lot T-1 of thach was itself made of this "
                  "lot, by other rows; correct one of them."));
}

TEST(LotSheets, APhotoHasAFileOrAnAddress) {
  LotOffice office;
  office.at("lot_document.csv", 2)["kind"] = "photo";
  office.at("lot_document.csv", 2)["url"] = "";
  EXPECT_THAT(office.import(),
              ElementsAre("lot_document.csv row 2, column picture: a photo needs its file, or the "
                          "address where it is published."));
}

TEST(LotSheets, WhoMadeAndSoldItIsKnownWithAnAddress) {
  LotOffice office;
  office.at("producer.csv", 2)["place"] = "";
  office.at("point.csv", 2)["place"] = "";
  const char* tail =
      "; fill it in, because buyers may ask for the address of who made or sold it (Circular "
      "02/2024/TT-BKHCN).";
  EXPECT_THAT(office.import(),
              ElementsAre(std::string("lot_event.csv row 2, column party: htx has no place in "
                                      "producer.csv") +
                              tail,
                          std::string("lot_event.csv row 6, column party: here has no place in "
                                      "point.csv") +
                              tail));
}

TEST(LotSheets, WhoDidItIsNamedWhereTheProductHasNoProducer) {
  LotOffice office;
  office.at("product.csv", 2)["producer"] = "-";
  EXPECT_THAT(office.import(),
              ElementsAre("lot_event.csv row 2, column party: who did it is not known; name a "
                          "producer or a point here, or the product's producer in product.csv "
                          "(Circular 02/2024/TT-BKHCN)."));
  office.at("lot_event.csv", 2)["party"] = "htx";
  EXPECT_THAT(office.import(), IsEmpty());
}

TEST(LotSheets, ALotWithoutEventsOrGtinIsAWarning) {
  LotOffice office;
  office.row("product.csv", {{"id", "hoi"},
                             {"name_vi", "Hồi"},
                             {"name_en", "Star anise"},
                             {"name_zh", "八角"},
                             {"group", "food"},
                             {"producer", "htx"}});
  office.lot("hoi", "H-1", "2026-11-01", "", {});
  EXPECT_THAT(office.import(),
              ElementsAre(HasSubstr("warning: lot.csv row 4, column product: the product has no "
                                    "GTIN"),
                          HasSubstr("warning: lot.csv row 4, column lot: the lot has no "
                                    "events")));
  EXPECT_FALSE(office.release.empty());
}

TEST(LotSheets, AllFaultsOfAllLotsAreToldAtOnce) {
  LotOffice office;
  office.at("lot.csv", 2)["made_on"] = "yesterday";
  office.at("lot_event.csv", 4)["time"] = "noon";
  office.at("lot_event.csv", 5)["destination"] = "nowhere";
  office.at("lot_input.csv", 2)["amount"] = "many";
  office.at("lot_document.csv", 2)["kind"] = "";
  office.at("point_lot.csv", 2)["lot"] = "T-9";
  office.at("label_key.csv", 2)["key"] = "x";
  EXPECT_EQ(office.import().size(), 7u);
  EXPECT_TRUE(office.release.empty());
}

TEST(LotSheets, LotsInAnUnreadableSheetAreNotSaidToBeMissing) {
  LotOffice office;
  office.leave_out("lot.csv");
  EXPECT_THAT(office.import(),
              ElementsAre("lot.csv: the sheet is missing; add it, with its row of column names at "
                          "least."));
}

}  // namespace
}  // namespace ocop::sheets
