// The product page: the picture takes half the screen, with the main facts beside (or below) it;
// then cards in columns, and similar products.
#include <algorithm>
#include <cmath>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/lot_words.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/product_sections.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/screens/stock_mark.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/spinner.h"
#include "app/kiosk/widgets/stack.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kProductGap = space::card;
constexpr int kRelated = 8;
constexpr float kBesidePrice = 28;
constexpr float kBesidePhoto = 56;
constexpr float kPhotoShape = 0.66F;  // height by width, on a tall screen
constexpr float kLeastPhoto = 620;    // its height on a wide one
constexpr float kProductStars = 44, kScoreLine = 48;
constexpr float kAboveButtons = space::card;

/// The lines of the head.
struct Head {
  std::string kind, name, score, price, unit, here, season;
};

Head head_of(const View& v) {
  const Product& product = v.state.product->product;
  const ProductCard& card = product.card;
  Head head;
  head.kind = group_words(v, card.group);
  if (!card.district.empty()) head.kind += " · " + place_words(v, card);
  head.name = card.name.in(v.language());
  if (product.score) head.score = v.texts(Text::product_score, {std::to_string(*product.score)});
  if (card.stars == 0) head.score = v.texts(Text::product_unrated);
  head.price = price_words(v, card);
  if (card.price && !card.unit.empty() && !card.weighed)
    head.unit = v.texts(Text::product_price_for, {card.unit.in(v.language())});
  if (card.price && product.price_is_sample) {
    if (!head.unit.empty()) head.unit += " · ";
    head.unit += v.texts(Text::product_sample_price);
  }
  // If the stock is known, the stock mark replaces "sold here".
  if (card.price && !v.state.shelf->point.id.empty() && !knows_stock(v, card))
    head.here = v.texts(Text::product_here, {v.state.shelf->point.name.in(v.language())});
  if (card.season_from != 0)
    head.season = v.texts(Text::product_season, {text::format_month(card.season_from, v.language()),
                                                 text::format_month(card.season_to, v.language())});
  return head;
}

/// The price with the stock beside it, or below it if the line is too short.
void add_price(widgets::Stack& stack, const View& v, ui::Frame& f, const std::string& price) {
  const ProductCard& card = v.state.product->product.card;
  const TextStyle style = card.price ? TextStyle::display : TextStyle::title;
  const ui::Vec size = f.measure(price, style, stack.width());
  const float stock = stock_mark_width(v, f, card, TextStyle::subtitle);
  const bool beside = size.x + kBesidePrice + stock <= stack.width();
  const float line = stock > 0 && !beside ? f.line_height(TextStyle::subtitle) : 0;
  stack.add(size.y + line, space::line, [&v, &f, &card, price, style, size, beside, line](Rect at) {
    f.text(at, price, style, card.price ? f.colors().price : f.colors().ink_soft,
           {.tabular = style == TextStyle::display});
    const float left = size.x + kBesidePrice;
    stock_mark(v, f,
               beside ? Rect{at.x + left, at.y, at.w - left, size.y}
                      : Rect{at.x, at.y + size.y, at.w, line},
               card, TextStyle::subtitle);
  });
}

void add_score(widgets::Stack& stack, ui::Frame& f, const ProductCard& card,
               const std::string& score) {
  if (card.stars == 0) return stack.text(score, TextStyle::body, f.colors().ink_soft, space::head);
  stack.add(kScoreLine, space::head, [&f, &card, score](Rect row) {
    const float stars = widgets::star_row_width(kProductStars);
    widgets::star_row(f, "product/stars/" + card.id,
                      row.cut_left(stars, space::head).middle(kProductStars), card.stars);
    f.text(row, score, TextStyle::body, f.colors().ink_soft, {.middle = true});
  });
}

/// The recall of the lot on sale here; null: there is none.
const LotRecall* recall_here(const View& v) {
  const Product& product = v.state.product->product;
  return v.state.recall({product.card.id, product.lot});
}

/// The buttons below the words of the head: to the QR code and to the lot's page, or, for a
/// recalled lot, the one that calls the staff.
struct HeadButtons {
  widgets::Button code, story;
  float code_width = 0, story_width = 0;
  bool lot_known = false, recalled = false;
  bool beside = true;  ///< else stacked, because one row is too short

  float height() const { return size::action + (beside ? 0 : space::gap + size::action); }
};

HeadButtons head_buttons(const View& v, const ui::Frame& f, float width) {
  HeadButtons buttons{
      .code = {.label = v.texts(Text::product_qr),
               .icon = "qr",
               .kind = widgets::ButtonKind::action},
      .story = {.label = v.texts(Text::lot_story),
                .icon = "map",
                .kind = widgets::ButtonKind::secondary},
      .lot_known = v.state.product->lot_known,
      .recalled = recall_here(v) != nullptr,
  };
  buttons.code_width = std::min(widgets::button_width(f, size::action, buttons.code), width);
  buttons.story_width = std::min(widgets::button_width(f, size::action, buttons.story), width);
  buttons.beside = buttons.recalled || !buttons.lot_known ||
                   buttons.code_width + space::gap + buttons.story_width <= width;
  return buttons;
}

