#include "app/office/publish/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "app/base/codec/digest.h"
#include "tests/sheets/office.h"
#include "tests/support/kiosk/picture_files.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/paths.h"

namespace ocop::sheets {
namespace {

namespace fs = std::filesystem;
using test::write_jpeg;
using testing::Contains;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Import, SoundSheetsBecomeARelease) {
  Office office;
  EXPECT_THAT(office.import(), IsEmpty());
  EXPECT_TRUE(
      fs::is_regular_file(office.out() + "/releases/" + office.release + "/catalog.sqlite"));
  EXPECT_EQ(fs::read_symlink(office.out() + "/current"), "releases/" + office.release);
}

TEST(Import, TheSampleHasNeitherFaultNorWarning) {
  Findings findings;
  const std::string out = test::temporary_folder("sample-out");
  const auto imported = publish::import_sheets(test::in_source("db/sample"), out, findings);
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->products, 61u);
  for (const Finding& finding : findings.sorted()) ADD_FAILURE() << to_text(finding);
}

TEST(Import, TheSameSheetsGiveTheSameRelease) {
  Office one, two;
  one.import();
  two.import();
  EXPECT_EQ(one.release, two.release);
  EXPECT_FALSE(one.release.empty());
}

struct Fault {
  const char* sheet;
  const char* column;
  const char* value;
  const char* sentence;
};

class OneWrongCell : public testing::TestWithParam<Fault> {};
INSTANTIATE_TEST_SUITE_P(
    Import, OneWrongCell,
    testing::Values(
        Fault{"product.csv", "gtin", "8931234567894",
              "product.csv row 2, column gtin: the check digit is 4, it should be 7."},
        Fault{
            "product.csv", "gtin", "12ab",
            "product.csv row 2, column gtin: a GTIN has 8, 12, 13 or 14 digits and nothing else."},
        Fault{"product.csv", "stars", "6",
              "product.csv row 2, column stars: the number is 6; it must be from 0 to 5."},
        Fault{"product.csv", "score", "90",
              "product.csv row 2, column score: 90 points mean 5 stars, not 4 (Decision "
              "148/QĐ-TTg)."},
        Fault{"product.csv", "group", "drink",
              "product.csv row 2, column group: there is no drink in group.csv; add it there or "
              "correct it here."},
        Fault{"product.csv", "name_vi", "",
              "product.csv row 2, column name_vi: there is a translation but no Vietnamese text; "
              "write it."},
        Fault{
            "product.csv", "id", "Na Chi Lăng",
            "product.csv row 2, column id: an id is 1 to 40 letters a-z, digits and hyphens, such "
            "as na-chi-lang."},
        Fault{"product.csv", "vat_percent", "8%",
              "product.csv row 2, column vat_percent: the cell is not a whole number; write digits "
              "only, without dots or spaces."},
        Fault{
            "product.csv", "vat_percent", "101",
            "product.csv row 2, column vat_percent: the number is 101; it must be from 0 to 100."},
        Fault{"product.csv", "weighed", "yes",
              "product.csv row 2, column weighed: the cell must be 1 (yes), 0 (no) or empty (no)."},
        Fault{
            "product.csv", "weighed", "1",
            "product.csv row 2, column weighed: what is sold by weight is priced by the kilogram; "
            "its unit_vi is kg."},
        Fault{"product.csv", "season_from", "7",
              "product.csv row 2, column season_from: a season has a first and a last month; fill "
              "in both or none."},
        Fault{"product.csv", "summary_vi", "a\x01z",
              "product.csv row 2, column summary_vi: the cell holds the control character U+0001; "
              "remove it."},
        Fault{"place.csv", "latitude", "-21.66",
              "place.csv row 2, column latitude: the point does not lie in Vietnam; latitude is "
              "about 8 to 23."},
        Fault{"place.csv", "longitude", "",
              "place.csv row 2, column latitude: latitude and longitude belong together; fill in "
              "both or none."}));

TEST_P(OneWrongCell, IsNamedAndNothingIsWritten) {
  Office office;
  office.set(GetParam().sheet, GetParam().column, GetParam().value);
  EXPECT_THAT(office.import(), Contains(GetParam().sentence));
  EXPECT_TRUE(office.release.empty());
  EXPECT_FALSE(fs::exists(office.out() + "/current"));
}

