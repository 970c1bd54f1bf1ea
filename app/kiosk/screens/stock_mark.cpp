#include "app/kiosk/screens/stock_mark.h"

#include <cmath>
#include <numbers>

namespace ocop::screens {

namespace {

using text::Text;
using till::StockLevel;
using ui::Rect;

constexpr float kStockMark = 0.7F;  // of the letters' size
constexpr float kStockMarkGap = 0.4F;
constexpr float kRingInset = 2;

const std::string& words_for(const View& v, StockLevel level) {
  return v.texts(level == StockLevel::available     ? Text::stock_available
                 : level == StockLevel::last_pieces ? Text::stock_last
                                                    : Text::stock_none);
}

float lead(const ui::Frame& f, ui::TextStyle style) {
  return std::round(ui::type_size(style) * f.text_scale() * (kStockMark + kStockMarkGap));
}

}  // namespace

bool knows_stock(const View& view, const ProductCard& card) {
  return level_of(view.state.stock.get(), card.id) != StockLevel::unknown;
}

float stock_mark_width(const View& view, const ui::Frame& f, const ProductCard& card,
                       ui::TextStyle style) {
  const StockLevel level = level_of(view.state.stock.get(), card.id);
  if (level == StockLevel::unknown) return 0;
  return std::ceil(lead(f, style) + f.measure(words_for(view, level), style).x) + 1;
}

void stock_mark(const View& view, ui::Frame& f, Rect box, const ProductCard& card,
                ui::TextStyle style) {
  const StockLevel level = level_of(view.state.stock.get(), card.id);
  if (level == StockLevel::unknown) return;
  const float radius = ui::type_size(style) * f.text_scale() * kStockMark / 2;
  const ui::Vec center{box.x + radius, box.center().y};
  // A ring instead of a disc if out of stock, so that colour is not the only difference.
  if (level == StockLevel::none)
    f.arc(center, radius - kRingInset, 0, 2 * std::numbers::pi_v<float>, f.colors().ink_soft,
          ui::stroke::strong);
  else
    f.circle(center, radius,
             level == StockLevel::available ? f.colors().primary : f.colors().accent);
  box.cut_left(lead(f, style));
  f.text(box, words_for(view, level), style, f.colors().ink_soft, {.middle = true, .max_lines = 1});
}

}  // namespace ocop::screens
