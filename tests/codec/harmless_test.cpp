#include "app/base/codec/harmless.h"

#include <gtest/gtest.h>

#include "app/base/codec/csv_cell.h"

namespace ocop::codec {
namespace {

TEST(Harmless, KeepsWhatPeopleWriteAndShowsWhatSteersAWindow) {
  EXPECT_EQ(harmless("Na Chi Lăng, 谅山 🍈"), "Na Chi Lăng, 谅山 🍈");
  EXPECT_EQ(harmless("\x1b]0;owned\x07"), "\\u001B]0;owned\\u0007");
  EXPECT_EQ(harmless("a\tb\r\nc\x7F"), "a\\u0009b\\u000D\\u000Ac\\u007F");
  EXPECT_EQ(harmless(std::string("a\0b", 3)), "a\\u0000b");
  EXPECT_EQ(harmless("\xC2\x9B"
                     "2J"),
            "\\u009B2J")
      << "the same in one character (C1)";
  EXPECT_EQ(harmless("\u202Egnp.exe\u2066\u200B\uFEFF\u2028"),
            "\\u202Egnp.exe\\u2066\\u200B\\uFEFF\\u2028");
}

TEST(Harmless, BytesThatAreNoTextAreShownOneByOne) {
  EXPECT_EQ(harmless("\x9B"
                     "2J"),
            "\\u009B2J");
  EXPECT_EQ(harmless("\xE1\xBA"), "\\u00E1\\u00BA") << "cut in the middle of a letter";
  EXPECT_EQ(harmless("\xC0\x80\xF5x"), "\\u00C0\\u0080\\u00F5x");
}

TEST(Harmless, KeepsWhatItIsTold) {
  EXPECT_EQ(harmless("a\tb\x1b", "\t"), "a\tb\\u001B");
}

TEST(CsvCell, NothingInItIsTakenForAFormula) {
  EXPECT_EQ(csv_cell("na"), "na");
  for (const char* text : {"=1+1", "+1", "-1", "@x", "\t=1+1"})
    EXPECT_EQ(csv_cell(text), "'" + std::string(text));
  EXPECT_EQ(csv_cell("\r=1+1"), "\"'\r=1+1\"");
  EXPECT_EQ(csv_cell("\n=1+1"), "\"'\n=1+1\"");
}

}  // namespace
}  // namespace ocop::codec
