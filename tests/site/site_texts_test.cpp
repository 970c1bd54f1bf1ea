#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/core/text_keys.h"
#include "app/site/site_text.h"
#include "tests/support/paths.h"

namespace ocop::site {
namespace {

class TextsOfEachLanguage : public testing::TestWithParam<Language> {};
INSTANTIATE_TEST_SUITE_P(SiteTexts, TextsOfEachLanguage, testing::ValuesIn(kLanguages));

std::multiset<std::string> placeholders(const std::string& text) {
  static const std::regex pattern(R"(\{\d\})");
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern),
          std::sregex_token_iterator()};
}

TEST_P(TextsOfEachLanguage, EveryKeyHasAText) {
  EXPECT_THAT(site_texts(GetParam()).missing(), testing::IsEmpty());
}

TEST_P(TextsOfEachLanguage, NoTextHasAKeyThatNoPageUses) {
  std::ifstream file(test::in_source("assets/web/text/") + std::string(language_code(GetParam())) +
                     ".po");
  std::stringstream po;
  po << file.rdbuf();
  const std::string text = po.str();
  static const std::regex pattern("\nmsgid \"([^\"]+)\"");
  std::size_t keys = 0;
  for (std::sregex_iterator one(text.begin(), text.end(), pattern), end; one != end; ++one, ++keys)
    EXPECT_THAT(kSayKeys, testing::Contains((*one)[1].str()));
  EXPECT_EQ(keys, kSayKeys.size());
}

TEST_P(TextsOfEachLanguage, AllTextsAreNfc) {
  EXPECT_TRUE(core::is_nfc(site_texts(GetParam()).all()));
}

TEST_P(TextsOfEachLanguage, PlaceholdersAreTheVietnameseOnes) {
  for (std::size_t id = 0; id < kSayKeys.size(); ++id)
    EXPECT_EQ(placeholders(site_texts(GetParam())(static_cast<Say>(id))),
              placeholders(site_texts(Language::vi)(static_cast<Say>(id))))
        << kSayKeys.at(id);
}

}  // namespace
}  // namespace ocop::site
