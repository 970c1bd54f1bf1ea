// A lot's page and "check a pack", in three languages, in portrait and landscape, with every text
// that can appear: nothing clipped, no glyph missing, and warnings against eating come first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>

#include "app/base/codec/qr.h"
#include "app/kiosk/core/update.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"
#include "tests/support/made_lot.h"

namespace ocop::screens {
namespace {

using text::Text;
using visit::PackVerdict;
using visit::Proof;

constexpr std::pair<int, int> kLotSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}};
const LotName kName{test::kMadeOf, test::kMadeLot};

/// Returns the sample's shelf, with that lot recalled.
std::shared_ptr<const visit::Shelf> recalling_shelf() {
  static const auto made = [] {
    auto shelf = std::make_shared<visit::Shelf>(*test::sample_shelf());
    shelf->recalls[kName] = test::made_recall();
    return shelf;
  }();
  return made;
}

core::State on_lot(Lot lot) {
  core::State state = test::state_on({visit::Screen::home, {}});
  core::update(state, core::Open{{visit::Screen::lot, lot.name.product, lot.name.lot}}, 0);
  visit::LotPage page;
  page.link = "https://ocop.example/01/02000001000007/10/" + lot.name.lot;
  const auto symbol = codec::qr_symbol(page.link);
  page.qr = symbol->cells;
  page.qr_modules = symbol->modules;
  const LotName name = lot.name;
  page.lot = std::move(lot);
  core::update(state, core::LotLoaded{name, std::make_shared<const visit::LotPage>(page)}, 0);
  return state;
}

core::State after_scan(const visit::PackCode& code, const visit::PackFacts& facts) {
  core::State state = test::state_on({visit::Screen::home, {}});
  core::update(state, core::Open{{visit::Screen::pack, {}}}, 0);
  core::update(state, core::Scanned{code}, 0);
  core::update(state, core::PackLookedUp{code, facts}, 0);
  return state;
}

visit::PackCode code_of(const std::string& lot) {
  return {.product = test::kMadeOf, .lot = lot};
}

/// Returns every verdict, with the text that the screen shows first.
struct Said {
  core::State state;
  Text words;
};
std::vector<Said> every_verdict() {
  const visit::PackCode known = code_of(test::kMadeLot);
  const Lot lot = test::made_lot();
  Lot old = lot;
  old.best_before = test::on(11, 1);
  Lot withdrawn = lot;
  withdrawn.recall = test::made_recall();
  visit::PackCode copied = known;
  copied.serial = "ABCDEFGHIJ0123456789";
  copied.made_on = *lot.made_on - std::chrono::years{1};
  copied.expiry = *lot.best_before + std::chrono::years{1};
  copied.grams = 12'500;
  return {{after_scan({}, {}), Text::pack_unknown},
          {after_scan(known, {.proof = Proof::issued, .lot = withdrawn}), Text::pack_withdrawn},
          {after_scan(known, {.proof = Proof::not_issued, .lot = lot}), Text::pack_not_issued},
          {after_scan(known, {.owner = "na-chi-lang"}), Text::pack_other},
          {after_scan(known, {.lot = old}), Text::pack_expired},
          {after_scan(copied, {.proof = Proof::issued, .lot = lot}), Text::pack_differs},
          {after_scan(known, {.proof = Proof::issued, .lot = lot}), Text::pack_issued},
          {after_scan(known, {}), Text::pack_unknown_lot},
          {after_scan(known, {.lot = lot}), Text::pack_known},
          {after_scan(code_of(""), {}), Text::pack_no_lot}};
}

/// Returns whether the first line, up to the inserted value, is shown.
bool says(const ui::Audit& audit, const std::string& words) {
  const std::string start = words.substr(0, words.find('{'));
  return std::any_of(audit.texts.begin(), audit.texts.end(),
                     [&](const auto& one) { return one.text.starts_with(start); });
}

class LotScreens : public testing::TestWithParam<std::tuple<Language, int>> {
 protected:
  template <class Check>
  void in_each_look(core::State state, Check check) {
    const auto& [language, which] = GetParam();
    const auto [width, height] = kLotSizes[which];
    state.preferences.language = language;
    for (const bool large : {false, true})
      for (const bool reach : {false, true}) {
        state.preferences.large_text = large;
        state.preferences.reach = reach;
        const ui::Audit audit = test::audit_of(state, width, height);
        EXPECT_THAT(test::faults_of(audit), testing::IsEmpty())
            << "large " << large << " reach " << reach;
        EXPECT_NE(audit.find("back"), nullptr);
        check(audit, test::interface_texts()[static_cast<std::size_t>(language)]);
      }
  }
};
INSTANTIATE_TEST_SUITE_P(All, LotScreens,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3)));

