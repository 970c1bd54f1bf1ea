// Blind close: the expected cash is shown only after the count, which is then final.
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct Blind : Selling {
  explicit Blind(const std::string& who = "lan") : Selling(who) {
    PrivateSettings settings = two_people();
    settings.blind_close = true;
    till(SettingsRead{std::make_shared<const PrivateSettings>(settings)});
    books.shift->float_cash = {500'000};
    tell_books();
    till(GoTill{till::TillPage::close});
  }
  void count(std::int64_t halves) {  // in millions
    till(SetNote{0});
    type(std::to_string(halves));
    till(ClosePad{});
  }
};

TEST(TillBlind, ASellerSeesWhatMustBeThereAfterTheCountAlone) {
  Blind desk;
  EXPECT_TRUE(desk.state.till.hides_expected());
  desk.count(2);
  EXPECT_TRUE(desk.state.till.hides_expected());
  desk.till(CloseShift{});
  EXPECT_FALSE(desk.state.till.hides_expected());
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_count_differs);
}

TEST(TillBlind, TheCountStandsUnlessAManagerAllowsAnother) {
  Blind desk;
  desk.count(2);
  desk.till(CloseShift{});
  desk.till(GoTill{till::TillPage::sell});
  desk.till(GoTill{till::TillPage::close});
  EXPECT_EQ(desk.state.till.drawer.notes.pieces[0], 2) << "going away does not forget it";
  desk.till(SetNote{0});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
  desk.type("2468");
  desk.till(PinChecked{.staff = "hoa", .right = true});
  EXPECT_TRUE(desk.state.till.hides_expected());
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::notes);
  desk.type("1");
  desk.till(ClosePad{});
  desk.till(CloseShift{});
  ASSERT_EQ(desk.Desk::count<BookShiftClose>(), 1);
  EXPECT_EQ(std::get<BookShiftClose>(desk.effects.back()).close.manager, "hoa");
}

TEST(TillBlind, WhatWasSeenIsRecordedOnceAndARestartForgetsItNot) {
  Blind desk;
  const auto noted = [&] {
    std::string all;
    for (const TillEffect& effect : desk.effects)
      if (const auto* one = std::get_if<NoteUndone>(&effect); one && one->what == UndoneKind::count)
        all += one->back ? "-" : "+";
    return all;
  };
  desk.count(2);
  desk.till(CloseShift{});
  desk.till(CloseShift{});
  EXPECT_EQ(noted(), "+");
  Blind restarted;
  restarted.state.till.books.reset();
  restarted.state.till.drawer = {};
  restarted.books.shift->counts_seen = 1;
  restarted.tell_books();
  restarted.till(GoTill{till::TillPage::close});
  EXPECT_FALSE(restarted.state.till.hides_expected());
  restarted.till(CloseShift{});
  EXPECT_EQ(restarted.Desk::count<BookShiftClose>(), 0) << "what was counted is not known any more";
  EXPECT_EQ(restarted.state.till.pad.kind, till::PadKind::manager_pin);
  restarted.type("2468");
  restarted.till(PinChecked{.staff = "hoa", .right = true});
  EXPECT_TRUE(restarted.state.till.hides_expected());
  restarted.tell_books();
  EXPECT_TRUE(restarted.state.till.hides_expected()) << "until the entry is read";
  restarted.count(1);
  restarted.till(CloseShift{});
  ASSERT_EQ(restarted.Desk::count<BookShiftClose>(), 1);
  EXPECT_EQ(std::get<BookShiftClose>(restarted.effects.back()).close.manager, "hoa");
}

TEST(TillBlind, ARightCountClosesAtOnceAndTheNextShiftIsBlindAgain) {
  Blind desk;
  desk.count(1);
  desk.till(CloseShift{});
  ASSERT_EQ(desk.Desk::count<BookShiftClose>(), 1);
  EXPECT_EQ(std::get<BookShiftClose>(desk.effects.back()).close.manager, "");
  desk.till(Booked{EntryKind::shift_close});
  EXPECT_TRUE(desk.state.till.hides_expected());
}

TEST(TillBlind, AManagerSeesIt) {
  EXPECT_FALSE(Blind("hoa").state.till.hides_expected());
}

}  // namespace
}  // namespace ocop::core
