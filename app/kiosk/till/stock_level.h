// What visitors are told of the stock: a word, never a number. Thread rule: pure.
// Units: pieces, or grams where weighed. Not the stock itself: db/model/stock.h.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::till {

enum class StockLevel { unknown, available, last_pieces, none };

/// `on_hand`: the sum of what may still be sold; nothing: stock of the product is not kept. Below
/// zero is none. With `low_…` left or less, it is running out.
StockLevel stock_level(std::optional<std::int64_t> on_hand, bool weighed, std::int64_t low_pieces,
                       std::int64_t low_grams);

/// By product.id. What is not in it is unknown.
using StockLevels = std::map<std::string, StockLevel, std::less<>>;

/// Null: nothing is known.
StockLevel level_of(const StockLevels* levels, std::string_view product);
/// Staff should order or receive it: last pieces, or none.
bool runs_out(StockLevel level);

}  // namespace ocop::till
