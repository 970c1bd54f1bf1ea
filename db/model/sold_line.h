// One line of the office's sheet of sales: positive for a sale, negative for a void or refund. A
// rounding is a line of its own, so the amounts of all lines add up to the takings. Thread rule:
// plain value.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/sale_record.h"

namespace ocop {

struct SoldLine {
  std::string kind;    ///< sale, void, refund
  std::string number;  ///< of the sale or the refund
  std::string sale;    ///< the sale concerned
  std::int64_t at_ms = 0;
  std::int64_t shift = 0;
  std::string staff;
  int line = 0;  ///< in the sale, from 0; -1: the rounding
  RecordedLine
      goods;  ///< quantity and amounts are signed; discounts are set for sales and voids only
};

}  // namespace ocop
