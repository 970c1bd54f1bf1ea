#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/base/text/text_keys.h"
#include "app/office/pages/site_text.h"
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
  EXPECT_THAT(pages::site_texts(GetParam()).missing(), testing::IsEmpty());
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
    EXPECT_THAT(pages::kSayKeys, testing::Contains((*one)[1].str()));
  EXPECT_EQ(keys, pages::kSayKeys.size());
}

TEST_P(TextsOfEachLanguage, AllTextsAreNfc) {
  EXPECT_TRUE(text::is_nfc(pages::site_texts(GetParam()).all()));
}

TEST_P(TextsOfEachLanguage, PlaceholdersAreTheVietnameseOnes) {
  for (std::size_t id = 0; id < pages::kSayKeys.size(); ++id)
    EXPECT_EQ(placeholders(pages::site_texts(GetParam())(static_cast<pages::Say>(id))),
              placeholders(pages::site_texts(Language::vi)(static_cast<pages::Say>(id))))
        << pages::kSayKeys.at(id);
}

}  // namespace
}  // namespace ocop::site
