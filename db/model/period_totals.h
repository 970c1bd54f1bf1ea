// Sums over days of the shop (UTC+7). A voided sale is left out entirely; a refund counts for its
// own day. Amounts are whole đồng. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/date.h"
#include "db/model/money.h"

namespace ocop {

struct DayTotal {
  Date day{};  ///< for a sum over several days, the first
  int sales = 0, refunds = 0;
  Money sold, refunded, discount;
  Money rounding, vat;  ///< net of refunds
};

struct HourTotal {
  int hour = 0;  ///< 0 to 23, local
  int sales = 0;
  Money sold;
};

struct ProductTotal {
  std::string product, producer, group;
  bool weighed = false;
  int lines = 0;              ///< of sales
  std::int64_t quantity = 0;  ///< pieces or grams, net of refunds, as are the amounts
  Money amount, vat;
};

struct ProducerTotal {
  std::string producer;
  int lines = 0;
  Money amount, vat;
};

}  // namespace ocop
