#include "app/kiosk/till_screens/till_parts.h"

#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/till/stock_level.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/press_group.h"

namespace ocop::till_screens {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

std::string words_of(const screens::View& v, const till::Message& message) {
  std::string words = v.texts(message.text);
  for (std::size_t i = 0; i < message.values.size(); ++i) {
    const std::string mark = "{" + std::to_string(i) + "}";
    if (const auto at = words.find(mark); at != std::string::npos)
      words.replace(at, mark.size(), message.values[i]);
  }
  return words;
}

std::string money(const screens::View& view, Money amount) {
  return text::format(amount, view.language());
}

std::string quantity(const screens::View& view, std::int64_t quantity, bool weighed) {
  return text::format_quantity(quantity, weighed, view.language());
}

std::string staff_name(const screens::View& view, std::string_view id) {
  const auto& settings = view.state.till.settings;
  const Staff* one = settings ? settings->find(id) : nullptr;
  return one ? one->name : std::string(id);
}

std::string tender_words(const screens::View& view, TenderKind kind) {
  constexpr Text kNames[] = {Text::till_cash, Text::till_vietqr, Text::till_card};
  return view.texts(kNames[static_cast<std::size_t>(kind)]);
}

std::string product_words(const screens::View& view, std::string_view id,
                          std::string_view recorded) {
  const ProductCard* card = view.state.shelf->card(id);
  return card ? card->name.in(view.language()) : std::string(recorded.empty() ? id : recorded);
}

bool runs_out(const screens::View& v, std::string_view product) {
  return till::runs_out(till::level_of(v.state.stock.get(), product));
}

float figure_width(const ui::Frame& f, std::string_view figure, TextStyle style) {
  constexpr float kEqualDigits = 1.08F;  // factor on their measured width
  return f.line_width(figure, style) * kEqualDigits;
}

std::string day_words(std::string typed) {
  constexpr std::size_t kDay = 2, kMonth = 4;  // digits up to there
  for (const std::size_t end : {kMonth, kDay})
    if (typed.size() > end) typed.insert(end, "/");
  return typed;
}

Rect cut_aside(const ui::Frame& f, Rect& content, float low, float wide) {
  return f.portrait() ? content.cut_bottom(low, space::card) : content.cut_right(wide, space::card);
}

float pair(ui::Frame& f, Rect at, std::string_view left, std::string_view right, TextStyle style,
           ui::Color color) {
  const float height = f.line_height(style);
  const float width = figure_width(f, right, style) + space::gap;
  Rect row{at.x, at.y, at.w, height};
  f.text(row.cut_right(width, space::item), right, style, color,
         {.align = ui::Align::right, .figure = true});
  f.text(row, left, style, color, {.max_lines = 1, .shorten = true});
  return height;
}

bool field(ui::Frame& f, std::string_view name, Rect rect, std::string_view label,
           std::string_view value, std::string_view hint) {
  widgets::PressGroup group(f, name, rect);
  f.fill(rect, f.colors().surface, radius::row);
  f.outline(rect, f.colors().line, ui::stroke::hair, radius::row);
  group.tint(radius::row);
  Rect inner = rect.inset(kRowSide, space::tight);
  f.text(inner.cut_top(f.line_height(TextStyle::caption)), label, TextStyle::caption,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  f.text(inner, value.empty() ? hint : value, TextStyle::strong,
         value.empty() ? f.colors().ink_soft : f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true, .tabular = true});
  return group.tapped();
}

Rect titled_panel(ui::Frame& f, Rect rect, std::string_view title) {
  widgets::panel(f, rect);
  Rect inner = rect.inset(space::panel, space::card);
  f.text(inner.cut_top(f.line_height(TextStyle::subtitle), space::item), title, TextStyle::subtitle,
         f.colors().indigo, {.max_lines = 1, .shorten = true});
  return inner;
}

std::optional<std::size_t> chips(ui::Frame& f, std::string_view name, Rect row,
                                 std::span<const std::string> words, int chosen) {
  float length = 0;
  for (const std::string& one : words)
    length += widgets::chip_width(f, {.label = one}) + space::gap;
  const Rect whole = f.begin_scroll(name, row, length, ui::Axis::horizontal);
  float x = whole.x;
  std::optional<std::size_t> answer;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const widgets::Chip chip{.label = words[i], .chosen = static_cast<int>(i) == chosen};
    const Rect box{x, row.y, widgets::chip_width(f, chip), widgets::kChipHeight};
    if (widgets::chip(f, std::string(name) + ":" + std::to_string(i), box, chip)) answer = i;
    x += box.w + space::gap;
  }
  f.end_scroll();
  return answer;
}

