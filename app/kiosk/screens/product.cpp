// A product: its picture takes half the screen, beside it (or below) what one wants to know first;
// further down cards in columns, and others like it.
#include <algorithm>
#include <cmath>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/product_sections.h"
#include "app/kiosk/screens/stock_mark.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/spinner.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;

constexpr float kProductGap = ui::space::card;
constexpr int kRelated = 8;
constexpr float kBesidePrice = 28;

/// What stands in the head, line by line: each with its height, so that it can be centred.
struct Head {
  std::string kind, name, score, price, unit, here, season, recall;
};

Head head_of(const View& v) {
  const Product& product = v.state.product->product;
  const ProductCard& card = product.card;
  Head head;
  head.kind = group_words(v, card.group);
  if (!card.district.empty()) head.kind += " · " + card.district;
  head.name = card.name.in(v.language());
  if (product.score) head.score = v.texts(Text::product_score, {std::to_string(*product.score)});
  if (card.stars == 0) head.score = v.texts(Text::product_unrated);
  head.price = price_words(v, card);
  if (card.price && !card.unit.empty())
    head.unit = v.texts(Text::product_price_for, {card.unit.in(v.language())});
  if (card.price && product.price_is_sample) {
    if (!head.unit.empty()) head.unit += " · ";
    head.unit += v.texts(Text::product_sample_price);
  }
  // Where the stock is known, its mark says more than that it is sold here.
  if (card.price && !v.state.shelf->point.id.empty() && !knows_stock(v, card))
    head.here = v.texts(Text::product_here, {v.state.shelf->point.name.in(v.language())});
  if (v.state.recall({card.id, product.lot}))
    head.recall = v.texts(Text::lot_recall_title, {product.lot});
  if (card.season_from != 0)
    head.season = v.texts(Text::product_season, {text::format_month(card.season_from, v.language()),
                                                 text::format_month(card.season_to, v.language())});
  return head;
}

/// The price, and how much there is beside it, or below where the line is too short. Its height.
float price_line(const View& v, ui::Frame& f, Rect at, const std::string& price, bool draw) {
  const ProductCard& card = v.state.product->product.card;
  const TextStyle style = card.price ? TextStyle::display : TextStyle::title;
  const ui::Vec size = f.measure(price, style, at.w);
  const float stock = stock_mark_width(v, f, card, TextStyle::subtitle);
  const bool beside = size.x + kBesidePrice + stock <= at.w;
  const float line = stock > 0 && !beside ? f.line_height(TextStyle::subtitle) : 0;
  if (draw) {
    f.text(at, price, style, card.price ? f.colors().price : f.colors().ink_soft,
           {.tabular = style == TextStyle::display});
    const float left = size.x + kBesidePrice;
    stock_mark(v, f,
               beside ? Rect{at.x + left, at.y, at.w - left, size.y}
                      : Rect{at.x, at.y + size.y, at.w, line},
               card, TextStyle::subtitle);
  }
  return size.y + line;
}

/// Draws the head, or with `draw` off only measures it. Its height.
float head_words(const View& v, ui::Frame& f, Rect at, bool draw, Answer& answer) {
  const Head head = head_of(v);
  const ProductCard& card = v.state.product->product.card;
  const float top = at.y;
  const auto put = [&](const std::string& text, TextStyle style, ui::Color color, float gap) {
    if (text.empty()) return;
    const Rect box = at.cut_top(f.measure(text, style, at.w).y, gap);
    if (draw) f.text(box, text, style, color);
  };
  put(head.kind, TextStyle::body, f.colors().ink_soft, 8);
  put(head.name, TextStyle::headline, f.colors().ink, 16);
  if (card.stars > 0) {
    Rect row = at.cut_top(48, 20);
    if (draw) {
      const float stars = widgets::star_row_width(44);
      widgets::star_row(f, "product/stars/" + card.id, {row.x, row.y + 2, stars, 44}, card.stars);
      row.cut_left(stars + 20);
      f.text(row, head.score, TextStyle::body, f.colors().ink_soft, {.middle = true});
    }
  } else {
    put(head.score, TextStyle::body, f.colors().ink_soft, 20);
  }
  at.cut_top(price_line(v, f, at, head.price, draw), 4);
  put(head.unit, TextStyle::body, f.colors().ink_soft, 16);
  put(head.recall, TextStyle::strong, f.colors().loss, 8);
  put(head.here, TextStyle::strong, f.colors().primary, 8);
  put(head.season, TextStyle::body, f.colors().ink_soft, 8);
  at.cut_top(16);
  const widgets::Button code{
      .label = v.texts(Text::product_qr), .icon = "qr", .kind = widgets::ButtonKind::action};
  const widgets::Button story{
      .label = v.texts(Text::lot_story), .icon = "map", .kind = widgets::ButtonKind::secondary};
  const float code_width = std::min(widgets::button_width(f, ui::space::action, code), at.w);
  const float story_width = std::min(widgets::button_width(f, ui::space::action, story), at.w);
  const bool beside = code_width + ui::space::gap + story_width <= at.w;
  Rect row = at.cut_top(ui::space::action);
  if (draw && widgets::button(f, "product/open_qr", row.cut_left(code_width, ui::space::gap), code))
    answer = core::Open{{visit::Screen::qr, card.id}};
  if (v.state.product->lot_known) {
    if (!beside) {
      at.cut_top(ui::space::gap);
      row = at.cut_top(ui::space::action);
    }
    if (draw && widgets::button(f, "product/lot", row.cut_left(story_width), story))
      answer = core::Open{{visit::Screen::lot, card.id, v.state.product->product.lot}};
  }
  return at.y - top;
}

