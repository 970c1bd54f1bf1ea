// The state of the stock pages: which products are listed, and the draft of an entry.
// Thread rule: plain values. Units: pieces, or grams where weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/date.h"

namespace ocop::till {

enum class StockOperation { receive, count, write_off, transfer };

/// The draft of a stock entry.
struct StockDraft {
  StockOperation operation = StockOperation::receive;
  std::string lot{};
  bool lot_chosen = false;  ///< by staff; also if they chose goods without a lot
  bool row_chosen = false;  ///< a row of the books: without a lot, the goods of one expiry
  std::optional<Date> expiry{};
  std::optional<std::int64_t> quantity{};
  std::string reason{};
  std::string to{};
};

struct StockPages {
  bool low_only = false;  ///< list only products that run out
  std::string item;       ///< product.id of the product shown
  StockDraft draft;
};

}  // namespace ocop::till
