// One line over the counter, as the office's sheet shows it: a sale's is positive, what a void or a
// refund took back is negative, and a rounding is a line of its own, so that the amounts of all
// lines are the takings. Thread rule: plain value.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/sale_record.h"

namespace ocop {

struct SoldLine {
  std::string kind;    ///< sale, void, refund
  std::string number;  ///< of the sale or the refund
  std::string sale;    ///< the sale that it is about
  std::int64_t at_ms = 0;
  std::int64_t shift = 0;
  std::string staff;
  int line = 0;        ///< in the sale, from 0; -1: the rounding
  RecordedLine goods;  ///< quantity and amounts signed; discounts of sales and voids only
};

}  // namespace ocop
