#include "app/base/text/text_keys.h"

#include <gtest/gtest.h>

namespace ocop::text {
namespace {

TEST(Fold, MarksAndCaseAreGone) {
  EXPECT_EQ(fold("Na Chi Lăng (đá)"), "na chi lang da");
  EXPECT_EQ(fold("ĐÀO MẪU SƠN"), "dao mau son");
  EXPECT_EQ(fold("ạ ặ ậ ẹ ệ ị ọ ộ ợ ụ ự ỵ ỹ"), "a a a e e i o o o u u y y");
}

TEST(Fold, EitherPlaceOfTheToneGivesTheSameKey) {
  EXPECT_EQ(fold("hòa"), "hoa");
  EXPECT_EQ(fold("hòa"), fold("hoà"));
  EXPECT_EQ(fold("thúy"), fold("thuý"));
}

TEST(Fold, DecomposedTextGivesTheSameKeyAsComposed) {
  EXPECT_EQ(fold("Mâ\xCC\x83u So\xCC\x9Bn"), fold("Mẫu Sơn"));
  EXPECT_EQ(fold("a\xCC\x82\xCC\x81"), "a");
}

TEST(Fold, LettersThatLookLikeTheCapitalDWithStrokeAreTakenForIt) {
  EXPECT_EQ(fold("Ðá Ɖá Đá"), "da da da");
}

TEST(Fold, EachChineseCharacterIsAWord) {
  EXPECT_EQ(fold("谅山番荔枝"), "谅 山 番 荔 枝");
  EXPECT_EQ(fold("Na谅山3星a"), "na 谅 山 3 星 a");
}

TEST(Fold, PunctuationAndSpacesAreOneSpaceAndNoneAtTheEnds) {
  EXPECT_EQ(fold("  «Rượu»,\t men-lá … 500ml! "), "ruou men la 500ml");
  EXPECT_EQ(fold("… — !"), "");
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, FullWidthFormsAreTheirPlainLetters) {
  EXPECT_EQ(fold("ＯＣＯＰ　４★"), "ocop 4");
}

TEST(Fold, BrokenBytesSeparateWords) {
  EXPECT_EQ(fold("na\xFF"
                 "chi\xC3"),
            "na chi");
}

TEST(Fold, TheLongestDecompositionIsTakenWhole) {
  EXPECT_EQ(words("\xEF\xB7\xBA").size(), 4U);  // U+FDFA, eighteen characters in four words
}

TEST(Words, AreThoseOfTheKey) {
  EXPECT_EQ(words("Chè dưới tán hồi"), (std::vector<std::string>{"che", "duoi", "tan", "hoi"}));
  EXPECT_TRUE(words(" - ").empty());
}

TEST(Nfc, MarksAreComposed) {
  EXPECT_EQ(nfc("Chi La\xCC\x86ng"), "Chi Lăng");
  EXPECT_EQ(nfc("a\xCC\x81\xCC\x82"), "á\xCC\x82");
  EXPECT_EQ(nfc("a\xCC\x82\xCC\x81"), "ấ");
}

TEST(Nfc, BrokenBytesBecomeTheReplacementCharacter) {
  EXPECT_EQ(nfc("a\xFF"
                "b\xE1\xBA"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(IsNfc, TellsComposedFromDecomposed) {
  EXPECT_TRUE(is_nfc("Na Chi Lăng, 45.000 ₫ (谅山) ★"));
  EXPECT_FALSE(is_nfc("La\xCC\x86ng"));
  EXPECT_FALSE(is_nfc("\xE2\x84\xAB"));  // ANGSTROM SIGN is Å in NFC
  EXPECT_FALSE(is_nfc("\xEF\xA4\x80"));  // a compatibility ideograph is its unified one in NFC
  EXPECT_FALSE(is_nfc("a\xFF"));
  EXPECT_TRUE(is_nfc(""));
}

TEST(IsNfc, AMarkThatComposesWithNothingMayStand) {
  EXPECT_TRUE(is_nfc("x\xCC\x81"));
}

}  // namespace
}  // namespace ocop::text
