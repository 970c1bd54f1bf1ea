#include "app/kiosk/till/stock_level.h"

namespace ocop::till {

StockLevel stock_level(std::optional<std::int64_t> on_hand, bool weighed, std::int64_t low_pieces,
                       std::int64_t low_grams) {
  if (!on_hand) return StockLevel::unknown;
  if (*on_hand <= 0) return StockLevel::none;
  return *on_hand <= (weighed ? low_grams : low_pieces) ? StockLevel::last_pieces
                                                        : StockLevel::available;
}

StockLevel level_of(const StockLevels* levels, std::string_view product) {
  if (!levels) return StockLevel::unknown;
  const auto at = levels->find(product);
  return at == levels->end() ? StockLevel::unknown : at->second;
}

bool runs_out(StockLevel level) {
  return level == StockLevel::last_pieces || level == StockLevel::none;
}

}  // namespace ocop::till
