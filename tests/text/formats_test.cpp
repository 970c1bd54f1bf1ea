#include "app/base/text/formats.h"

#include <gtest/gtest.h>

namespace ocop::text {
namespace {

const Date kDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};
const Date kEarly{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{5}};

TEST(Formats, MoneyIsWrittenAsEachLanguageDoes) {
  EXPECT_EQ(format(Money{1234567}, Language::vi), "1.234.567\u00A0₫");
  EXPECT_EQ(format(Money{1234567}, Language::en), "₫1,234,567");
  EXPECT_EQ(format(Money{1234567}, Language::zh), "1,234,567\u00A0₫");
}

TEST(Formats, ThousandsAreParted) {
  EXPECT_EQ(format_number(0, Language::vi), "0");
  EXPECT_EQ(format_number(999, Language::vi), "999");
  EXPECT_EQ(format_number(1000, Language::vi), "1.000");
  EXPECT_EQ(format_number(123456, Language::en), "123,456");
  EXPECT_EQ(format_number(-999, Language::en), "-999");
  EXPECT_EQ(format_number(-1234567, Language::zh), "-1,234,567");
}

TEST(Formats, ANegativeAmountKeepsItsSignInFront) {
  EXPECT_EQ(format(Money{-50000}, Language::vi), "-50.000\u00A0₫");
  EXPECT_EQ(format(Money{-50000}, Language::en), "-₫50,000");
}

TEST(Formats, DatesAreWrittenAsEachLanguageDoes) {
  EXPECT_EQ(format(kDay, Language::vi), "23/11/2026");
  EXPECT_EQ(format(kDay, Language::en), "23 Nov 2026");
  EXPECT_EQ(format(kDay, Language::zh), "2026年11月23日");
  EXPECT_EQ(format(kEarly, Language::vi), "05/01/2026");
  EXPECT_EQ(format(kEarly, Language::en), "5 Jan 2026");
  EXPECT_EQ(format(kEarly, Language::zh), "2026年1月5日");
}

TEST(Formats, MonthsAreNamed) {
  EXPECT_EQ(format_month(7, Language::vi), "tháng 7");
  EXPECT_EQ(format_month(7, Language::en), "July");
  EXPECT_EQ(format_month(7, Language::zh), "7月");
}

TEST(Formats, AmountsOfALotAreInTheUnitThatReadsBest) {
  EXPECT_EQ(format_quantity({1200, Measure::pieces}, Language::vi), "1.200");
  EXPECT_EQ(format_quantity({850, Measure::grams}, Language::en), "850 g");
  EXPECT_EQ(format_quantity({1250, Measure::grams}, Language::vi), "1,25 kg");
  EXPECT_EQ(format_quantity({2500000, Measure::grams}, Language::en), "2,500 kg");
  EXPECT_EQ(format_quantity({330, Measure::millilitres}, Language::zh), "330 ml");
  EXPECT_EQ(format_quantity({1500, Measure::millilitres}, Language::vi), "1,5 l");
}

}  // namespace
}  // namespace ocop::text
