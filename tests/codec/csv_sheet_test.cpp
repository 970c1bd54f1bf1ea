#include "app/base/codec/csv_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace ocop::codec {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> cells(const CsvSheet& sheet, std::size_t row) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < sheet.header().size(); ++i) found.emplace_back(sheet.cell(row, i));
  return found;
}

TEST(CsvSheet, CellsComeInTheirColumns) {
  const auto sheet = CsvSheet::parse("id,name\nna,Na Chi Lăng\nche,Chè\n");
  EXPECT_THAT(sheet.faults(), IsEmpty());
  EXPECT_THAT(sheet.header(), ElementsAre("id", "name"));
  ASSERT_EQ(sheet.rows(), 2U);
  EXPECT_THAT(cells(sheet, 0), ElementsAre("na", "Na Chi Lăng"));
  EXPECT_THAT(cells(sheet, 1), ElementsAre("che", "Chè"));
}

TEST(CsvSheet, AByteOrderMarkIsNotPartOfTheFirstName) {
  EXPECT_THAT(CsvSheet::parse("\xEF\xBB\xBFid\na\n").header(), ElementsAre("id"));
}

TEST(CsvSheet, WhatStandsBetweenCellsIsSeenInTheHeading) {
  for (const char* between : {",", ";", "\t"}) {
    std::string bytes;
    for (const char c : std::string("\"a,\tb;\"#c#d\n1#\"x;y,z\"#3\n"))
      bytes += c == '#' ? *between : c;
    const auto sheet = CsvSheet::parse(bytes);
    EXPECT_THAT(sheet.faults(), IsEmpty());
    EXPECT_THAT(sheet.header(), ElementsAre("a,\tb;", "c", "d"));
    EXPECT_THAT(cells(sheet, 0), ElementsAre("1", "x;y,z", "3"));
  }
  EXPECT_EQ(csv_separator("one"), ',');
  EXPECT_EQ(csv_separator("\n\na;b\nc,d,e\n"), ';') << "rows below say nothing";
}

TEST(CsvSheet, TheLastRowNeedsNoLineEnd) {
  EXPECT_EQ(CsvSheet::parse("id\na").rows(), 1U);
  EXPECT_EQ(CsvSheet::parse("id,n\r\na,\"b\"").rows(), 1U);
}

TEST(CsvSheet, QuotedCellsMayHoldCommasQuotesAndLineEnds) {
  const auto sheet = CsvSheet::parse("a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\n3\"\r\n");
  EXPECT_THAT(sheet.faults(), IsEmpty());
  EXPECT_THAT(cells(sheet, 0), ElementsAre("x, \"y\"", "1\r\n2\n3"));
}

TEST(CsvSheet, SpacesArePartOfACell) {
  const auto sheet = CsvSheet::parse("a,b\n x ,\" y \"\n");
  EXPECT_THAT(cells(sheet, 0), ElementsAre(" x ", " y "));
}

TEST(CsvSheet, EmptyCellsStayCells) {
  const auto sheet = CsvSheet::parse("a,b,c\n,x,\n\"\",,\"y\"\n");
  EXPECT_THAT(cells(sheet, 0), ElementsAre("", "x", ""));
  EXPECT_THAT(cells(sheet, 1), ElementsAre("", "", "y"));
}

class LineEnds : public testing::TestWithParam<const char*> {};

TEST_P(LineEnds, RowNumbersAreThoseOfASpreadsheet) {
  const std::string end = GetParam();
  const auto sheet = CsvSheet::parse("a,b" + end + "1,\"x\ny\"" + end + end + ",," + end + "," +
                                     end + "2,z" + end);
  ASSERT_EQ(sheet.rows(), 2U);
  EXPECT_EQ(sheet.row_number(0), 2);
  EXPECT_EQ(sheet.row_number(1), 6);
}
INSTANTIATE_TEST_SUITE_P(OfEverySystem, LineEnds, testing::Values("\n", "\r\n", "\r"));

TEST(CsvSheet, BlankRowsAreLeftOut) {
  const auto sheet = CsvSheet::parse("\n\na,b\n\n,\n1,2\n,\n\n");
  EXPECT_THAT(sheet.faults(), IsEmpty());
  ASSERT_EQ(sheet.rows(), 1U);
  EXPECT_EQ(sheet.row_number(0), 6);
}

TEST(CsvSheet, AWrongNumberOfCellsIsAFaultOfItsRowOnly) {
  const auto sheet = CsvSheet::parse("a,b\n1\n1,2\n1,2,3\n");
  ASSERT_EQ(sheet.rows(), 1U);
  EXPECT_THAT(cells(sheet, 0), ElementsAre("1", "2"));
  ASSERT_THAT(sheet.faults(), SizeIs(2));
  EXPECT_EQ(sheet.faults()[0].row, 2);
  EXPECT_EQ(sheet.faults()[0].sentence, "The row has 1 cell, but the header has 2.");
  EXPECT_EQ(sheet.faults()[1].row, 4);
  EXPECT_EQ(sheet.faults()[1].sentence, "The row has 3 cells, but the header has 2.");
}

