// The stock as shown to visitors, on tiles and on the product page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"

namespace ocop::screens {
namespace {

using text::Text;
using till::StockLevel;

constexpr const char* kProduct = "product/mien-dong-minh-khai";
constexpr std::pair<int, int> kStockSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}};

/// Returns stock levels with every product of the sample at that level.
std::shared_ptr<const till::StockLevels> all_at(StockLevel level) {
  auto levels = std::make_shared<till::StockLevels>();
  for (const ProductCard& card : test::sample_shelf()->cards) levels->emplace(card.id, level);
  return levels;
}

long times(const ui::Audit& audit, const std::string& text) {
  return std::count_if(audit.texts.begin(), audit.texts.end(),
                       [&](const auto& one) { return one.text == text; });
}

class StockWords : public testing::TestWithParam<std::tuple<Language, int>> {};
INSTANTIATE_TEST_SUITE_P(All, StockWords,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3)));

TEST_P(StockWords, FitOnTilesAndOnTheProductPage) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kStockSizes[which];
  const text::Texts& texts = test::interface_texts()[static_cast<std::size_t>(language)];
  for (const char* route : {"home", "browse", "search/na", kProduct})
    for (const auto& [level, word] : {std::pair{StockLevel::available, Text::stock_available},
                                      std::pair{StockLevel::last_pieces, Text::stock_last},
                                      std::pair{StockLevel::none, Text::stock_none}})
      for (const bool large : {false, true}) {
        core::State state = test::state_on(*visit::route_from_text(route));
        state.preferences.language = language;
        state.preferences.large_text = large;
        state.stock = all_at(level);
        const ui::Audit audit = test::audit_of(state, width, height);
        EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << route << " large " << large;
        EXPECT_GT(times(audit, texts(word)), 0) << route;
      }
}

TEST(Stock, StandsAloneAtTheLeftOfATileTooNarrowForThePlaceBesideIt) {
  const text::Texts& texts = test::interface_texts()[0];
  core::State state = test::state_on(*visit::route_from_text("search/na"));
  const std::string place = "Chi Lăng";
  EXPECT_GT(times(test::audit_of(state, 1920, 1080), place), 0);
  state.stock = all_at(StockLevel::none);
  const ui::Audit narrow = test::audit_of(state, 1920, 1080);
  EXPECT_EQ(times(narrow, place), 0);
  EXPECT_GT(times(narrow, texts(Text::stock_none)), 0);
  state.stock = all_at(StockLevel::last_pieces);
  EXPECT_GT(times(test::audit_of(state, 1920, 1080), place), 0) << "short words leave it room";
}

TEST(Stock, IsNotSpokenOfWhereItIsNotKnown) {
  const text::Texts& texts = test::interface_texts()[0];
  auto unknown = std::make_shared<till::StockLevels>();
  unknown->emplace("mien-dong-minh-khai", StockLevel::unknown);
  for (const char* route : {"browse", kProduct})
    for (const auto& stock : {std::shared_ptr<const till::StockLevels>(),
                              std::shared_ptr<const till::StockLevels>(unknown)}) {
      core::State state = test::state_on(*visit::route_from_text(route));
      state.stock = stock;
      const ui::Audit audit = test::audit_of(state, 1920, 1080);
      for (const Text word : {Text::stock_available, Text::stock_last, Text::stock_none})
        EXPECT_EQ(times(audit, texts(word)), 0) << route;
    }
}

TEST(Stock, ThatIsOutDoesNotStandBesideAWordThatItIsSoldHere) {
  const text::Texts& texts = test::interface_texts()[0];
  core::State state = test::state_on(*visit::route_from_text(kProduct));
  const std::string here =
      texts(Text::product_here, {state.shelf->point.name.in(state.preferences.language)});
  EXPECT_EQ(times(test::audit_of(state, 1920, 1080), here), 1);
  state.stock = all_at(StockLevel::none);
  EXPECT_EQ(times(test::audit_of(state, 1920, 1080), here), 0);
}

}  // namespace
}  // namespace ocop::screens
