// Past shifts: the list, loading older ones, and reprinting a Z report.
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

ShiftPage page_of(std::optional<std::int64_t> before, std::int64_t newest, std::int64_t oldest,
                  bool more) {
  ShiftPage page{before, {}, more};
  for (std::int64_t number = newest; number >= oldest; --number) {
    ShiftRecord shift;
    shift.number = number;
    shift.close = RecordedClose{};
    page.shifts.push_back(std::move(shift));
  }
  return page;
}

TEST(TillShifts, TheListIsAskedForAndGoesOnWithOlderOnes) {
  Selling desk;
  desk.till(GoTill{till::TillPage::shifts});
  ASSERT_EQ(desk.count<LoadShifts>(), 1);
  EXPECT_FALSE(std::get<LoadShifts>(desk.effects.back()).before);
  desk.till(ShiftsLoaded{page_of({}, 9, 6, true)});
  desk.till(ShowOlderShifts{});
  desk.till(ShowOlderShifts{});  // a second tap
  EXPECT_EQ(std::get<LoadShifts>(desk.effects.back()).before, 6);
  desk.till(ShiftsLoaded{page_of(6, 5, 1, false)});
  desk.till(ShiftsLoaded{page_of(6, 5, 1, false)});
  EXPECT_EQ(desk.state.till.shifts.closed.size(), 9U);
  EXPECT_EQ(desk.state.till.shifts.closed.back().number, 1);
  desk.till(ShowOlderShifts{});
  EXPECT_EQ(desk.count<LoadShifts>(), 3) << "there are no older ones";
  desk.till(GoTill{till::TillPage::shifts});
  desk.till(ShiftsLoaded{page_of({}, 10, 7, true)});
  EXPECT_EQ(desk.state.till.shifts.closed.size(), 4U) << "it begins anew";
}

TEST(TillShifts, AListThatCannotBeReadIsSaid) {
  Selling desk;
  desk.till(GoTill{till::TillPage::shifts});
  desk.till(ShiftsLoaded{});
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::till_unreadable);
}

TEST(TillShifts, AZReportIsPrintedAgainByWhoIsHere) {
  Desk desk;
  desk.till(ReprintShift{3});
  EXPECT_EQ(desk.count<PrintShiftCopy>(), 0) << "nobody is";
  desk.sign_in("lan");
  desk.till(ReprintShift{3});
  ASSERT_EQ(desk.count<PrintShiftCopy>(), 1) << "also between two shifts";
  const auto& copy = std::get<PrintShiftCopy>(desk.effects.back());
  EXPECT_EQ(copy.shift, 3);
  EXPECT_EQ(copy.staff, "lan");
}

}  // namespace
}  // namespace ocop::core
