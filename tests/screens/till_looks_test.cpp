// What staff must see without looking for it: what they just added, every line of a bill, a message
// beside their finger, what a manager is asked for, and no alarm where nothing is wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "app/base/text/formats.h"
#include "app/kiosk/core/update.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"
#include "tests/support/kiosk/till_at_work.h"

namespace ocop::screens {
namespace {

using test::at_work;
using test::kTillSizes;
using till::TillPage;

constexpr float kNearby = 300;

float distance(ui::Vec from, const ui::Rect& box) {
  const float x = std::max({box.x - from.x, 0.0F, from.x - box.right()});
  const float y = std::max({box.y - from.y, 0.0F, from.y - box.bottom()});
  return std::hypot(x, y);
}

bool shows(const ui::Audit& audit, const std::string& words) {
  return std::any_of(audit.texts.begin(), audit.texts.end(), [&](const ui::Audit::Text& text) {
    return text.text.find(words) != std::string::npos;
  });
}

void fill_cart(core::State& state, std::size_t lines) {
  auto& cart = state.till.counter.open.lines;
  while (cart.size() < lines) {
    CartLine line = cart.front();
    line.id = cart.back().id + 1;
    line.product.price = {10'000 + static_cast<std::int64_t>(cart.size()) * 1'000};
    cart.push_back(line);
  }
}

class TillLooks : public testing::TestWithParam<std::tuple<Language, int>> {
 protected:
  core::State page(TillPage which) const {
    core::State state = at_work(which);
    state.preferences.language = std::get<0>(GetParam());
    return state;
  }
  std::unique_ptr<test::Touch> work(core::State& state) const {
    const auto [width, height] = kTillSizes[std::get<1>(GetParam())];
    return test::show_working(state, width, height);
  }
  Language language() const { return std::get<0>(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(All, TillLooks,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3)));

TEST_P(TillLooks, TheCartShowsWhatWasJustAddedAndHowMuchItHolds) {
  core::State state = page(TillPage::sell);
  fill_cart(state, 15);
  const auto touch = work(state);
  CartLine line = state.till.counter.open.lines.front();
  line.id = 99;
  state.till.counter.open.lines.push_back(line);
  state.till.sell.line = line.id;
  ++state.till.sell.added;
  touch->frame();
  touch->settle();
  const auto* added = touch->find("line:99");
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->visible, added->rect);
  const auto& texts = test::interface_texts()[static_cast<std::size_t>(language())];
  EXPECT_TRUE(shows(touch->audit(), texts.count(text::Text::till_lines, 16)));
  EXPECT_TRUE(shows(touch->audit(), texts.count(text::Text::till_items, 16)));
}

TEST_P(TillLooks, TheBillHasEveryLineWithItsAmount) {
  core::State state = page(TillPage::pay);
  fill_cart(state, 16);
  const auto touch = work(state);
  for (const CartLine& line : state.till.counter.open.lines)
    EXPECT_TRUE(shows(touch->audit(), text::format(line.product.price, language())));
  const auto* bill = touch->audit().find_scroll("till/bill");
  ASSERT_NE(bill, nullptr);
  EXPECT_GT(bill->view.h, 150) << "some of it is in sight";
  EXPECT_FALSE(bill->hint.empty());
  EXPECT_THAT(test::faults_of(touch->audit()), testing::IsEmpty());
}

TEST_P(TillLooks, AfterASaleTheChangeIsTheLargestAndTheReceiptIsReadByScrolling) {
  core::State state = page(TillPage::done);
  state.till.drawn = state.till.done.number;
  for (const bool large : {false, true}) {
    state.preferences.large_text = large;
    const auto touch = work(state);
    touch->pictures.known[till::receipt_picture(state.till.done.number)] = {
        .id = 1, .width = 576, .height = 3000};
    touch->frame();
    touch->settle();
    EXPECT_THAT(test::faults_of(touch->audit()), testing::IsEmpty());
    const std::string change = text::format(state.till.done.change, language());
    float highest = 0;
    for (const ui::Audit::Text& text : touch->audit().texts)
      if (text.text == change)
        EXPECT_GE(text.size.y, 128);
      else
        highest = std::max(highest, text.size.y);
    EXPECT_LT(highest, 128);
    EXPECT_TRUE(shows(touch->audit(), change));
    const auto* receipt = touch->audit().find_scroll("till/receipt");
    ASSERT_NE(receipt, nullptr);
    EXPECT_GT(receipt->limit, 1000) << "the end of it can be reached";
    EXPECT_GT(receipt->view.h, 300);
  }
}

TEST_P(TillLooks, AMessageStandsBesideTheFinger) {
  struct Tap {
    TillPage page;
    const char* control;
  };
  for (const auto& [where, control] :
       {Tap{TillPage::item, "stock/do"}, Tap{TillPage::close, "count/done"}}) {
    core::State state = page(where);
    const auto touch = work(state);
    const ui::Audit::Control* key = touch->find(control);
    ASSERT_NE(key, nullptr) << control;
    const ui::Vec at = key->visible.center();
    touch->tap(control);
    ASSERT_TRUE(state.till.message) << control;
    ASSERT_EQ(touch->audit().messages.size(), 1U) << control;
    const ui::Rect box = touch->audit().messages.front();
    EXPECT_LE(distance(at, box), kNearby) << control;
    EXPECT_GT(distance(at, box), 20) << "not under it";
    EXPECT_EQ(box.intersect(touch->find(control)->rect).empty(), true) << control;
    touch->tap("message");
    EXPECT_FALSE(state.till.message) << "a touch ends it";
  }
}

TEST_P(TillLooks, AManagerSeesWhatIsAskedForAndByWhom) {
  core::State state = page(TillPage::sell);
  state.till.counter.open.discount = {Discount::Kind::percent, 5000};
  state.till.access.waiting = till::Waiting::pay;
  state.till.access.chosen = "hoa";
  state.till.pad.kind = till::PadKind::manager_pin;
  for (const bool large : {false, true}) {
    state.preferences.large_text = large;
    const auto touch = work(state);
    EXPECT_THAT(test::faults_of(touch->audit()), testing::IsEmpty());
    EXPECT_TRUE(shows(touch->audit(), "(50 %)"));
    EXPECT_TRUE(shows(touch->audit(), "Nguyễn Thị Lan"));
  }
}

TEST_P(TillLooks, NothingIsMissingBeforeCountingBegan) {
  core::State state = page(TillPage::close);
  const auto missing = text::format(Money{-1'000'000}, language());
  {
    const auto touch = work(state);
    EXPECT_FALSE(shows(touch->audit(), missing));
  }
  core::update(state, core::TillAction{core::SetNote{0}}, 0);
  const auto touch = work(state);
  EXPECT_TRUE(shows(touch->audit(), missing));
}

}  // namespace
}  // namespace ocop::screens
