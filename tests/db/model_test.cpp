#include <gtest/gtest.h>

#include "db/model/date.h"
#include "db/model/gtin.h"
#include "db/model/language.h"
#include "db/model/shop_time.h"

namespace ocop {
namespace {

TEST(Gtin, TheCheckDigitIsGs1s) {
  EXPECT_EQ(Gtin::check_digit("629104150021"), '3');  // GS1's own example
  EXPECT_EQ(Gtin::check_digit("893123456789"), '7');
}

TEST(Gtin, EveryLengthBecomesFourteenDigits) {
  EXPECT_EQ(Gtin::parse("8931234567897")->as_14(), "08931234567897");
  EXPECT_EQ(Gtin::parse("96385074")->as_14(), "00000096385074");
  EXPECT_EQ(Gtin::parse("036000291452")->as_14(), "00036000291452");
  EXPECT_EQ(Gtin::parse("8931234567897"), Gtin::parse("08931234567897"));
  EXPECT_EQ(Gtin::parse("8931234567897")->as_13_or_14(), "8931234567897");
}

TEST(Gtin, WhatIsNoGtinIsRefused) {
  for (const char* text : {"", "8931234567896", "893123456789", "89312345678970", "89312345678a4",
                           " 8931234567897", "893123456789４"})
    EXPECT_FALSE(Gtin::parse(text)) << text;
}

TEST(Date, OnlyADayOfTheCalendarIsTaken) {
  EXPECT_EQ(date_to_iso(*date_from_iso("2024-02-29")), "2024-02-29");
  for (const char* text : {"2023-02-29", "2023-13-01", "2023-1-1", "01/02/2023", "2023-00-10",
                           "2023-01-01 ", "-023-01-01", ""})
    EXPECT_FALSE(date_from_iso(text)) << text;
}

TEST(Date, MonthsAreAddedToTheMonthsEnd) {
  EXPECT_EQ(date_to_iso(add_months(*date_from_iso("2021-01-28"), 36)), "2024-01-28");
  EXPECT_EQ(date_to_iso(add_months(*date_from_iso("2024-02-29"), 36)), "2027-02-28");
  EXPECT_EQ(date_to_iso(add_months(*date_from_iso("2023-10-31"), 1)), "2023-11-30");
}

TEST(ShopTime, IsVietnamsWhateverTheMachineSays) {
  const std::int64_t last_ms = 1'795'539'599'999;  // 2026-11-24T16:59:59.999Z
  const ShopTime last = shop_time(last_ms);
  EXPECT_EQ(date_to_iso(last.date), "2026-11-24");
  EXPECT_EQ(last.hour, 23);
  EXPECT_EQ(last.minute, 59);
  EXPECT_EQ(last.second, 59);
  EXPECT_EQ(date_to_iso(shop_time(last_ms + 1).date), "2026-11-25");
  EXPECT_EQ(shop_time(last_ms + 1).hour, 0);
  EXPECT_EQ(shop_day_begin_ms(*date_from_iso("2026-11-25")), last_ms + 1);
  EXPECT_EQ(date_to_iso(shop_time(-25'200'001).date), "1969-12-31");
}

TEST(LocalText, FallsBackToVietnamese) {
  const LocalText text{{"na", "", "番荔枝"}};
  EXPECT_EQ(text.in(Language::en), "na");
  EXPECT_EQ(text.in(Language::zh), "番荔枝");
}

}  // namespace
}  // namespace ocop