TEST(CsvSheet, AnUnclosedQuoteIsNamedWithTheRowWhereItsCellStarts) {
  const auto sheet = CsvSheet::parse("a,b\n1,2\n3,\"open\n5,6\n");
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_EQ(sheet.faults()[0].row, 3);
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("never closed"));
}

TEST(CsvSheet, AQuoteInsideABareCellIsNamedWithItsRow) {
  const auto sheet = CsvSheet::parse("a,b\n1,2\n3,x\"y\n");
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_EQ(sheet.faults()[0].row, 3);
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("A quotation mark stands inside a cell"));
}

TEST(CsvSheet, TextAfterAClosingQuoteIsAFault) {
  const auto sheet = CsvSheet::parse("a,b\n\"1\"x,2\n");
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_EQ(sheet.faults()[0].row, 2);
}

TEST(CsvSheet, NotUtf8IsNamedWithRowAndColumn) {
  for (const char* broken : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE1\xBA", "\x80"}) {
    const auto sheet = CsvSheet::parse(std::string("a,b\n1,x") + broken + "\n2,y\n");
    ASSERT_THAT(sheet.faults(), SizeIs(1));
    EXPECT_EQ(sheet.faults()[0].row, 2);
    EXPECT_EQ(sheet.faults()[0].column, 1);
    EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("not UTF-8"));
    EXPECT_EQ(sheet.rows(), 1U);
  }
}

TEST(CsvSheet, WellFormedUtf8OfEveryLengthIsTaken) {
  const auto sheet = CsvSheet::parse("a\nz\xC3\xA0\xE1\xBA\xA1\xF0\xA0\x80\x80\n");
  EXPECT_THAT(sheet.faults(), IsEmpty());
}

TEST(CsvSheet, NulIsRefused) {
  const auto sheet = CsvSheet::parse(std::string_view("a\nx\0y\n", 6));
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("NUL"));
}

TEST(CsvSheet, Utf16IsNamedAsSuch) {
  const auto sheet =
      CsvSheet::parse(std::string_view("\xFF\xFE"
                                       "a\0\n\0",
                                       6));
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("UTF-16"));
}

TEST(CsvSheet, ACellOf64KiBIsTakenAndOneByteMoreIsRefused) {
  const std::string fits(kLargestCell, 'x');
  EXPECT_THAT(CsvSheet::parse("a\n" + fits + "\n").faults(), IsEmpty());
  const auto sheet = CsvSheet::parse("a\n" + fits + "x\n1\n");
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_EQ(sheet.faults()[0].row, 2);
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("64 KiB"));
  EXPECT_EQ(sheet.rows(), 1U);
}

TEST(CsvSheet, AQuoteLeftOpenInALargeSheetStopsTheReadingEarly) {
  std::string text = "a\n\"open";
  text.append(std::size_t{4} << 20, 'x');
  const auto sheet = CsvSheet::parse(text);
  ASSERT_THAT(sheet.faults(), SizeIs(1));
  EXPECT_EQ(sheet.faults()[0].row, 2);
  EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("not closed"));
}

TEST(CsvSheet, NothingAtAllIsAnEmptySheet) {
  for (const char* text : {"", "\xEF\xBB\xBF", "\n\n", "\r\n"}) {
    const auto sheet = CsvSheet::parse(text);
    ASSERT_THAT(sheet.faults(), SizeIs(1)) << text;
    EXPECT_THAT(sheet.faults()[0].sentence, HasSubstr("empty"));
  }
}

TEST(CsvSheet, FaultsOfSeveralRowsAreAllCollected) {
  const auto sheet = CsvSheet::parse("a,b\n1\n\xFF,2\n1,2,3\n4,5\n");
  EXPECT_THAT(sheet.faults(), SizeIs(3));
  EXPECT_EQ(sheet.rows(), 1U);
}

TEST(ReadSheetFile, AFileLargerThan256MiBIsRefused) {
  const auto path = std::filesystem::temp_directory_path() / "ocop_huge_sheet_test.csv";
  std::FILE* file = std::fopen(path.c_str(), "wb");
  ASSERT_NE(file, nullptr);
  std::fclose(file);
  std::filesystem::resize_file(path, kLargestSheet + 1);  // a sparse file
  const auto bytes = read_sheet_file(path.string());
  std::filesystem::remove(path);
  ASSERT_FALSE(bytes);
  EXPECT_THAT(bytes.error().sentence, HasSubstr("256 MiB"));
}

TEST(ReadSheetFile, AMissingFileIsASentence) {
  const auto bytes = read_sheet_file("/nowhere/at/all.csv");
  ASSERT_FALSE(bytes);
  EXPECT_THAT(bytes.error().sentence, HasSubstr("is missing"));
}

}  // namespace
}  // namespace ocop::codec
