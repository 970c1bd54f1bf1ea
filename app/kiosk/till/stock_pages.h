// What the pages of stock have: which products are listed, and the entry that is being written.
// Thread rule: plain values. Units: pieces, or grams where weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/date.h"

namespace ocop::till {

enum class StockDeed { receive, count, write_off, transfer };

/// A stock entry that is being written.
struct StockDraft {
  StockDeed deed = StockDeed::receive;
  std::string lot{};
  bool lot_chosen = false;  ///< also that there is none
  bool row_chosen = false;  ///< as the books have it: without a lot, those of one expiry
  std::optional<Date> expiry{};
  std::optional<std::int64_t> quantity{};
  std::string reason{};
  std::string to{};
};

struct StockPages {
  bool low_only = false;  ///< the list shows only what runs out
  std::string item;       ///< product whose stock is shown
  StockDraft draft;
};

}  // namespace ocop::till
