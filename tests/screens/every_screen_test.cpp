// Every screen, in three languages, upright and lying, small and large, checked for clipped text,
// missing glyphs, targets that are too small or too close, and a missing way back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "app/base/text/formats.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"

namespace ocop::screens {
namespace {

struct Size {
  int width, height;
};
constexpr Size kSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}};
// The routes with an id; all_routes() adds those without.
constexpr const char* kRoutes[] = {"search",
                                   "search/na",
                                   "product/gao-nep-cai-hoa-vang-bac-son",
                                   "product/mien-dong-minh-khai",
                                   "product/lang-quynh-son",
                                   "qr/na-chi-lang",
                                   "qr/na-dai-dong-mo",
                                   "picture/hoa-hoi-kho",
                                   "producer/htx-cong-nghe-cao-lang-son",
                                   "producer/htx-mau-son"};

/// The screens without a bar and a way back, and a lot's, which lot_test.cpp shows.
bool is_shown_elsewhere(visit::Screen screen) {
  return screen == visit::Screen::attract || screen == visit::Screen::staff ||
         screen == visit::Screen::lot;
}

std::vector<std::string> all_routes() {
  std::vector<std::string> routes(std::begin(kRoutes), std::end(kRoutes));
  for (const visit::NamedScreen& one : visit::kScreens)
    if (one.id == visit::RouteId::none && !is_shown_elsewhere(one.screen))
      routes.emplace_back(one.name);
  return routes;
}

using Case = std::tuple<std::string, Language, int>;

void offer_till(core::State& state) {
  PrivateSettings settings;
  settings.staff = {{"lan", "Lan", Role::seller, ""}};
  state.till.settings = std::make_shared<const PrivateSettings>(settings);
}

/// Returns the prices of goods by weight, as they would be without "per kilogram".
std::set<std::string> bare_prices_by_weight(Language language) {
  std::set<std::string> bare, other;
  for (const ProductCard& card : test::sample_shelf()->cards)
    if (card.price) (card.weighed ? bare : other).insert(text::format(*card.price, language));
  for (const std::string& price : other) bare.erase(price);
  return bare;
}

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
                         testing::Combine(testing::ValuesIn(all_routes()),
                                          testing::ValuesIn(kLanguages), testing::Range(0, 3)),
                         name_of);

TEST(AllRoutes, HaveEachScreenThatIsNotShownElsewhere) {
  std::set<visit::Screen> shown;
  for (const std::string& route : all_routes()) shown.insert(visit::route_from_text(route)->screen);
  for (const visit::NamedScreen& one : visit::kScreens)
    EXPECT_TRUE(shown.contains(one.screen) || is_shown_elsewhere(one.screen)) << one.name;
}

TEST_P(EveryScreen, CanBeReadAndTouchedAndLeft) {
  const auto& [route, language, which] = GetParam();
  const Size size = kSizes[which];
  const auto by_weight = bare_prices_by_weight(language);
  for (const bool large : {false, true}) {
    for (const bool reach : {false, true}) {
      core::State state = test::state_on(*visit::route_from_text(route));
      state.preferences.language = language;
      state.preferences.large_text = large;
      state.preferences.reach = reach;
      offer_till(state);  // the bar has most in it where there is also a till
      const auto touch = test::show(state, size.width, size.height);
      EXPECT_THAT(test::faults_of(touch->audit()), testing::IsEmpty())
          << "large " << large << " reach " << reach;
      EXPECT_NE(touch->find("bar/home"), nullptr);
      for (const ui::Audit::Text& text : touch->audit().texts)
        EXPECT_FALSE(by_weight.contains(text.text)) << text.text << " of what?";
      const bool home = state.route.screen == visit::Screen::home;
      EXPECT_EQ(touch->find("back") == nullptr, home);
      const float foot = static_cast<float>(size.height) * 1080.0F /
                         static_cast<float>(std::min(size.width, size.height));
      for (const ui::Audit::Scroll& scroll : touch->audit().scrolls)
        EXPECT_TRUE(reach || !scroll.upright || scroll.view.x > 0 || scroll.name == "search" ||
                    scroll.view.bottom() >= foot - 1)
            << scroll.name << " ends above the foot of the screen";
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

class Home : public testing::TestWithParam<std::tuple<Language, int, bool>> {};
INSTANTIATE_TEST_SUITE_P(All, Home,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3),
                                          testing::Bool()));

TEST_P(Home, IsWholeWithoutScrolling) {
  const auto& [language, which, large] = GetParam();
  core::State state = test::state_on({visit::Screen::home, {}});
  state.preferences.language = language;
  state.preferences.large_text = large;
  auto shelf = std::make_shared<visit::Shelf>(*state.shelf);
  std::erase_if(shelf->cards, [](const ProductCard& card) { return card.group == "tourism"; });
  state.shelf = shelf;
  const auto touch = test::show(state, kSizes[which].width, kSizes[which].height);
  const ui::Audit& audit = touch->audit();
  ASSERT_NE(audit.find_scroll("home"), nullptr);
  EXPECT_LE(audit.find_scroll("home")->limit, 0.6F);
  for (const auto& control : audit.controls) {
    EXPECT_EQ(control.visible.h, control.rect.h) << control.name;
    const bool goes_on = control.name.starts_with("home/row/");  // sideways
    EXPECT_TRUE(goes_on || control.visible.w == control.rect.w) << control.name;
  }
  const auto* full = audit.find("home/group/food");
  const auto* none = audit.find("home/group/tourism");
  ASSERT_TRUE(full && none);
  EXPECT_GT(full->rect.h, 1.4F * none->rect.h) << "a group without products is no picture";
}

}  // namespace
}  // namespace ocop::screens
