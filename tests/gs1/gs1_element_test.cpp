#include "app/base/gs1/gs1_element.h"

#include <gtest/gtest.h>

#include <random>

namespace ocop::gs1 {
namespace {

using Elements = std::vector<Gs1Element>;

TEST(Gs1Element, FixedFieldsNeedNoSeparatorVariableOnesDo) {
  const auto elements = read_gs1_elements(
      "0109506000134352"
      "11260101"
      "10ABC\x1D"
      "3103001250"
      "392065000\x1D"
      "21S1");
  ASSERT_TRUE(elements);
  EXPECT_EQ(*elements, (Elements{{"01", "09506000134352"},
                                 {"11", "260101"},
                                 {"10", "ABC"},
                                 {"3103", "001250"},
                                 {"3920", "65000"},
                                 {"21", "S1"}}));
}

TEST(Gs1Element, IdentifiersHaveTwoToFourDigits) {
  const auto elements = read_gs1_elements(
      "0209506000134352"
      "3712\x1D"
      "240X\x1D"
      "4109506000134352"
      "8008260101"
      "\x1D"
      "91own");
  ASSERT_TRUE(elements);
  EXPECT_EQ(*elements, (Elements{{"02", "09506000134352"},
                                 {"37", "12"},
                                 {"240", "X"},
                                 {"410", "9506000134352"},
                                 {"8008", "260101"},
                                 {"91", "own"}}));
}

TEST(Gs1Element, PrintedFormAgreesWithTheTypedOne) {
  EXPECT_EQ(*read_gs1_parentheses("(01)09506000134352(17)270101(10)A(b)(1)C"),
            (Elements{{"01", "09506000134352"}, {"17", "270101"}, {"10", "A(b)(1)C"}}));
}

TEST(Gs1Element, CutOffOrForeignTextIsRefused) {
  for (const char* text : {"", "\x1D", "0", "01", "010950600013435", "10", "10\x1D", "3103",
                           "310A000350", "05123456", "6012345", "88123", "ab12",
                           "01095060001\x1D"
                           "4352"})
    EXPECT_FALSE(read_gs1_elements(text)) << text;
  for (const char* text : {"", "(", "()", "(1)2", "(01)", "(01)(10)A", "x(01)1", "(12345)1"})
    EXPECT_FALSE(read_gs1_parentheses(text)) << text;
  EXPECT_FALSE(read_gs1_elements("10" + std::string(91, 'A')));
  EXPECT_FALSE(read_gs1_elements(std::string(std::size_t{1} << 20, '\x1D')));
}

TEST(Gs1Element, DayZeroIsTheMonthsLast) {
  EXPECT_EQ(date_to_iso(*gs1_date("280200")), "2028-02-29");
  EXPECT_EQ(date_to_iso(*gs1_date("270101")), "2027-01-01");
  for (const char* text : {"", "27010", "270132", "271301", "270001", "27-101", "270229"})
    EXPECT_FALSE(gs1_date(text)) << text;
}

TEST(Gs1Element, WeightsAreGivenInGrams) {
  EXPECT_EQ(gs1_grams({"3103", "001250"}), 1250);
  EXPECT_EQ(gs1_grams({"3100", "000012"}), 12000);
  EXPECT_EQ(gs1_grams({"3105", "123456"}), 1234);
  EXPECT_EQ(gs1_grams({"3109", "999999"}), 0);
  EXPECT_FALSE(gs1_grams({"3203", "001250"}));
  EXPECT_FALSE(gs1_grams({"3103", "01250"}));
  EXPECT_FALSE(gs1_grams({"310", "001250"}));
}

TEST(Gs1Element, NoiseIsReadWithoutHarm) {
  std::mt19937 random(11);
  const std::string letters =
      "0123456789013)(\x1D"
      "Ax";
  for (int i = 0; i < 50000; ++i) {
    std::string text;
    for (unsigned j = 0, size = random() % 40; j < size; ++j)
      text += letters[random() % letters.size()];
    for (const auto& elements : {read_gs1_elements(text), read_gs1_parentheses(text)}) {
      if (!elements) continue;
      for (const Gs1Element& element : *elements) {
        ASSERT_GE(element.ai.size(), 2U) << text;
        ASSERT_LE(element.ai.size(), 4U) << text;
        ASSERT_FALSE(element.value.empty()) << text;
      }
    }
  }
}

}  // namespace
}  // namespace ocop::gs1