Answer draw_buttons(const View& v, ui::Frame& f, Rect box, const HeadButtons& buttons) {
  if (buttons.recalled) return call_button(v, f, box);
  const Product& product = v.state.product->product;
  Rect row = box.cut_top(size::action, space::gap);
  Answer answer;
  if (widgets::button(f, "product/open_qr", row.cut_left(buttons.code_width, space::gap),
                      buttons.code))
    answer = core::Open{{visit::Screen::qr, product.card.id}};
  if (!buttons.lot_known) return answer;
  Rect& story = buttons.beside ? row : box;
  if (widgets::button(f, "product/lot", {story.x, story.y, buttons.story_width, size::action},
                      buttons.story))
    answer = core::Open{{visit::Screen::lot, product.card.id, product.lot}};
  return answer;
}

/// Takes the place of price and praise: why the lot must not be bought.
void add_warning(widgets::Stack& stack, const View& v, ui::Frame& f, const LotRecall& recall) {
  const Sign sign{SignKind::bad, "stop",
                  v.texts(Text::lot_recall_title, {v.state.product->product.lot}),
                  recall_words(v, recall)};
  stack.add(sign_height(f, stack.width(), sign), 0,
            [&f, sign](Rect at) { draw_sign(f, at, sign); });
}

widgets::Stack head_words(const View& v, ui::Frame& f, float width) {
  const Head head = head_of(v);
  const ProductCard& card = v.state.product->product.card;
  widgets::Stack stack(f, width);
  stack.text(head.kind, TextStyle::body, f.colors().ink_soft, space::tight);
  stack.text(head.name, TextStyle::headline, f.colors().ink, space::item);
  if (const LotRecall* recall = recall_here(v)) {
    add_warning(stack, v, f, *recall);
    return stack;
  }
  add_score(stack, f, card, head.score);
  if (!head.price.empty()) add_price(stack, v, f, head.price);
  stack.text(head.unit, TextStyle::body, f.colors().ink_soft, space::item);
  stack.text(head.here, TextStyle::strong, f.colors().primary, space::tight);
  stack.text(head.season, TextStyle::body, f.colors().ink_soft, 0);
  return stack;
}

Answer draw_photo(const View& v, ui::Frame& f, Rect box) {
  const Product& product = v.state.product->product;
  const ui::Press press = f.control("product/picture", box);
  if (recall_here(v))
    pale_picture(f, box, product.card);
  else
    f.picture(box, picture_key(product.card), ui::Fit::cover, ui::radius::card);
  if (press.tapped) return core::Open{{visit::Screen::picture, product.card.id}};
  return std::nullopt;
}

/// Places the sections in columns, each in the shortest column so far.
struct Placed {
  std::vector<Rect> boxes;  ///< by section, from the upper left corner of all
  float height = 0;
};

Placed place(const std::vector<Section>& sections, float width, int columns) {
  Placed placed;
  std::vector<float> bottom(static_cast<std::size_t>(columns), 0.0F);
  for (const Section& section : sections) {
    const auto column = std::min_element(bottom.begin(), bottom.end());
    const auto index = static_cast<float>(column - bottom.begin());
    placed.boxes.push_back({index * (width + kProductGap), *column, width, section.height});
    *column += section.height + kProductGap;
  }
  placed.height = *std::max_element(bottom.begin(), bottom.end());
  return placed;
}

Answer draw_sections(const std::vector<Section>& sections, const Placed& placed, ui::Vec at) {
  Answer answer;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Rect& box = placed.boxes[i];
    take(answer, sections[i].draw({at.x + box.x, at.y + box.y, box.w, box.h}));
  }
  return answer;
}

}  // namespace

Answer draw_product(const View& view, ui::Frame& f, Rect content) {
  if (!view.state.product) {
    widgets::spinner(f, content.center(), size::spinner);
    return std::nullopt;
  }
  Answer answer;
  const bool tall = f.portrait();
  const ProductCard& card = view.state.product->product.card;
  const float half = tall ? content.w : std::round(ui::column_width(content.w, 2, kBesidePhoto));
  const widgets::Stack words = head_words(view, f, half);
  const HeadButtons buttons = head_buttons(view, f, half);
  const float beside = words.height() + kAboveButtons + buttons.height();
  const float photo = tall ? std::round(content.w * kPhotoShape) : std::max(kLeastPhoto, beside);
  const float head = tall ? photo + space::wide + beside : photo;
  const int columns = tall ? 1 : 2;
  const float width = ui::column_width(content.w, columns, kProductGap);
  const auto sections = product_sections(view, f, width);
  const Placed placed = place(sections, width, columns);
  const auto others = recall_here(view) ? std::vector<std::uint32_t>{}
                                        : visit::related(*view.state.shelf, card, kRelated);
  const float related = others.empty() ? 0 : titled_row_height(f) + space::part;
  const Rect whole =
      begin_page_scroll(f, "product/" + card.id, content,
                        space::card + head + space::part + placed.height + space::card + related);
  Rect at{content.x, whole.y + space::card, content.w, whole.h};
  Rect upper = at.cut_top(head, space::part);
  if (tall) {
    take(answer, draw_photo(view, f, upper.cut_top(photo, space::wide)));
  } else {
    take(answer, draw_photo(view, f, upper.cut_left(half, kBesidePhoto)));
    upper.cut_top((photo - beside) / 2);
  }
  words.draw({upper.x, upper.y});
  upper.cut_top(words.height(), kAboveButtons);
  take(answer, draw_buttons(view, f, {upper.x, upper.y, half, buttons.height()}, buttons));
  take(answer, draw_sections(sections, placed, {at.x, at.y}));
  at.cut_top(placed.height, space::card);
  if (!others.empty())
    take(answer, titled_row(view, f, "product/related", at, Text::product_related, others));
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
