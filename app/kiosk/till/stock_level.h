// The stock as visitors see it: a word, never a number. Thread rule: pure. Units: pieces, or grams
// where weighed. Not the stock itself: db/model/stock.h.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::till {

enum class StockLevel { unknown, available, last_pieces, none };

/// `on_hand` is the sum of what may be sold, nullopt if stock of the product is not kept. Zero or
/// less is `none`; up to `low_…` is `last_pieces`.
StockLevel stock_level(std::optional<std::int64_t> on_hand, bool weighed, std::int64_t low_pieces,
                       std::int64_t low_grams);

/// By product.id. Products that are not in it are unknown.
using StockLevels = std::map<std::string, StockLevel, std::less<>>;

/// Returns unknown if `levels` is null.
StockLevel level_of(const StockLevels* levels, std::string_view product);
/// Returns whether staff should reorder it: last pieces, or none.
bool runs_out(StockLevel level);

}  // namespace ocop::till
