// Sheets as spreadsheet programs save them, and what these programs do to cells.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/sheets/sheet_damage.h"
#include "app/office/sheets/sheet_encoding.h"
#include "tests/sheets/office.h"

namespace ocop::sheets {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(SheetForms, SemicolonsAndTabsGiveTheSameReleaseAsCommas) {
  Office comma;
  EXPECT_THAT(comma.import(), IsEmpty());
  for (const char separator : {';', '\t'}) {
    Office office;
    office.separator = separator;
    office.front = "\xEF\xBB\xBF";
    EXPECT_THAT(office.import(), IsEmpty());
    EXPECT_EQ(office.release, comma.release);
  }
}

TEST(SheetForms, Utf16OfEitherOrderIsReadWithAndWithoutItsMark) {
  constexpr std::u16string_view kText = u"id;name_vi\nna;Lạng Sơn 番 𠮷\n";
  for (const bool big_endian : {false, true})
    for (const char16_t* mark : {u"", u"\uFEFF"}) {
      const auto read = sheet_text(utf16(mark, big_endian) + utf16(kText, big_endian));
      ASSERT_TRUE(read);
      EXPECT_EQ(read->text, "id;name_vi\nna;Lạng Sơn 番 𠮷\n");
      EXPECT_FALSE(read->lossy);
    }
}

TEST(SheetForms, Utf16ThatIsCutOffOrBrokenIsRefused) {
  const std::string half_pair = utf16(u"\uFEFFid", false) + "\x42\xD8";
  for (const std::string& bytes :
       {utf16(u"\uFEFFid", false) + "x", half_pair, half_pair + utf16(u"a", false),
        utf16(u"\uFEFFid", false) + "\x42\xDC"}) {
    const auto read = sheet_text(bytes);
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().sentence, HasSubstr("UTF-16"));
  }
}

TEST(SheetForms, Windows1258IsReadWhereItGivesVietnamese) {
  // ư and its hook, ự, â and its hook, ạ, ơ, Đ, â, ă.
  const auto read = sheet_text(
      "Th\xFD\xD2, Th\xFD\xF2"
      "c ph\xE2\xD2m, La\xF2ng S\xF5n, \xD0\xE2y, Chi L\xE3ng, ???\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "Thử, Thực phẩm, Lạng Sơn, Đây, Chi Lăng, ???\n");
  EXPECT_TRUE(read->lossy);
}

TEST(SheetForms, DamagedUtf8IsNotTakenForWindows1258) {
  for (const char* text : {"Lạng Sơn", "à ả", "Đây", "番", "Chè Đình Lập"}) {
    const std::string damaged = std::string(text) + "\xE1\xBA";
    const auto read = sheet_text(damaged);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, damaged);
    EXPECT_FALSE(read->lossy);
  }
}

TEST(SheetForms, AQuestionMarkInWindows1258IsToldForItMayBeALostLetter) {
  Office office;
  office.set("product.csv", "name_zh", "???");
  office.set("product.csv", "name_vi", "Ch\xE8");
  EXPECT_THAT(office.import(), Contains(HasSubstr("warning: product.csv row 2, column name_zh: the "
                                                  "cell holds a question mark")));
  EXPECT_FALSE(office.release.empty());
}

TEST(SheetForms, HowASheetWasSavedIsToldOnceForAllItsRowsAndColumns) {
  Findings findings;
  for (const auto& [row, column] :
       std::vector<std::pair<int, const char*>>{{2, "a"}, {2, "b"}, {3, "b"}, {5, "a"}})
    findings.add({Severity::warning, "x.csv", row, column, "lost.", {}, true});
  EXPECT_THAT(findings.lines(),
              ElementsAre("warning: x.csv rows 2, 3 and 5, columns a and b: lost."));
}

TEST(SheetForms, AWorkbookUnderAnotherNameIsNamed) {
  for (const std::string& begin :
       {std::string("PK\x03\x04\x14\0", 6), std::string("\xD0\xCF\x11\xE0")}) {
    Office office;
    office.front = begin;
    office.import();
    EXPECT_THAT(office.told, Contains(HasSubstr("product.csv: the file is a renamed workbook")));
    EXPECT_EQ(office.told.size(), kSheetDefinitions.size()) << "one line a sheet";
  }
}

TEST(SheetForms, DaysMayBeWrittenAsInVietnamAndDegreesWithAComma) {
  const auto filled = [](Office& office, const char* decided, const char* until,
                         const char* latitude) {
    office.set("place.csv", "latitude", latitude);
    office.row("certificate.csv", {{"id", "c1"},
                                   {"product", "na"},
                                   {"stars", "4"},
                                   {"decided_on", decided},
                                   {"valid_until", until}});
    EXPECT_THAT(office.import(), Not(Contains(HasSubstr("certificate.csv"))));
  };
  Office iso, vietnamese;
  filled(iso, "2026-06-05", "2029-06-05", "21.66");
  filled(vietnamese, "5/6/2026", "05/06/2029", "21,66");
  EXPECT_EQ(iso.release, vietnamese.release);
  EXPECT_FALSE(iso.release.empty());
}

