// The staff screens, in three languages, in portrait and landscape, checked for clipped text,
// missing glyphs, and targets that are too small or too close.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "app/base/text/formats.h"
#include "app/kiosk/till/slip_rules.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"
#include "tests/support/kiosk/till_at_work.h"

namespace ocop::screens {
namespace {

using test::at_work;
using test::kTillSizes;
using till::PadKind;
using till::TillPage;

constexpr TillPage kPages[] = {TillPage::sell,    TillPage::pay,   TillPage::done,
                               TillPage::sales,   TillPage::stock, TillPage::item,
                               TillPage::figures, TillPage::shift, TillPage::close,
                               TillPage::shifts,  TillPage::slips};

/// Two shifts, with the longest texts that fit a row.
std::vector<ShiftRecord> past_shifts() {
  ShiftRecord shift;
  shift.number = 123;
  shift.opened_at_ms = 1'795'482'000'000;
  shift.opened_by = "lan";
  shift.close = RecordedClose{shift.opened_at_ms + 90'000'000,
                              "hoa",
                              122,
                              {9'000'000},
                              {8'877'000},
                              "thiếu một tờ 100.000 và hai tờ 10.000, đã hỏi người bán ca trước"};
  shift.sales = 234;
  shift.sold = {123'456'789};
  ShiftRecord even = shift;
  even.number = 122;
  even.close = RecordedClose{shift.opened_at_ms + 30'000'000, "lan", 121, {}, {}, {}};
  return {shift, even};
}

std::shared_ptr<const till::Figures> figures_of_today() {
  till::Figures figures;
  figures.total.sold = {7'000};
  figures.tenders = {{"cash", {5'000}, {}}, {"vietqr", {2'000}, {}}};
  return std::make_shared<const till::Figures>(figures);
}

class TillScreens : public testing::TestWithParam<std::tuple<Language, int>> {};
INSTANTIATE_TEST_SUITE_P(All, TillScreens,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3)));

TEST_P(TillScreens, CanBeReadAndTouched) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const TillPage page : kPages)
    for (const bool large : {false, true}) {
      core::State state = at_work(page);
      state.preferences.language = language;
      state.preferences.large_text = large;
      EXPECT_THAT(test::faults_of(test::audit_of(state, width, height)), testing::IsEmpty())
          << "page " << static_cast<int>(page) << " large " << large;
    }
}

TEST_P(TillScreens, PastShiftsAreListedWithTheirDifferenceAndTheirCopy) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const bool large : {false, true}) {
    core::State state = at_work(TillPage::shifts);
    state.preferences.language = language;
    state.preferences.large_text = large;
    state.till.printer.there = true;
    state.till.shifts.closed = past_shifts();
    state.till.shifts.more = true;
    const ui::Audit audit = test::audit_of(state, width, height);
    EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << "large " << large;
    for (const char* name : {"shift/copy:123", "shift/copy:122", "shifts/older", "shifts/back"})
      EXPECT_NE(audit.find(name), nullptr) << name;
    const std::string net = text::format(Money{123'456'789}, language);
    const std::string difference = text::format(Money{-123'000}, language);
    for (const std::string& words : {net, difference})
      EXPECT_TRUE(std::any_of(
          audit.texts.begin(), audit.texts.end(),
          [&](const auto& text) { return !text.shortened && text.text.ends_with(words); }))
          << words << " large " << large;
  }
}

/// Slips of both ways, with the longest that can stand in a row.
std::vector<till::DatedSlip> last_slips() {
  CashSlip out{.number = "DLSK7Q23XKD-C000123",
               .shift = 123,
               .staff = "lan",
               .manager = "hoa",
               .way = CashWay::out,
               .amount = {9'999'999'999},
               .why = CashWhy::producer,
               .statement = "BK-2026-000123",
               .party = "Hợp tác xã nông sản và du lịch cộng đồng Chi Lăng",
               .note = "kỳ tháng 10, đã trừ hàng hỏng"};
  CashSlip in{.number = "DL01-T000001", .way = CashWay::in, .amount = {500'000}};
  in.why = CashWhy::change;
  return {{out, 1'795'482'000'000}, {in, 1'795'482'000'000}};
}

TEST_P(TillScreens, CashSlipsAreListedWithTheirAmountAndTheirCopy) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const bool large : {false, true})
    for (const CashWay way : {CashWay::in, CashWay::out})
      for (const CashWhy why : till::slip_reasons(way)) {
        core::State state = at_work(TillPage::slips);
        state.preferences.language = language;
        state.preferences.large_text = large;
        state.till.printer.there = true;
        state.till.slips.last = last_slips();
        state.till.slips.draft = {.way = way,
                                  .amount = Money{9'999'999'999},
                                  .why = why,
                                  .statement = "BK-2026-000123",
                                  .party = last_slips()[0].slip.party,
                                  .note = last_slips()[0].slip.note};
        const ui::Audit audit = test::audit_of(state, width, height);
        EXPECT_THAT(test::faults_of(audit), testing::IsEmpty())
            << "large " << large << " " << cash_why_code(why);
        for (const char* name :
             {"slip/copy:DLSK7Q23XKD-C000123", "slip/copy:DL01-T000001", "slip/way:0", "slip/way:1",
              "slip/amount", "slip/why:0", "slip/party", "slip/note", "slip/back", "slip/do"})
          EXPECT_NE(audit.find(name), nullptr) << name;
        EXPECT_EQ(audit.find("slip/statement") != nullptr, why == CashWhy::producer);
        for (const std::int64_t vnd : {std::int64_t{-9'999'999'999}, std::int64_t{500'000}})
          EXPECT_TRUE(std::any_of(audit.texts.begin(), audit.texts.end(),
                                  [&](const auto& text) {
                                    return !text.shortened &&
                                           text.text == text::format(Money{vnd}, language);
                                  }))
              << vnd << " large " << large;
      }
}

TEST_P(TillScreens, WhereNobodyMaySignInItSaysWhoMustDoWhat) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  core::State state = at_work(TillPage::sell);
  state.preferences.language = language;
  state.till.staff.clear();
  state.till.settings = std::make_shared<const PrivateSettings>();
  const ui::Audit audit = test::audit_of(state, width, height);
  EXPECT_THAT(test::faults_of(audit), testing::IsEmpty());
  const auto& words = test::interface_texts()[static_cast<std::size_t>(language)];
  EXPECT_TRUE(std::any_of(audit.texts.begin(), audit.texts.end(), [&](const auto& text) {
    return text.text == words(text::Text::till_no_staff);
  }));
}

TEST_P(TillScreens, BetweenTwoShiftsPastOnesCanBeReached) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const bool counting : {false, true})
    for (const bool large : {false, true}) {
      core::State state = at_work(TillPage::shift);
      state.preferences.language = language;
      state.preferences.large_text = large;
      auto books = std::make_shared<till::Books>(*state.till.books);
      books->shift.reset();
      state.till.books = books;
      if (counting) state.till.pad.kind = PadKind::notes;
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << counting << large;
      EXPECT_EQ(audit.find("count/past") != nullptr, !counting);
    }
}

