#include "db/model/shop_time.h"

#include <chrono>

namespace ocop {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;

constexpr milliseconds kOffset = std::chrono::hours(7);

}  // namespace

ShopTime shop_time(std::int64_t utc_ms) {
  const milliseconds local = milliseconds(utc_ms) + kOffset;
  const auto day = std::chrono::floor<days>(local);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(local - day));
  return {Date(sys_days(day)), static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count())};
}

std::int64_t shop_day_begin_ms(Date day) {
  return milliseconds(sys_days(day).time_since_epoch() - kOffset).count();
}

}  // namespace ocop
