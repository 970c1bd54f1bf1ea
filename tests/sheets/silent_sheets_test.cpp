// Faults of sheets whose single cells are all valid; earlier versions did not report them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <set>

#include "app/office/sheets/read_content.h"
#include "tests/sheets/office.h"
#include "tests/support/paths.h"

namespace ocop::sheets {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct SilentSheets : testing::Test {
  Office office;

  void price(const char* vnd) {
    office.row("price.csv", {{"point", "here"}, {"product", "na"}, {"price_vnd", vnd}});
  }
  void certificate(const char* id, const char* stars, const char* day) {
    office.row("certificate.csv",
               {{"id", id}, {"product", "na"}, {"stars", stars}, {"decided_on", day}});
  }
  /// Returns the warnings of an import that succeeds.
  const std::vector<std::string>& warned() {
    office.import();
    EXPECT_FALSE(office.release.empty());
    return office.told;
  }
};

TEST(AllSheets, AreReadAndNoOther) {
  std::set<std::string_view> listed, read;
  for (const SheetDefinition* one : kSheetDefinitions) listed.insert(one->file);
  Findings findings;
  const auto source = [&](const SheetDefinition& one) -> Result<std::string> {
    read.insert(one.file);
    return std::string();
  };
  read_content("/nowhere", source, findings);
  EXPECT_EQ(read, listed);
}

/// Otherwise the fuzz target would see little more of its seeds than that a column is missing.
TEST(AllSheets, AreInASeedToFuzzWithAllTheirColumns) {
  std::ifstream file(test::in_source("tests/fuzz/corpus/sheet/with_liftings"), std::ios::binary);
  const std::string seed(std::istreambuf_iterator<char>(file), {});
  for (const SheetDefinition* one : kSheetDefinitions) {
    const std::string begins = "== " + std::string(one->file) + "\n";
    const auto at = seed.find(begins);
    ASSERT_NE(at, seed.npos) << one->file;
    const auto from = at + begins.size();
    const std::string header = "," + seed.substr(from, seed.find('\n', from) - from) + ",";
    for (const std::string_view column : one->columns)
      EXPECT_THAT(header, HasSubstr("," + std::string(column) + ",")) << one->file;
  }
}

TEST_F(SilentSheets, ACsvThatIsNoSheetIsNamedWithTheSheetThatIsMeant) {
  for (const char* name : {"products.csv", "Price.CSV", "old prices of 2024.csv", "notes.txt"})
    std::ofstream(office.folder() + "/" + name) << "id\n";
  EXPECT_THAT(
      warned(),
      ElementsAre(
          "warning: Price.CSV: no sheet has this name, so it was not read; did you mean price.csv? "
          "Rename it.",
          "warning: old prices of 2024.csv: no sheet has this name, so it was not read; rename or "
          "remove it.",
          "warning: products.csv: no sheet has this name, so it was not read; did you mean "
          "product.csv? Rename it."));
}

TEST_F(SilentSheets, AProductWithoutPriceOrProducerIsToldWhereOthersHaveThem) {
  EXPECT_THAT(warned(), IsEmpty());
  price("85000");
  office.row("producer.csv", {{"id", "htx"}, {"kind", "cooperative"}, {"name", "HTX"}});
  for (const char* id : {"hoi", "che"})
    office.row("product.csv", {{"id", id},
                               {"name_vi", "x"},
                               {"name_en", "x"},
                               {"name_zh", "x"},
                               {"group", "food"},
                               {"producer", "htx"}});
  EXPECT_THAT(warned(),
              ElementsAre("warning: product.csv row 2, column producer: the product has no "
                          "producer; say who makes it, or write - where that is not public.",
                          "warning: product.csv rows 3 and 4, column id: the product has no price "
                          "at any point, so that nobody can buy it; add it to price.csv."));
  office.at("product.csv", 2)["producer"] = "-";
  EXPECT_THAT(warned(),
              ElementsAre(HasSubstr("rows 3 and 4, column id: the product has no price")));
}

TEST_F(SilentSheets, APlaceToVisitNeedsNoPrice) {
  price("85000");
  office.row(
      "group.csv",
      {{"id", "tourism"}, {"name_vi", "Du lịch"}, {"name_en", "Tourism"}, {"name_zh", "旅游"}});
  office.row("product.csv", {{"id", "den"},
                             {"name_vi", "Đền"},
                             {"name_en", "Temple"},
                             {"name_zh", "祠"},
                             {"group", "tourism"}});
  EXPECT_THAT(warned(), IsEmpty());
}

TEST_F(SilentSheets, APriceThatNoCoinCanPayIsTold) {
  price("85");
  EXPECT_THAT(warned(),
              ElementsAre(HasSubstr("price.csv row 2, column price_vnd: the price is 85")));
  office.set("price.csv", "price_vnd", "500");
  EXPECT_THAT(warned(), IsEmpty());
}

TEST_F(SilentSheets, TheNewestCertificateHasTheProductsStars) {
  certificate("c2", "4", "2025-03-01");
  certificate("c1", "3", "2022-03-01");  // it has gained a star since
  EXPECT_THAT(warned(), IsEmpty());
  certificate("c3", "5", "2026-03-01");
  EXPECT_THAT(warned(),
              ElementsAre("warning: certificate.csv row 4, column stars: the newest certificate of "
                          "na is for 5 stars, and product.csv says 4; correct one of them."));
}

TEST_F(SilentSheets, ADayThatIsStillToComeIsTold) {
  office.today = date_from_iso("2026-11-20");
  certificate("c1", "4", "2026-11-20");
  EXPECT_THAT(warned(), IsEmpty());
  certificate("c2", "4", "2026-11-21");
  office.row("lot.csv", {{"product", "na"}, {"lot", "L1"}, {"made_on", "2027-11-01"}});
  office.import();
  EXPECT_THAT(office.told,
              Contains("warning: certificate.csv row 3, column decided_on: 2026-11-21 is still to "
                       "come; correct the day."));
  EXPECT_THAT(office.told,
              Contains("warning: lot.csv row 2, column made_on: 2027-11-01 is still to come; "
                       "correct the day."));
  office.today.reset();
  office.import();
  EXPECT_THAT(office.told, Not(Contains(HasSubstr("still to come"))));
}

TEST_F(SilentSheets, ATelephoneNumberThatBecameANumberIsTold) {
  const auto say = [&](const char* phone) {
    office.at("producer.csv", 2)["phone"] = phone;
    office.import();
    return office.told;
  };
  office.row("producer.csv", {{"id", "htx"}, {"kind", "cooperative"}, {"name", "HTX"}});
  EXPECT_THAT(say("2.05E+08"),
              Contains(HasSubstr("column phone: the spreadsheet has made 2.05E+08 of it")));
  EXPECT_THAT(say("912345678"), Contains(HasSubstr("does not begin with 0")));
  for (const char* good : {"0912345678", "+84912345678", "84912345678", "02053812345", "1800 1234"})
    EXPECT_THAT(say(good), Not(Contains(HasSubstr("column phone")))) << good;
}

TEST_F(SilentSheets, ALetterThatTheScreenLacksIsTold) {
  office.set("product.csv", "name_zh", "\xF0\xA0\xAE\xB7茶");
  EXPECT_THAT(warned(), ElementsAre("warning: product.csv row 2, column name_zh: the screen has no "
                                    "letter \xF0\xA0\xAE\xB7 (Unicode beyond U+FFFF) and leaves it "
                                    "out; write it with another."));
}

TEST_F(SilentSheets, LettersOfAScriptThatTheScreensLackAreTold) {
  office.set("product.csv", "name_en", "Na ชาไทย dai");
  EXPECT_THAT(warned(),
              Contains("warning: product.csv row 2, column name_en: the screens have no letters of "
                       "the Thai script and show ? for ชาไทย; write it in Latin letters."));
}

}  // namespace
}  // namespace ocop::sheets