TEST_P(TillScreens, ABlindCloseShowsWhatMustBeThereAfterTheCountAlone) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const TillPage page : {TillPage::shift, TillPage::close, TillPage::figures})
    for (const bool seen : {false, true}) {
      core::State state = at_work(page);
      state.preferences.language = language;
      state.till.figures.read = figures_of_today();
      PrivateSettings settings = *state.till.settings;
      settings.blind_close = true;
      state.till.settings = std::make_shared<const PrivateSettings>(settings);
      till::Books books = *state.till.books;
      books.shift->float_cash = {1'234'000};
      books.shift->sold = {7'000};
      books.shift->tenders[0].sold = {5'000};
      books.shift->tenders[1].sold = {2'000};
      books.shift->undone = {12, 3, 4};
      books.shift->slips = {{3'000}, {1'000}, 12, 34};
      state.till.books = std::make_shared<const till::Books>(books);
      state.till.drawer.count_seen = seen;
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << static_cast<int>(page) << seen;
      std::vector<Money> sums{{7'000}};
      if (page == TillPage::shift)
        sums = {{7'000}, {5'000}, {2'000}, {3'000}, {-1'000}, {1'241'000}};
      if (page == TillPage::close) sums = {{1'241'000}};
      for (const Money sum : sums)
        EXPECT_EQ(
            std::any_of(audit.texts.begin(), audit.texts.end(),
                        [&](const auto& text) { return text.text == text::format(sum, language); }),
            seen)
            << static_cast<int>(page) << " " << sum.vnd;
    }
}

TEST_P(TillScreens, TheMarksOfTheExchangeFitIntoTheHeader) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const std::int64_t unsent : {0, 7, 123'456})
    for (const bool large : {false, true}) {
      core::State state = at_work(TillPage::sell);
      state.preferences.language = language;
      state.preferences.large_text = large;
      state.till.uplink = {unsent, 95};
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << unsent << " large " << large;
      EXPECT_EQ(audit.find("till/mark:unsent") != nullptr, unsent > 0);
      EXPECT_NE(audit.find("till/mark:clock"), nullptr);
      const auto hour = text::format_clock(shop_time(state.till.books->shift_opened_ms));
      const auto shift =
          std::find_if(audit.texts.begin(), audit.texts.end(),
                       [&](const ui::Audit::Text& text) { return text.text.ends_with(hour); });
      ASSERT_NE(shift, audit.texts.end());
      EXPECT_FALSE(shift->shortened) << shift->text << " " << unsent << " large " << large;
    }
}

TEST_P(TillScreens, WhoMustWaitSeesHowLongAndWhoCanHelp) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const bool unlocks : {false, true})
    for (const bool large : {false, true}) {
      core::State state = at_work(TillPage::sell);
      state.preferences.language = language;
      state.preferences.large_text = large;
      till::Till& till = state.till;
      till.staff.clear();
      till.access.chosen = unlocks ? "hoa" : "lan";
      till.access.unlocking = "lan";
      till.access.waiting = unlocks ? till::Waiting::unlock : till::Waiting::nothing;
      till.pad.kind = unlocks ? PadKind::manager_pin : PadKind::pin;
      till.access.locked_until = unlocks ? 0 : state.now + 119'500;
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << unlocks << " large " << large;
      EXPECT_EQ(audit.find("till/unlock") != nullptr, !unlocks);
      EXPECT_TRUE(std::any_of(audit.texts.begin(), audit.texts.end(), [&](const auto& text) {
        return unlocks || (!text.shortened && text.text.find("120") != std::string::npos);
      }));
    }
}

TEST_P(TillScreens, AClockThatCannotBeBelievedIsSaidOnEveryPage) {
  constexpr std::int64_t kNowMs = 1'795'582'800'000;
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const TillPage page : {TillPage::sell, TillPage::pay, TillPage::item})
    for (const bool set_back : {false, true}) {
      core::State state = at_work(page);
      state.preferences.language = language;
      state.utc_ms = kNowMs;
      auto books = std::make_shared<till::Books>(*state.till.books);
      auto shelf = std::make_shared<visit::Shelf>(*state.shelf);
      (set_back ? books->clock_seen_ms : shelf->issued_ms) = kNowMs + 86'400'000;
      state.till.books = books;
      state.shelf = shelf;
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), testing::IsEmpty()) << static_cast<int>(page);
      EXPECT_TRUE(std::any_of(audit.texts.begin(), audit.texts.end(), [&](const auto& text) {
        return text.text.find(text::format(shop_time(kNowMs + 86'400'000), language)) !=
               std::string::npos;
      })) << "what was seen stands there";
      EXPECT_EQ(audit.find("till/clock_right") != nullptr, set_back);
    }
}

TEST_P(TillScreens, TheTabsKeepTheirWordsAndTheirPlaceWhoeverIsHere) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  const text::Text words[] = {text::Text::till_tab_sell, text::Text::till_tab_sales,
                              text::Text::till_tab_stock, text::Text::till_tab_figures,
                              text::Text::till_tab_shift};
  for (const bool large : {false, true}) {
    core::State state = at_work(TillPage::sell);
    state.preferences.language = language;
    state.preferences.large_text = large;
    const ui::Audit before = test::audit_of(state, width, height);
    PrivateSettings settings;
    settings.staff = {{"lan", "Hoàng Nguyễn Thị Phương Thảo Linh", Role::seller, ""}};
    state.till.settings = std::make_shared<const PrivateSettings>(settings);
    state.till.uplink = {123'456, 95};
    const ui::Audit after = test::audit_of(state, width, height);
    EXPECT_THAT(test::faults_of(after), testing::IsEmpty()) << "large " << large;
    for (const text::Text text : words) {
      const std::string& tab = test::interface_texts()[static_cast<std::size_t>(language)](text);
      EXPECT_TRUE(std::any_of(
          after.texts.begin(), after.texts.end(),
          [&](const ui::Audit::Text& one) { return one.text == tab && !one.shortened; }))
          << tab << " large " << large;
    }
    for (const TillPage page :
         {TillPage::sell, TillPage::sales, TillPage::stock, TillPage::figures, TillPage::shift}) {
      const std::string name = "till/tab:" + std::to_string(static_cast<int>(page));
      ASSERT_NE(before.find(name), nullptr) << name;
      EXPECT_EQ(before.find(name)->rect, after.find(name)->rect) << name;
    }
  }
}

TEST_P(TillScreens, PadsCanBeReadAndTouched) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  for (const PadKind pad : {PadKind::quantity, PadKind::cart_discount, PadKind::manager_pin,
                            PadKind::line_note, PadKind::find_product}) {
    for (const bool large : {false, true}) {
      core::State state = at_work(TillPage::sell);
      state.preferences.language = language;
      state.preferences.large_text = large;
      state.till.pad.kind = pad;
      state.till.pad.text = "1234";
      EXPECT_THAT(test::faults_of(test::audit_of(state, width, height)), testing::IsEmpty())
          << "pad " << static_cast<int>(pad) << " large " << large;
    }
  }
}

TEST_P(TillScreens, TheDoorCanBeReadAndTouched) {
  const auto& [language, which] = GetParam();
  const auto [width, height] = kTillSizes[which];
  core::State state = at_work(TillPage::sell);
  state.preferences.language = language;
  state.till.staff.clear();
  EXPECT_THAT(test::faults_of(test::audit_of(state, width, height)), testing::IsEmpty());
  state.till.access.chosen = "lan";
  EXPECT_THAT(test::faults_of(test::audit_of(state, width, height)), testing::IsEmpty());
}

}  // namespace
}  // namespace ocop::screens