void draw_photo(const View& v, ui::Frame& f, Rect box, Answer& answer) {
  const Product& product = v.state.product->product;
  const ui::Press press = f.control("product/picture", box);
  f.picture(box, picture_key(product.card), ui::Fit::cover, ui::space::radius);
  if (press.tapped) answer = core::Open{{visit::Screen::picture, product.card.id}};
}

/// Lays the sections into columns, each into the shortest one so far. The height of all.
float lay_sections(std::vector<Section>& sections, Rect at, int columns, bool draw,
                   Answer& answer) {
  const float width =
      (at.w - kProductGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> bottom(static_cast<std::size_t>(columns), 0.0F);
  for (Section& section : sections) {
    const auto column = std::min_element(bottom.begin(), bottom.end());
    const auto index = static_cast<float>(column - bottom.begin());
    if (draw) {
      const Rect box{at.x + index * (width + kProductGap), at.y + *column, width, section.height};
      if (auto one = section.draw(box)) answer = std::move(one);
    }
    *column += section.height + kProductGap;
  }
  return *std::max_element(bottom.begin(), bottom.end());
}

void draw_related(const View& v, ui::Frame& f, Rect at, float tile,
                  const std::vector<std::uint32_t>& cards, Answer& answer) {
  f.text(at.cut_top(f.line_height(TextStyle::title), 20), v.texts(Text::product_related),
         TextStyle::title, f.colors().ink, {.max_lines = 1, .shorten = true});
  tile_row(v, f, "product/related", {at.x, at.y, at.w, product_tile_height(f, tile)}, tile, cards,
           answer);
}

}  // namespace

Answer draw_product(const View& view, ui::Frame& f, Rect content) {
  if (!view.state.product) {
    widgets::spinner(f, content.center(), 64);
    return std::nullopt;
  }
  Answer answer;
  const bool tall = f.portrait();
  const ProductCard& card = view.state.product->product.card;
  const float half = tall ? content.w : std::round((content.w - 56) / 2);
  const float words = head_words(view, f, {0, 0, half, 4000}, false, answer);
  const float photo = tall ? std::round(content.w * 0.66F) : std::max(620.0F, words);
  const float head = tall ? photo + 32 + words : photo;
  const int columns = tall ? 1 : 2;
  const float width = tall ? content.w : (content.w - kProductGap) / 2;
  auto sections = product_sections(view, f, width);
  const float below = lay_sections(sections, content, columns, false, answer);
  const auto others = visit::related(*view.state.shelf, card, kRelated);
  const float tile = 340;
  const float related =
      others.empty() ? 0 : f.line_height(TextStyle::title) + 20 + product_tile_height(f, tile) + 40;
  const Rect view_area{0, content.y, f.area().w, content.h};
  const Rect whole =
      f.begin_scroll("product/" + card.id, view_area, 24 + head + 40 + below + 24 + related);
  Rect at{content.x, whole.y + 24, content.w, whole.h};
  Rect upper = at.cut_top(head, 40);
  if (tall) {
    draw_photo(view, f, upper.cut_top(photo, 32), answer);
  } else {
    draw_photo(view, f, upper.cut_left(half, 56), answer);
    upper.cut_top((photo - words) / 2);
  }
  head_words(view, f, upper, true, answer);
  lay_sections(sections, at, columns, true, answer);
  at.cut_top(below, 24);
  if (!others.empty()) draw_related(view, f, at, tile, others, answer);
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
