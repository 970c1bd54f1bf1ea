// The shop's local time: Vietnam's, UTC+7 all year (IANA's Asia/Ho_Chi_Minh, without summer time
// since 1975). db/schema/ledger computes its days with the same offset. Thread rule: pure. Units:
// milliseconds since 1970, UTC.
#pragma once

#include <cstdint>

#include "db/model/date.h"

namespace ocop {

struct ShopTime {
  Date date{};
  int hour = 0;
  int minute = 0;
  int second = 0;
};

ShopTime shop_time(std::int64_t utc_ms);
/// Returns when that day begins.
std::int64_t shop_day_begin_ms(Date day);

}  // namespace ocop
