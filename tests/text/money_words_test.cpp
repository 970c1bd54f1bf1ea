#include "app/base/text/money_words.h"

#include <gtest/gtest.h>

#include <limits>

namespace ocop::text {
namespace {

std::string in_words(std::int64_t vnd) {
  return money_in_words({vnd});
}

TEST(MoneyWords, SmallAmountsAreReadDigitByDigit) {
  EXPECT_EQ(in_words(0), "Không đồng");
  EXPECT_EQ(in_words(1), "Một đồng");
  EXPECT_EQ(in_words(10), "Mười đồng");
  EXPECT_EQ(in_words(100), "Một trăm đồng");
}

TEST(MoneyWords, OneFourAndFiveChangeBehindATen) {
  EXPECT_EQ(in_words(11), "Mười một đồng");
  EXPECT_EQ(in_words(14), "Mười bốn đồng");
  EXPECT_EQ(in_words(15), "Mười lăm đồng");
  EXPECT_EQ(in_words(21), "Hai mươi mốt đồng");
  EXPECT_EQ(in_words(24), "Hai mươi tư đồng");
  EXPECT_EQ(in_words(55), "Năm mươi lăm đồng");
  EXPECT_EQ(in_words(50), "Năm mươi đồng");
}

TEST(MoneyWords, AZeroBetweenDigitsIsSaid) {
  EXPECT_EQ(in_words(101), "Một trăm linh một đồng");
  EXPECT_EQ(in_words(104), "Một trăm linh bốn đồng");
  EXPECT_EQ(in_words(105), "Một trăm linh năm đồng");
  EXPECT_EQ(in_words(1'005), "Một nghìn không trăm linh năm đồng");
  EXPECT_EQ(in_words(1'050), "Một nghìn không trăm năm mươi đồng");
  EXPECT_EQ(in_words(1'000'001), "Một triệu không trăm linh một đồng");
}

TEST(MoneyWords, EachThreeDigitsHaveTheirName) {
  EXPECT_EQ(in_words(200'000), "Hai trăm nghìn đồng");
  EXPECT_EQ(in_words(1'205'000), "Một triệu hai trăm linh năm nghìn đồng");
  EXPECT_EQ(in_words(12'345'678),
            "Mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng");
  EXPECT_EQ(in_words(1'000'000'000), "Một tỷ đồng");
  EXPECT_EQ(in_words(3'040'500'000), "Ba tỷ không trăm bốn mươi triệu năm trăm nghìn đồng");
}

TEST(MoneyWords, AboveAThousandMilliardsTheMilliardsAreCounted) {
  EXPECT_EQ(in_words(1'000'000'000'000), "Một nghìn tỷ đồng");
  EXPECT_EQ(in_words(25'000'000'007'000), "Hai mươi lăm nghìn tỷ không trăm linh bảy nghìn đồng");
  EXPECT_EQ(in_words(1'000'000'000'000'000'000), "Một tỷ tỷ đồng");
}

TEST(MoneyWords, AnAmountBelowZeroSaysSo) {
  EXPECT_EQ(in_words(-50'000), "Âm năm mươi nghìn đồng");
  EXPECT_EQ(in_words(std::numeric_limits<std::int64_t>::min()),
            "Âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi "
            "sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám đồng");
}

}  // namespace
}  // namespace ocop::text