TEST(SheetForms, ADayOfSlashesIsOneOfTheCalendar) {
  EXPECT_EQ(day_of_slashes("23/11/2026"), date_from_iso("2026-11-23"));
  EXPECT_EQ(day_of_slashes("29/2/2028"), date_from_iso("2028-02-29"));
  for (const char* wrong :
       {"11/23/2026", "29/2/2026", "0/1/2026", "1/0/2026", "1/1/26", "1/1", "1/1/2026/", "/1/2026",
        "1//2026", "001/1/2026", "1/1/20261", "-1/1/2026"})
    EXPECT_FALSE(day_of_slashes(wrong)) << wrong;
}

TEST(SheetForms, ANumberInPlaceOfADayIsNamedWithItsDay) {
  EXPECT_EQ(day_of_serial("46349"), date_from_iso("2026-11-23"));
  EXPECT_EQ(day_of_serial("36526"), date_from_iso("2000-01-01"));
  for (const char* wrong : {"4634", "463490", "19999", "80001", "46349.5", "4634a", ""})
    EXPECT_FALSE(day_of_serial(wrong)) << wrong;
  Office office;
  for (const char* id : {"c1", "c2", "c3"})
    office.row("certificate.csv",
               {{"id", id}, {"product", "na"}, {"stars", "4"}, {"decided_on", "46349"}});
  office.at("certificate.csv", 4)["decided_on"] = "46350";
  office.import();
  EXPECT_THAT(
      office.told,
      ElementsAre("certificate.csv rows 2, 3 and 4, column decided_on: the spreadsheet has "
                  "made its own number of the day: 46349 is 2026-11-23; give the column the "
                  "format Date, or Text and write the days."));
}

TEST(SheetForms, WhatASpreadsheetDidToAGtinIsNamed) {
  for (const char* shortened : {"2,00009E+12", "2.00009E+12", "8E+12", "8,93e+12"}) {
    EXPECT_TRUE(is_shortened_number(shortened));
    EXPECT_THAT(gtin_fault(shortened), HasSubstr("the spreadsheet has made"));
  }
  for (const char* other : {"E+12", "12E+12", "1,E+12", "1,2E+", "1,2E+123", "2E10", "Eo", "1.2"})
    EXPECT_FALSE(is_shortened_number(other)) << other;
  EXPECT_THAT(gtin_fault("893123456789"), HasSubstr("there are 12 digits")) << "its check digit";
  EXPECT_THAT(gtin_fault("36000291452"), HasSubstr("drop leading zeros"));
  EXPECT_THAT(gtin_fault("036000291453"), HasSubstr("the check digit is 3")) << "an American one";
}

TEST(SheetForms, TwelveDigitsThatAreGoodByChanceAreAWarning) {
  Office office;
  office.set("product.csv", "gtin", "893123456782");
  EXPECT_THAT(office.import(), Contains(HasSubstr("look whether one was lost")));
  EXPECT_FALSE(office.release.empty());
  Office american;
  american.set("product.csv", "gtin", "036000291452");
  EXPECT_THAT(american.import(), IsEmpty());
}

TEST(SheetForms, ColumnsThatOnlyOnceHeldSomethingArePassedOver) {
  Office blank, written;
  blank.rename_column("place.csv", "old_district", "");
  EXPECT_THAT(blank.import(), ElementsAre(HasSubstr("column old_district: the column is missing")));
  written.rename_column("place.csv", "old_district", "");
  written.set("place.csv", "", "x");
  EXPECT_THAT(written.import(), Contains(HasSubstr("has no name")));
}

TEST(SheetForms, OneCauseIsOneLine) {
  Office office;
  for (int i = 0; i < 40; ++i)
    office.row("price.csv", {{"point", "nowhere"}, {"product", "na"}, {"price_vnd", "5000"}});
  office.set("product.csv", "name_en", "");
  office.set("product.csv", "name_zh", "");
  office.import();
  EXPECT_THAT(
      office.told,
      ElementsAre(HasSubstr("product.csv row 2, column name_en: the English text"),
                  HasSubstr("product.csv row 2, column name_zh: the Chinese text"),
                  "price.csv rows 2, 3, 4, 5 and 36 more, column point: there is no nowhere "
                  "in point.csv; add it there or correct it here."));
  Findings findings;
  for (const char* column : {"a", "b"}) findings.add({Severity::error, "x.csv", 1, column, "no."});
  findings.add({Severity::error, "x.csv", 1, "c", "else."});
  findings.add({Severity::error, "x.csv", 0, "", "no."});
  EXPECT_THAT(findings.lines(), ElementsAre("x.csv: no.", "x.csv row 1, columns a and b: no.",
                                            "x.csv row 1, column c: else."));
  EXPECT_EQ(counted(1, "error"), "1 error");
  EXPECT_EQ(counted(0, "error"), "0 errors");
}

}  // namespace
}  // namespace ocop::sheets