TEST(Import, AllFaultsAreToldAtOnce) {
  Office office;
  office.set("product.csv", "stars", "9");
  office.set("product.csv", "gtin", "1");
  office.set("place.csv", "latitude", "north");
  office.row("price.csv", {{"point", "nowhere"}, {"product", "na"}, {"price_vnd", "-5"}});
  EXPECT_EQ(office.import().size(), 5u);
}

TEST(Import, CertificatesAreCheckedAgainstTheCalendarAndThe36Months) {
  Office office;
  office.row("certificate.csv",
             {{"id", "c1"}, {"product", "na"}, {"stars", "4"}, {"decided_on", "2023-02-30"}});
  office.row("certificate.csv", {{"id", "c2"},
                                 {"product", "na"},
                                 {"stars", "4"},
                                 {"decided_on", "2023-02-20"},
                                 {"valid_until", "2022-01-01"}});
  office.row("certificate.csv", {{"id", "c3"},
                                 {"product", "na"},
                                 {"stars", "4"},
                                 {"decided_on", "2023-02-20"},
                                 {"valid_until", "2027-02-20"}});
  const auto said = office.import();
  ASSERT_EQ(said.size(), 3u);
  EXPECT_THAT(said[0], testing::HasSubstr("row 2, column decided_on: the cell is not a day"));
  EXPECT_THAT(said[1],
              testing::HasSubstr("row 3, column valid_until: the certificate ends before"));
  EXPECT_THAT(said[2], testing::HasSubstr("36 months, to 2026-02-20"));
}

TEST(Import, DuplicatesAreNamedWithTheOtherRow) {
  Office office;
  office.set("product.csv", "gtin", "8931234567897");
  office.row("product.csv", {{"id", "na"},
                             {"gtin", "8931234567897"},
                             {"name_vi", "Na"},
                             {"name_en", "x"},
                             {"name_zh", "y"},
                             {"group", "food"}});
  const auto said = office.import();
  EXPECT_EQ(said.size(), 2u);
  EXPECT_THAT(said, Contains(testing::HasSubstr("row 2 has the same GTIN")));
}

TEST(Import, AMissingTranslationIsAWarningOnly) {
  Office office;
  office.set("product.csv", "name_zh", "");
  EXPECT_EQ(office.import().size(), 1u);
  EXPECT_FALSE(office.release.empty());
}

TEST(Import, DecomposedTextIsMadeNfcAndSoGivesTheSameRelease) {
  Office composed, decomposed;
  composed.set("product.csv", "name_vi", "Quýt");
  decomposed.set("product.csv", "name_vi", "Quy\xCC\x81t");
  EXPECT_THAT(composed.import(), IsEmpty());
  EXPECT_THAT(decomposed.import(), IsEmpty());
  EXPECT_EQ(composed.release, decomposed.release);
}

TEST(Import, PicturesAreInTheirFolder) {
  Office office;
  fs::create_directories(office.folder() + "/pictures");
  for (const char* name : {"../catalog.csv", "none.jpg"}) office.picture(name);
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre(
          "picture.csv row 2, column file: the cell must be the name of a file in the folder "
          "pictures, without a path.",
          "picture.csv row 3, column file: there is no file none.jpg in the folder pictures."));
}

TEST(Import, APictureIsKeptUnderItsHash) {
  Office office;
  fs::create_directories(office.folder() + "/pictures");
  write_jpeg(office.folder() + "/pictures/na.jpg", 64, 48);
  office.picture("na.jpg");
  EXPECT_THAT(office.import(), IsEmpty());
  int files = 0;
  for (const auto& file : fs::recursive_directory_iterator(office.out() + "/pictures"))
    if (file.is_regular_file()) {
      EXPECT_EQ(*codec::sha256_of_file(file.path()), file.path().filename());
      ++files;
    }
  EXPECT_EQ(files, 1);
}

TEST(Import, ASheetThatIsMissingIsNamed) {
  Office office;
  office.leave_out("price.csv");
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre("price.csv: the sheet is missing; add it, with its row of column "
                           "names at least."));
}