TEST_P(LotScreens, ALotWithAllThatCanBeSaidHasRoom) {
  in_each_look(on_lot(test::made_lot()), [](const ui::Audit&, const text::Texts&) {});
}

TEST_P(LotScreens, ALotOfWhichNothingIsKnownHasAPageToo) {
  Lot bare;
  bare.name = kName;
  in_each_look(on_lot(bare), [](const ui::Audit& audit, const text::Texts& texts) {
    EXPECT_TRUE(says(audit, texts(Text::fact_unknown)));
  });
}

TEST_P(LotScreens, ARecalledLotSaysSoFirst) {
  core::State state = on_lot(test::made_lot());
  core::update(state, core::CatalogOpened{recalling_shelf()}, 0);  // waits, because a visitor is
                                                                   // present
  ASSERT_NE(state.next_shelf, nullptr);
  in_each_look(state, [](const ui::Audit& audit, const text::Texts& texts) {
    EXPECT_TRUE(says(audit, texts(Text::lot_recall_title)));
  });
}

TEST_P(LotScreens, EveryVerdictOnAPackIsSaidInWords) {
  for (const Said& said : every_verdict())
    in_each_look(said.state, [&](const ui::Audit& audit, const text::Texts& texts) {
      EXPECT_TRUE(says(audit, texts(said.words))) << texts(said.words);
    });
}

/// A page that warns has one thing to do, and nothing that praises or sells.
TEST_P(LotScreens, AWarningStandsAlone) {
  core::State recalled = on_lot(test::made_lot());
  core::update(recalled, core::CatalogOpened{recalling_shelf()}, 0);
  std::vector<core::State> warning{recalled};
  for (const Said& said : every_verdict())
    if (said.words == Text::pack_withdrawn || said.words == Text::pack_not_issued ||
        said.words == Text::pack_other || said.words == Text::pack_expired ||
        said.words == Text::pack_differs)
      warning.push_back(said.state);
  ASSERT_EQ(warning.size(), 6U);
  for (const core::State& state : warning)
    in_each_look(state, [](const ui::Audit& audit, const text::Texts&) {
      for (const ui::Audit::Control& control : audit.controls)
        EXPECT_TRUE(control.name.starts_with("bar/") || control.name == "back" ||
                    control.name == "call")
            << control.name;
      EXPECT_NE(audit.find("call"), nullptr);
      for (const ui::Audit::Text& text : audit.texts) {
        EXPECT_EQ(text.text.find("₫"), std::string::npos) << text.text;
      }
    });
}

TEST(PackScreen, CallingForStaffFillsTheScreenUntilItIsTouched) {
  core::State state = after_scan(code_of("L9"), {.proof = Proof::not_issued});
  const auto touch = test::show_working(state, 1920, 1080);
  touch->tap("call");
  EXPECT_TRUE(state.calling);
  ASSERT_NE(touch->find("calling"), nullptr);
  EXPECT_EQ(touch->find("calling")->visible.h, 1080);
  touch->tap("calling");
  EXPECT_FALSE(state.calling);
}

TEST_P(LotScreens, TheInvitationToScanHasRoom) {
  in_each_look(test::state_on({visit::Screen::pack, {}}),
               [](const ui::Audit& audit, const text::Texts& texts) {
                 EXPECT_TRUE(says(audit, texts(Text::pack_invite)));
               });
}

TEST(PackScreen, TheWaysLeadFromThePackToItsLotAndItsProduct) {
  const core::State state = after_scan(code_of(test::kMadeLot), {.lot = test::made_lot()});
  const auto touch = test::show(state, 1920, 1080);
  EXPECT_NE(touch->find("pack/story"), nullptr);
  EXPECT_NE(touch->find(std::string("pack/card/") + test::kMadeOf), nullptr);
  const auto unknown = test::show(after_scan(code_of("L9"), {}), 1920, 1080);
  EXPECT_EQ(unknown->find("pack/story"), nullptr);
}

}  // namespace
}  // namespace ocop::screens