std::optional<std::size_t> wrapped_chips(ui::Frame& f, std::string_view name, Rect& box,
                                         std::span<const std::string> words, int chosen) {
  Rect row = box.cut_top(widgets::kChipHeight, space::gap);
  std::optional<std::size_t> answer;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const widgets::Chip chip{.label = words[i], .chosen = static_cast<int>(i) == chosen};
    const float width = std::min(widgets::chip_width(f, chip), box.w);
    if (width > row.w) row = box.cut_top(widgets::kChipHeight, space::gap);
    if (widgets::chip(f, std::string(name) + ":" + std::to_string(i),
                      row.cut_left(width, space::gap), chip))
      answer = i;
  }
  return answer;
}

Rect with_shadows(const Rect& box) {
  return box.inset(-space::card, 0);
}

void rows(ui::Frame& f, std::string_view name, Rect box, float height, std::size_t count,
          const std::function<void(std::size_t, Rect)>& draw) {
  const float step = height + space::gap;
  const Rect whole = f.begin_scroll(name, with_shadows(box), step * static_cast<float>(count));
  const auto above = static_cast<std::size_t>(std::max(0.0F, (box.y - whole.y) / step));
  for (std::size_t i = above; i < count; ++i) {
    const Rect row{box.x, whole.y + step * static_cast<float>(i), box.w, height};
    if (row.y > box.bottom()) break;
    draw(i, row);
  }
  f.end_scroll();
}

void receipt_paper(ui::Frame& f, Rect box, const std::string& number) {
  constexpr ui::Color kPaperWhite{0xFFFFFF};
  constexpr float kPaper = 576;  // dots across the wider paper: letters are as sharp as printed
  const std::string key = till::receipt_picture(number);
  const float width = std::min(box.w, kPaper);
  const float height = f.picture_height(key, width);
  const Rect whole = f.begin_scroll("till/receipt", box, std::max(height, box.h));
  const float top = whole.y + std::max(0.0F, (box.h - height) / 2);
  const Rect print{box.center().x - width / 2, top, width, height > 0 ? height : box.h};
  const Rect paper = print.inset(-space::card, 0);  // letters do not touch its edge
  if (f.picture(print, key, ui::Fit::contain)) {
    f.fill({paper.x, paper.y, space::card, paper.h}, kPaperWhite);
    f.fill({print.right(), paper.y, space::card, paper.h}, kPaperWhite);
    f.fill(paper, f.colors().dimmer);
  }
  f.end_scroll(f.colors().surface);
}

void empty_words(ui::Frame& f, Rect box, std::string_view icon, std::string_view words) {
  box = box.inset(space::page, 0);
  const float height = f.measure(words, TextStyle::subtitle, box.w).y;
  Rect at = box.middle(size::icon_empty + space::card + height);
  const Rect top = at.cut_top(size::icon_empty, space::card);
  f.icon(icon, Rect::square(top.center(), size::icon_empty), f.colors().ink_soft);
  f.text(at, words, TextStyle::subtitle, f.colors().ink_soft, {.align = ui::Align::center});
}

}  // namespace ocop::till_screens
