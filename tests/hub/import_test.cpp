#include "app/hub/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/hub/sheet_definitions.h"
#include "tests/support/sample_kiosk.h"

namespace ocop::hub {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// Sheets of one product, each with all its columns; a test changes cells and imports.
class Office {
 public:
  Office() : folder_(test::temporary_folder("office" + std::to_string(++number_))) {
    for (const SheetDefinition* sheet : sheet_definitions())
      for (const auto column : sheet->columns)
        order_[std::string(sheet->file)].emplace_back(column);
    row("catalog.csv", {{"key", "title"}, {"value", "Thử"}});
    row("group.csv",
        {{"id", "food"}, {"name_vi", "Thực phẩm"}, {"name_en", "Food"}, {"name_zh", "食品"}});
    row("place.csv", {{"id", "chi-lang"},
                      {"name_vi", "Chi Lăng"},
                      {"name_en", "Chi Lăng"},
                      {"name_zh", "支棱"},
                      {"province", "Lạng Sơn"},
                      {"latitude", "21.66"},
                      {"longitude", "106.58"}});
    row("point.csv",
        {{"id", "here"}, {"name_vi", "Đây"}, {"name_en", "Here"}, {"name_zh", "这里"}});
    row("product.csv", {{"id", "na"},
                        {"name_vi", "Na"},
                        {"name_en", "Sugar apple"},
                        {"name_zh", "番荔枝"},
                        {"group", "food"},
                        {"stars", "4"}});
  }
  using Cells = std::map<std::string, std::string>;
  void row(const std::string& sheet, const Cells& cells) { rows_[sheet].push_back(cells); }
  void set(const std::string& sheet, const std::string& column, const std::string& value) {
    rows_[sheet].back()[column] = value;
  }
  const std::string& folder() const { return folder_; }
  std::string out() const { return folder_ + "/out"; }

  /// What the import says, each as one line.
  std::vector<std::string> import() {
    for (const auto& [sheet, columns] : order_) write(sheet, columns);
    Report report;
    const auto imported = import_sheets(folder_, out(), report);
    EXPECT_TRUE(imported) << imported.error().sentence;
    release = imported->release;
    std::vector<std::string> lines;
    for (const Finding& finding : report.sorted()) lines.push_back(to_text(finding));
    return lines;
  }
  std::string release;

 private:
  void write(const std::string& sheet, const std::vector<std::string>& columns) {
    std::ofstream file(folder_ + "/" + sheet, std::ios::binary);
    for (std::size_t i = 0; i < columns.size(); ++i) file << (i ? "," : "") << columns[i];
    for (Cells& cells : rows_[sheet]) {
      file << "\n";
      for (std::size_t i = 0; i < columns.size(); ++i)
        file << (i ? "," : "") << '"' << cells[columns[i]] << '"';
    }
    file << "\n";
  }
  static inline int number_ = 0;
  std::string folder_;
  std::map<std::string, std::vector<std::string>> order_;
  std::map<std::string, std::vector<Cells>> rows_;
};

TEST(Import, SoundSheetsBecomeARelease) {
  Office office;
  EXPECT_THAT(office.import(), IsEmpty());
  EXPECT_TRUE(
      fs::is_regular_file(office.out() + "/releases/" + office.release + "/catalog.sqlite"));
  EXPECT_EQ(fs::read_symlink(office.out() + "/current"), "releases/" + office.release);
}

TEST(Import, TheSampleHasNeitherFaultNorWarning) {
  Report report;
  const std::string out = test::temporary_folder("sample-out");
  const auto imported = import_sheets(OCOP_SOURCE_DIR "/db/sample", out, report);
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->products, 38u);
  for (const Finding& finding : report.sorted()) ADD_FAILURE() << to_text(finding);
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

TEST(Import, PicturesMustBeWholeAndInTheirFolder) {
  Office office;
  fs::create_directories(office.folder() + "/pictures");
  std::ofstream(office.folder() + "/pictures/cut.jpg", std::ios::binary)
      << "\xFF\xD8\xFF\xC0" << std::string("\x00\x0B\x08\x00\x10\x00\x10\x01\x01\x11\x00", 11);
  std::ofstream(office.folder() + "/pictures/text.png") << "no picture";
  for (const char* name : {"cut.jpg", "text.png", "../catalog.csv", "none.jpg"})
    office.row("picture.csv", {{"product", "na"},
                               {"file", name},
                               {"alternative_vi", "a"},
                               {"alternative_en", "a"},
                               {"alternative_zh", "a"}});
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre(
          "picture.csv row 2, column file: the picture is cut off; copy it again.",
          "picture.csv row 3, column file: the file is not a JPEG, PNG or WebP picture.",
          "picture.csv row 4, column file: the cell must be the name of a file in the folder "
          "pictures, without a path.",
          "picture.csv row 5, column file: there is no file none.jpg in the folder pictures."));
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
  Report report;
  const auto imported = import_sheets("/nowhere", "/nowhere/out", report);
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().sentence, "There is no folder /nowhere with the sheets.");
}

}  // namespace
}  // namespace ocop::hub
