#include "app/office/publish/release_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/publish/catalog_source.h"
#include "tests/publish/recall_office.h"

namespace ocop::publish {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> diff(const std::string& before, const std::string& after) {
  const CatalogSource one(before), other(after);
  EXPECT_TRUE(one.path() && other.path());
  const auto changes = db::compare_catalogs(*one.path(), *other.path());
  EXPECT_TRUE(changes) << changes.error().sentence;
  return diff_lines(*changes);
}

/// Returns the differences after `change`, as an editor reads them.
template <class Change>
std::vector<std::string> after(Change change) {
  PublicOffice office;
  office.sheets.import();
  const std::string before = office.sheets.out() + "/releases/" + office.sheets.release;
  change(office.sheets);
  office.sheets.import();  // may warn, such as of a product without a price
  EXPECT_FALSE(office.sheets.release.empty());
  return diff(before, office.sheets.out());
}

TEST(ReleaseDiff, NothingChangedIsNoLine) {
  EXPECT_THAT(after([](sheets::Office&) {}), IsEmpty());
}

TEST(ReleaseDiff, APriceIsToldAtItsPoint) {
  EXPECT_THAT(after([](sheets::Office& sheets) { sheets.set("price.csv", "price_vnd", "2000"); }),
              ElementsAre("product na (Na): price at here: 1.000\u00A0₫ → 2.000\u00A0₫"));
}

TEST(ReleaseDiff, NameStarsAndLongTextsAreEachALine) {
  EXPECT_THAT(
      after([](sheets::Office& sheets) {
        sheets.set("product.csv", "name_en", "Custard apple");
        sheets.set("product.csv", "stars", "5");
        for (const char* language : {"vi", "en", "zh"})
          sheets.set("product.csv", std::string("story_") + language, "Long ago");
      }),
      UnorderedElementsAre("product na (Na): name (en): Sugar apple → Custard apple",
                           "product na (Na): stars: 4 → 5", "product na (Na): story (vi): new",
                           "product na (Na): story (en): new", "product na (Na): story (zh): new"));
}

TEST(ReleaseDiff, ANewProductIsOneLineHoweverManyItsFacts) {
  EXPECT_THAT(after([](sheets::Office& sheets) {
                sheets.row("product.csv", {{"id", "mat-ong"},
                                           {"name_vi", "Mật ong"},
                                           {"name_en", "Honey"},
                                           {"name_zh", "蜂蜜"},
                                           {"group", "food"},
                                           {"stars", "5"}});
              }),
              ElementsAre("product mat-ong (Mật ong): new"));
}

TEST(ReleaseDiff, ACertificateIsToldWithItsDays) {
  EXPECT_THAT(after([](sheets::Office& sheets) {
                sheets.row("certificate.csv", {{"id", "c1"},
                                               {"product", "na"},
                                               {"stars", "4"},
                                               {"issuer_vi", "x"},
                                               {"issuer_en", "x"},
                                               {"issuer_zh", "x"},
                                               {"decision", "12/QĐ"},
                                               {"decided_on", "2025-02-20"},
                                               {"valid_until", "2028-02-20"},
                                               {"source", "x"}});
              }),
              ElementsAre("product na (Na): certificate c1: none → 4 stars, 12/QĐ, 2025-02-20 to "
                          "2028-02-20"));
}

TEST(ReleaseDiff, RecallsComeFirstAndWhatBelongsToLotsFollows) {
  RecallOffice office;
  const std::string before = office.sheets.out() + "/releases/" + office.imported();
  office.recall("2026-11-05");
  office.lift("OLD", "2026-10-01", "2026-10-02");
  office.sheets.set("product.csv", "stars", "5");
  office.sheets.at("lot.csv", 2)["best_before"] = "2026-12-01";
  office.sheets.row("point_lot.csv", {{"point", "here"}, {"product", "na"}, {"lot", "NA-1"}});
  office.sheets.row("label_key.csv", {{"key", std::string(64, 'a')}});
  office.sheets.row("lot_event.csv", {{"product", "na"},
                                      {"lot", "NA-1"},
                                      {"id", "harvest"},
                                      {"act", "commissioning"},
                                      {"day", "2026-11-01"},
                                      {"time", "05:30"},
                                      {"place", "chi-lang"}});
  office.imported();
  EXPECT_THAT(
      diff(before, office.sheets.out()),
      ElementsAre("recall na/NA-2 (Na): none → 2026-11-05: Dư lượng",
                  "lifting na/OLD (Na): none → 2026-10-02, of 2026-10-01: Nhầm",
                  "product na (Na): lot at here: none → NA-1", "product na (Na): stars: 4 → 5",
                  "label key " + std::string(64, 'a') + ": new",
                  "lot na/NA-1 (Na): best before: none → 2026-12-01",
                  "lot na/NA-1 (Na): event harvest: none → commissioning"));
}

TEST(ReleaseDiff, WhatIsPublishedIsComparedWithWhatIsNot) {
  PublicOffice office;
  ASSERT_TRUE(office.publish_price("1000"));
  office.sheets.set("price.csv", "price_vnd", "3000");
  office.sheets.set("place.csv", "name_en", "Chi Lang");
  office.sheets.import();
  EXPECT_THAT(diff(office.folder(), office.sheets.out()),
              ElementsAre("product na (Na): price at here: 1.000\u00A0₫ → 3.000\u00A0₫",
                          "place chi-lang (Chi Lăng): name (en): Chi Lăng → Chi Lang"));
}

TEST(ReleaseDiff, WhereThereIsNoCatalogueItIsSaid) {
  const CatalogSource none("/nowhere");
  ASSERT_FALSE(none.path());
  EXPECT_EQ(none.path().error().sentence,
            "There is no catalogue in /nowhere; import or publish one first.");
}

}  // namespace
}  // namespace ocop::publish
