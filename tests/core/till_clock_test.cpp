// An unreliable clock is reported, and is not used to judge expiry.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/kiosk/core/clock_doubt.h"
#include "db/model/shop_time.h"
#include "tests/core/desk.h"

namespace ocop::core {
namespace {

constexpr std::int64_t kNoonMs = 1'795'582'800'000;  // noon of kDeskDay in the shop
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kYearMs = 365 * kDayMs;

Date day_after(int days) {
  return Date{std::chrono::sys_days{kDeskDay} + std::chrono::days{days}};
}

/// A till whose newest release was signed at noon of kDeskDay.
struct Clocked : Selling {
  Clocked() {
    auto shelf = std::make_shared<visit::Shelf>(*state.shelf);
    shelf->issued_ms = kNoonMs;
    state.shelf = shelf;
    show(kNoonMs);
  }
  /// Sets the machine's clock.
  void show(std::int64_t utc_ms) {
    state.utc_ms = utc_ms;
    state.today = shop_time(utc_ms).date;
    act(Ticked{});
  }
  bool sells(Date expiry) {
    till(TillScan{.product = "tea", .lot = "L1", .expiry = expiry});
    const bool sold = !cart().empty();
    while (!cart().empty()) till(RemoveLine{cart().lines.front().id});
    return sold;
  }
};

TEST(TillClock, ABeginningClockNeitherSellsNorRefusesByItsYear) {
  for (const std::int64_t wrong : {kNoonMs - 26 * kYearMs, kNoonMs - kDayMs, kNoonMs - 301'000}) {
    Clocked desk;
    desk.show(wrong);
    EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::before_release);
    EXPECT_FALSE(desk.sells(day_after(-1))) << "it expired before the release was signed";
    EXPECT_TRUE(desk.sells(day_after(0)));
    EXPECT_TRUE(desk.sells(day_after(400)));
    desk.till(ConfirmClock{});
    EXPECT_EQ(desk.count<BookClock>(), 0) << "nobody can say that such a clock is right";
  }
}

TEST(TillClock, ARightClockJudgesByToday) {
  for (const std::int64_t small : {0, 1'000, 299'000}) {
    Clocked desk;
    desk.show(kNoonMs - small);
    EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::none);
  }
  Clocked desk;
  desk.show(kNoonMs + 3 * kDayMs);
  EXPECT_FALSE(desk.sells(day_after(2)));
  EXPECT_TRUE(desk.sells(day_after(3)));
}

TEST(TillClock, OneThatWasSetBackIsDoubtedUntilSomebodySaysThatItIsRight) {
  Clocked desk;
  desk.show(kNoonMs + 10 * kDayMs);
  desk.books.clock_seen_ms = kNoonMs + 9 * kYearMs;
  desk.tell_books();
  EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::set_back);
  EXPECT_TRUE(desk.sells(day_after(5))) << "which day it is cannot be told";
  EXPECT_FALSE(desk.sells(day_after(-1)));
  desk.till(TillScan{.product = "tea", .lot = "L1", .expiry = day_after(5)});
  desk.till(ConfirmClock{});
  ASSERT_EQ(desk.count<BookClock>(), 1);
  const auto& booked = std::get<BookClock>(desk.effects.back());
  EXPECT_EQ(booked.staff, "lan");
  EXPECT_EQ(booked.seen_ms, kNoonMs + 9 * kYearMs);
  desk.books.clock_seen_ms = desk.state.utc_ms;
  desk.tell_books();
  desk.till(Booked{EntryKind::setting});
  EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::none);
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell) << "what is in the cart is judged again";
  desk.till(RemoveLine{desk.cart().lines.front().id});
  EXPECT_FALSE(desk.sells(day_after(5)));
}

TEST(TillClock, OneThatHasPassedWhatItShowedIsBelievedAgain) {
  Clocked desk;
  desk.books.clock_seen_ms = kNoonMs + kDayMs;
  desk.tell_books();
  EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::set_back);
  desk.show(kNoonMs + kDayMs);
  EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::none);
}

TEST(TillClock, OneThatIsFarFromTheHubsIsDoubtedAndANearOneIsNot) {
  Clocked desk;
  desk.show(kNoonMs + 400 * kDayMs);
  desk.till(UplinkChanged{{.unsent = 0, .clock_off_minutes = 59}});
  EXPECT_FALSE(desk.sells(day_after(5)));
  desk.till(UplinkChanged{{.unsent = 0, .clock_off_minutes = 60}});
  EXPECT_EQ(clock_doubt(desk.state), ClockDoubt::off_hub);
  EXPECT_TRUE(desk.sells(day_after(5)));
}

TEST(TillClock, APaymentThatIsUnderWayIsLookedAtAgainWhenTheClockIsSet) {
  Clocked desk;
  desk.show(kNoonMs - kYearMs);
  desk.till(TillScan{.product = "tea", .lot = "L1", .expiry = day_after(1)});
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
  desk.show(kNoonMs + 2 * kDayMs);
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell);
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_lot_expired);
}

TEST(TillClock, VisitorsAreToldNoDaysThatADoubtfulClockCounted) {
  Clocked desk;
  desk.till(LockTill{});
  const auto report = [&](std::int64_t utc_ms) {
    desk.show(utc_ms);
    visit::PackCode code;
    code.product = "tea";
    code.lot = "L1";
    code.expiry = day_after(2);
    desk.act(Scanned{code});
    desk.act(PackLookedUp{code, {}});
    return desk.state.pack.checked.value();
  };
  EXPECT_EQ(report(kNoonMs).days_left, 2);
  EXPECT_EQ(report(kNoonMs - kYearMs).days_left, std::nullopt);
  EXPECT_NE(report(kNoonMs - kYearMs).verdict, visit::PackVerdict::expired);
}

TEST(TillClock, WhereNoReleaseWasSignedNothingExpiresByADoubtfulClock) {
  Clocked desk;
  auto shelf = std::make_shared<visit::Shelf>(*desk.state.shelf);
  shelf->issued_ms = 0;
  desk.state.shelf = shelf;
  desk.books.clock_seen_ms = kNoonMs + kDayMs;
  desk.tell_books();
  EXPECT_TRUE(desk.sells(day_after(-300)));
}

}  // namespace
}  // namespace ocop::core
