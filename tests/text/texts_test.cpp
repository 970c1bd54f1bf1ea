#include "app/base/text/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/base/text/text_keys.h"
#include "tests/support/paths.h"

namespace ocop::text {
namespace {

std::string file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::stringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

std::string compiled(Language language) {
  return file(test::in_build("share/ocop/text/") + std::string(language_code(language)) + ".mo");
}

Texts texts(Language language) {
  auto parsed = Texts::parse(compiled(language), language);
  EXPECT_TRUE(parsed) << parsed.error().sentence;
  return *parsed;
}

std::multiset<std::string> placeholders(const std::string& text) {
  static const std::regex pattern(R"(\{\d\})");
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern),
          std::sregex_token_iterator()};
}

class EachLanguage : public testing::TestWithParam<Language> {};
INSTANTIATE_TEST_SUITE_P(Texts, EachLanguage, testing::ValuesIn(kLanguages));

TEST_P(EachLanguage, EveryKeyHasAText) {
  EXPECT_THAT(texts(GetParam()).missing(), testing::IsEmpty());
}

TEST_P(EachLanguage, NoTextHasAKeyThatTheProgramDoesNotKnow) {
  const std::string po =
      file(test::in_source("assets/text/") + std::string(language_code(GetParam())) + ".po");
  static const std::regex pattern("\nmsgid \"([^\"]+)\"");
  int keys = 0;
  for (std::sregex_iterator one(po.begin(), po.end(), pattern), end; one != end; ++one, ++keys)
    EXPECT_THAT(kTextKeys, testing::Contains((*one)[1].str()));
  EXPECT_EQ(keys, static_cast<int>(kTextCount));
}

TEST_P(EachLanguage, AllTextsAreNfc) {
  EXPECT_TRUE(is_nfc(texts(GetParam()).all()));
}

TEST_P(EachLanguage, PlaceholdersAreTheVietnameseOnes) {
  const Texts vietnamese = texts(Language::vi);
  const Texts other = texts(GetParam());
  for (std::size_t id = 0; id < kTextCount; ++id)
    EXPECT_EQ(placeholders(other(static_cast<Text>(id))),
              placeholders(vietnamese(static_cast<Text>(id))))
        << kTextKeys[id];
}

TEST_P(EachLanguage, AFileCutAnywhereIsRefusedOrSafe) {
  const std::string whole = compiled(GetParam());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto cut = Texts::parse(whole.substr(0, size), GetParam());
    EXPECT_TRUE(size >= 28 || !cut);
  }
}

TEST(Texts, WhatIsNoMoFileIsRefusedWithASentence) {
  const auto refused =
      Texts::parse("not a file of texts, but long enough to be read", Language::vi);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().sentence.find("install it again"), std::string::npos);
}

TEST(Texts, AMarkInsideOfAValueStaysAsItIs) {
  const Texts english = texts(Language::en);
  EXPECT_EQ(english(Text::certificate_stars, {"{0}{1}"}), "{0}{1} stars");
}

TEST(Texts, EnglishCountsOneApartAndVietnameseDoesNot) {
  const Texts english = texts(Language::en);
  const Texts vietnamese = texts(Language::vi);
  EXPECT_NE(english.count(Text::browse_results, 1).find("1"), std::string::npos);
  EXPECT_NE(english.count(Text::browse_results, 1).substr(1),
            english.count(Text::browse_results, 5).substr(1));
  EXPECT_EQ(vietnamese.count(Text::browse_results, 1).substr(1),
            vietnamese.count(Text::browse_results, 5).substr(1));
  EXPECT_NE(english.count(Text::browse_results, 20000).find("20,000"), std::string::npos);
}

}  // namespace
}  // namespace ocop::text
