// Every screen, in three languages, upright and lying, small and large, checked for clipped text,
// missing glyphs, targets that are too small or too close, and a missing way back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"

namespace ocop::screens {
namespace {

struct Size {
  int width, height;
};
constexpr Size kSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}};
constexpr const char* kRoutes[] = {"home",
                                   "browse",
                                   "search",
                                   "search/na",
                                   "places",
                                   "about",
                                   "product/gao-nep-cai-hoa-vang-bac-son",
                                   "product/mien-dong-minh-khai",
                                   "product/lang-quynh-son",
                                   "qr/na-chi-lang",
                                   "qr/na-dai-dong-mo",
                                   "picture/hoa-hoi-kho",
                                   "producer/htx-cong-nghe-cao-lang-son",
                                   "producer/htx-mau-son"};

using Case = std::tuple<const char*, Language, int>;

class EveryScreen : public testing::TestWithParam<Case> {};

std::string name_of(const testing::TestParamInfo<Case>& info) {
  std::string name = std::get<0>(info.param);
  for (char& c : name)
    if (c == '/' || c == '-') c = '_';
  const Size size = kSizes[std::get<2>(info.param)];
  return name + "_" + std::string(language_code(std::get<1>(info.param))) + "_" +
         std::to_string(size.width) + "x" + std::to_string(size.height);
}

INSTANTIATE_TEST_SUITE_P(All, EveryScreen,
                         testing::Combine(testing::ValuesIn(kRoutes), testing::ValuesIn(kLanguages),
                                          testing::Range(0, 3)),
                         name_of);

TEST_P(EveryScreen, CanBeReadAndTouchedAndLeft) {
  const auto& [route, language, which] = GetParam();
  const Size size = kSizes[which];
  for (const bool large : {false, true}) {
    for (const bool reach : {false, true}) {
      core::State state = test::state_on(*visit::route_from_text(route));
      state.preferences.language = language;
      state.preferences.large_text = large;
      state.preferences.reach = reach;
      const auto touch = test::show(state, size.width, size.height);
      EXPECT_THAT(test::faults_of(touch->audit()), testing::IsEmpty())
          << "large " << large << " reach " << reach;
      EXPECT_NE(touch->find("bar/home"), nullptr);
      const bool home = state.route.screen == visit::Screen::home;
      EXPECT_EQ(touch->find("back") == nullptr, home);
      const float top = reach ? size.height / 3.0F * 1080.0F /
                                    static_cast<float>(std::min(size.width, size.height))
                              : 0;
      for (const auto& control : touch->audit().controls) {
        EXPECT_TRUE(control.visible.empty() || control.visible.y >= top) << control.name;
      }
    }
  }
}

bool asks_for_the_price(const std::string& route) {
  const core::State state = test::state_on(*visit::route_from_text(route));
  const ui::Audit audit = test::audit_of(state, 1920, 1080);
  const text::Texts& texts =
      test::interface_texts()[static_cast<std::size_t>(state.preferences.language)];
  return std::any_of(audit.texts.begin(), audit.texts.end(), [&](const ui::Audit::Text& one) {
    return one.text == texts(text::Text::product_no_price);
  });
}

TEST(PriceWords, APlaceToVisitHasNoneAndAProductNotSoldHereSaysWhereToAsk) {
  EXPECT_FALSE(asks_for_the_price("product/den-bac-le"));
  EXPECT_TRUE(asks_for_the_price("product/thach-chu-hanh"));
}

}  // namespace
}  // namespace ocop::screens