TEST(Import, ColumnsMustBeThoseOfTheSheet) {
  Office office;
  office.rename_column("place.csv", "province", "provinz");
  EXPECT_THAT(office.import(), UnorderedElementsAre("place.csv row 1, column provinz: the column "
                                                    "is not known: did you mean province? Correct "
                                                    "its name, or delete it."));
}

TEST(Import, AColumnsNameSteersNoWindowAndFillsNoPage) {
  Office office;
  office.rename_column("place.csv", "province", "\"pro\nvince\x1b[2J\"");
  office.rename_column("producer.csv", "kind", std::string(500, 'k'));
  EXPECT_THAT(office.import(),
              UnorderedElementsAre(
                  "place.csv row 1, column pro\\u000Avince\\u001B[2J: the column is not known: did "
                  "you mean province? Correct its name, or delete it.",
                  "producer.csv row 1, column " + std::string(60, 'k') +
                      "…: the column is not known: did you mean kind? Correct its name, or delete "
                      "it."));
}

TEST(Import, AColumnOfAnotherNameIsNotTakenForTheMissingOne) {
  Office office;
  office.rename_column("place.csv", "province", "region");
  office.rename_column("place.csv", "commune_2025", "today");
  office.rename_column("producer.csv", "kind", "loai");
  office.rename_column("product.csv", "name_vi", "Name VI");
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre(
          "place.csv row 1, column region: the column is not known; delete it or correct its name.",
          "place.csv row 1, column today: the column is not known; delete it or correct its name.",
          "place.csv row 1, column province: the column is missing; add it.",
          "place.csv row 1, column commune_2025: the column is missing; add it.",
          "producer.csv row 1, column loai: the column is not known: did you mean kind? "
          "Correct its name, or delete it.",
          "product.csv row 1, column Name VI: the column is not known: did you mean name_vi? "
          "Correct its name, or delete it."));
}

TEST(Import, AGroupMayStandBelowItsSubgroups) {
  Office office;
  office.set("group.csv", "parent", "plants");
  office.row("group.csv",
             {{"id", "plants"}, {"name_vi", "Cây"}, {"name_en", "Plants"}, {"name_zh", "植物"}});
  office.set("product.csv", "group", "plants");
  office.set("product.csv", "subgroup", "food");
  EXPECT_THAT(office.import(), IsEmpty());
}

TEST(Import, AGroupInThePlaceOfASubgroupIsNamed) {
  Office office;
  office.set("product.csv", "subgroup", "food");
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre("product.csv row 2, column subgroup: this is a group; name one of its "
                           "subgroups, or leave the cell empty."));
}

TEST(Import, PricesAndLotsOfAProductAreGivenOnce) {
  Office office;
  for (int i = 0; i < 2; ++i) {
    office.row("price.csv", {{"point", "here"}, {"product", "na"}, {"price_vnd", "5000"}});
    office.row("point_lot.csv", {{"point", "here"}, {"product", "na"}, {"lot", "L1"}});
  }
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre(
          "price.csv row 3, column product: row 2 has a price for the same product at the same "
          "point.",
          "point_lot.csv row 3, column product: row 2 has a lot for the same product at the same "
          "point."));
}

TEST(Import, TwoImportsIntoOneFolderDoNotMeet) {
  Office office;
  office.import();
  const int other = ::open(office.out().c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(::flock(other, LOCK_EX), 0);
  Findings findings;
  const auto second = publish::import_sheets(office.folder(), office.out(), findings);
  ::close(other);
  ASSERT_FALSE(second);
  EXPECT_THAT(second.error().sentence, testing::HasSubstr("another import is writing to it"));
}

TEST(Import, AFailedImportLeavesTheOldReleaseCurrent) {
  Office office;
  office.import();
  const std::string before = office.release;
  office.set("product.csv", "stars", "9");
  office.import();
  EXPECT_EQ(fs::read_symlink(office.out() + "/current"), "releases/" + before);
}

TEST(Import, AFolderThatIsNotThereIsSaid) {
  Findings findings;
  const auto imported = publish::import_sheets("/nowhere", "/nowhere/out", findings);
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().sentence, "There is no folder /nowhere with the sheets.");
}

}  // namespace
}  // namespace ocop::sheets
