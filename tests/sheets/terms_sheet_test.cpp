// The sheet of terms with producers, as an office fills it in, and what it may get wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/sheets/read_terms.h"
#include "tests/sheets/office.h"

namespace ocop::sheets {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kHeader =
    "producer,product,point,from,until,kind,share_percent,share,share_unit,discount,spoilage,"
    "difference,period,contract\n";

struct TermsSheet : testing::Test {
  TermsNames names{{"htx-na", "htx-che"},
                   {"here", "there"},
                   {{"na", {"htx-na", true}}, {"tea", {"htx-che", false}}, {"salt", {"", false}}}};
  std::vector<Terms> read;

  /// Returns what is said about it, which all has its Vietnamese.
  std::vector<std::string> told(const std::string& sheet) {
    static const auto kAll = text::Sentences::read(vietnamese_messages());
    Findings findings;
    read = read_terms(sheet, names, findings);
    for (const Finding& one : findings.sorted())
      EXPECT_NE(kAll->translated("x.csv: " + one.sentence), "x.csv: " + one.sentence);
    return findings.lines();
  }
  std::vector<std::string> told_of(const std::string& rows) { return told(kHeader + rows); }
};

TEST_F(TermsSheet, IsReadAsSpreadsheetsSaveIt) {
  const std::string rows =
      "htx-na,,,2026-01-01,31/12/2026,consigned,\"72,5\",,,both,owner,shop,month,12/HĐKG\n"
      "htx-na,na,here,1/7/2026,,agent,,55000,kilogram,owner,shop,owner,half_month,\n"
      "htx-che,tea,,2026-01-01,,bought,,,,shop,shop,shop,quarter,\n"
      "htx-che,tea,there,2026-01-01,,bought,,85000,piece,shop,shop,shop,week,\n";
  EXPECT_THAT(told_of(rows), IsEmpty());
  ASSERT_EQ(read.size(), 4U);
  const std::vector<Terms> plain = read;
  EXPECT_EQ(plain[0].share_of, ShareOf::percent);
  EXPECT_EQ(plain[0].share, 7250);
  EXPECT_EQ(plain[0].until, date_from_iso("2026-12-31"));
  EXPECT_EQ(plain[0].contract, "12/HĐKG");
  EXPECT_EQ(plain[0].discount, Bearer::both);
  EXPECT_EQ(plain[1].from, date_from_iso("2026-07-01"));
  EXPECT_EQ(plain[1].share_of, ShareOf::kilogram);
  EXPECT_EQ(plain[1].share, 55'000);
  EXPECT_EQ(plain[1].period, SettlePeriod::half_month);
  EXPECT_EQ(plain[2].share_of, ShareOf::nothing);
  std::string semicolons = "\xEF\xBB\xBF" + (kHeader + rows);
  std::replace(semicolons.begin(), semicolons.end(), ',', ';');
  std::replace(semicolons.begin(), semicolons.end(), '"', ' ');
  const std::size_t decimal = semicolons.find("72;5");
  semicolons[decimal + 2] = ',';
  EXPECT_THAT(told(semicolons), IsEmpty());
  EXPECT_EQ(read, plain);
}

TEST_F(TermsSheet, OverlappingTermsAreRefusedAndBothRowsNamed) {
  EXPECT_THAT(told_of("htx-na,na,,2026-01-01,2026-06-30,consigned,70,,,shop,owner,shop,month,\n"
                      "htx-na,na,here,2026-01-01,,consigned,70,,,shop,owner,shop,month,\n"
                      "htx-na,na,,2026-06-30,,consigned,75,,,shop,owner,shop,month,\n"),
              ElementsAre("terms.csv row 4, column from: the days overlap with those of row 2 for "
                          "the same producer, product and point; end one before the other."));
  EXPECT_THAT(told_of("htx-na,na,,2026-01-01,2026-06-29,consigned,70,,,shop,owner,shop,month,\n"
                      "htx-na,na,,2026-06-30,,consigned,75,,,shop,owner,shop,month,\n"),
              IsEmpty());
}

TEST_F(TermsSheet, WhatTheCatalogueDoesNotHaveIsNamed) {
  EXPECT_THAT(
      told_of("htx-nq,na,,2026-01-01,,consigned,70,,,shop,owner,shop,month,\n"
              "htx-na,mit,theree,2026-01-01,,consigned,70,,,shop,owner,shop,month,\n"
              "htx-na,tea,,2026-01-01,,consigned,70,,,shop,owner,shop,month,\n"
              "htx-na,salt,,2026-01-01,,consigned,70,,,shop,owner,shop,month,\n"),
      ElementsAre(
          "terms.csv row 2, column producer: the catalogue has no htx-nq; did you mean "
          "htx-na?",
          "terms.csv row 3, column product: the catalogue has no mit; correct it, or import "
          "it first.",
          "terms.csv row 3, column point: the catalogue has no theree; did you mean there?",
          "terms.csv row 4, column product: the product tea is not made by htx-na but by "
          "htx-che.",
          "terms.csv row 5, column product: the product salt is not made by htx-na."));
}

TEST_F(TermsSheet, EachShareIsOneThatCanBeReckoned) {
  const auto share = [&](const std::string& product, const std::string& kind,
                         const std::string& cells) {
    const auto lines =
        told_of("htx-" + std::string(product == "na" ? "na" : "che") + "," + product +
                ",,2026-01-01,," + kind + "," + cells + ",shop,owner,shop,month,\n");
    return lines.empty() ? "" : lines.front();
  };
  EXPECT_EQ(share("na", "consigned", "0,,"), "");
  EXPECT_EQ(share("na", "consigned", "100,,"), "");
  EXPECT_THAT(share("na", "consigned", "100.01,,"), HasSubstr("0 to 100 percent"));
  EXPECT_THAT(share("na", "consigned", "-1,,"), HasSubstr("0 to 100 percent"));
  EXPECT_THAT(share("na", "consigned", "12.345,,"), HasSubstr("0 to 100 percent"));
  EXPECT_THAT(share("na", "consigned", ",,"), HasSubstr("share is missing"));
  EXPECT_THAT(share("na", "consigned", "70,5000,kilogram"), HasSubstr("leave one of them out"));
  EXPECT_THAT(share("na", "agent", ",5000,"), HasSubstr("has no unit"));
  EXPECT_THAT(share("na", "agent", ",5000,percent"), HasSubstr("has no unit"));
  EXPECT_THAT(share("na", "agent", ",5000,piece"), HasSubstr("sold by weight"));
  EXPECT_THAT(share("tea", "agent", ",5000,kilogram"), HasSubstr("sold by the piece"));
  EXPECT_THAT(share("", "agent", ",5000,piece"), HasSubstr("for one product"));
  EXPECT_THAT(share("na", "bought", "70,,"), HasSubstr("bought outright have a price"));
  EXPECT_THAT(share("na", "agent", ",5e3,kilogram"), HasSubstr("not a whole number"));
}

TEST_F(TermsSheet, EmptyAndUnknownWordsAndDaysAreNamed) {
  EXPECT_THAT(
      told_of("htx-na,,,,2026-01-01,rented,70,,,me,both,nobody,year,\n"
              "htx-na,na,,2026-02-01,2026-01-01,consigned,70,,,,owner,shop,month,\n"),
      ElementsAre(
          "terms.csv row 2, column from: the cell is empty; it must be filled in.",
          "terms.csv row 2, column kind: the cell must be one of bought, consigned, agent.",
          "terms.csv row 2, columns discount and difference: the cell must be one of shop, "
          "owner, both.",
          "terms.csv row 2, column spoilage: the shop or the owner bears it; only a "
          "discount may be borne by both.",
          "terms.csv row 2, column period: the cell must be one of week, half_month, month, "
          "quarter.",
          "terms.csv row 3, column until: the last day is before the first; correct one of "
          "them.",
          "terms.csv row 3, column discount: the cell is empty; it must be filled in."));
  EXPECT_THAT(told("producer,product\nhtx-na,na\n").front(), HasSubstr("is missing; add it"));
  EXPECT_THAT(told(kHeader), ElementsAre(HasSubstr("no row below its column names")));
}

TEST_F(TermsSheet, InTheCataloguesFolderItIsNotReadAndToldToBePrivate) {
  Office office;
  std::ofstream(office.folder() + "/terms.csv") << kHeader;
  EXPECT_THAT(office.import(), ElementsAre(HasSubstr("the sheet is private")));
}

}  // namespace
}  // namespace ocop::sheets
