#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/widgets/section_title.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kLineIcon = 40;
constexpr int kLikeThem = 8;       // at most, before those of the producer are left out
constexpr float kLineIndent = 60;  // of words behind an icon

struct ProducerLine {
  std::string icon;
  std::string words;
  TextStyle style;
  bool soft;
};

Text kind_words(ProducerKind kind) {
  constexpr std::array words{Text::producer_company, Text::producer_cooperative,
                             Text::producer_cooperative_group, Text::producer_household};
  return words[static_cast<std::size_t>(kind) % words.size()];
}

std::string kind_icon(ProducerKind kind) {
  switch (kind) {
    case ProducerKind::company:
      return "company";
    case ProducerKind::household:
      return "household";
    default:
      return "cooperative";
  }
}

std::vector<ProducerLine> lines_of(const View& v, const Producer& producer) {
  std::vector<ProducerLine> lines;
  lines.push_back(
      {kind_icon(producer.kind), v.texts(kind_words(producer.kind)), TextStyle::subtitle, true});
  if (const Place* place = v.state.shelf->place(producer.place))
    lines.push_back({"pin", place->name.in(v.language()), TextStyle::subtitle, true});
  if (!producer.story.empty())
    lines.push_back({"", producer.story.in(v.language()), TextStyle::body, false});
  const std::string mark =
      producer.contact_is_sample ? " (" + v.texts(Text::certificate_sample) + ")" : std::string();
  if (!producer.phone.empty())
    lines.push_back({"phone", producer.phone + mark, TextStyle::strong, false});
  if (!producer.website.empty())
    lines.push_back({"globe", producer.website + mark, TextStyle::strong, false});
  if (producer.phone.empty() && producer.website.empty())
    lines.push_back({"phone", v.texts(Text::producer_no_contact), TextStyle::body, true});
  if (!producer.source.empty())
    lines.push_back(
        {"", v.texts(Text::product_source, {producer.source}), TextStyle::caption, true});
  return lines;
}

float indent(const ProducerLine& line) {
  return line.icon.empty() ? 0 : kLineIndent;
}

float height_of(const ui::Frame& f, const ProducerLine& line, float width) {
  return f.measure(line.words, line.style, width - indent(line)).y + space::item;
}

void draw_line(ui::Frame& f, const ProducerLine& line, Rect box) {
  const Rect first{box.x, box.y, box.w, f.line_height(line.style)};
  if (!line.icon.empty()) f.icon(line.icon, first.left_square(kLineIcon), f.colors().primary);
  f.text({box.x + indent(line), box.y, box.w - indent(line), box.h}, line.words, line.style,
         line.soft ? f.colors().ink_soft : f.colors().ink);
}

/// Returns what is like a producer's products and fits beside them into one row of tiles, and
/// upright into a second: fewer products would leave the rest of the page empty.
std::vector<std::uint32_t> beside(const View& v, const ui::Frame& f,
                                  const std::vector<std::uint32_t>& own) {
  const auto columns = static_cast<std::size_t>(tile_columns(f));
  if (own.empty() || own.size() >= columns) return {};
  const auto& cards = v.state.shelf->cards;
  const ProductCard& first = cards[own.front()];
  auto others = visit::related(*v.state.shelf, first, kLikeThem);
  std::erase_if(others, [&](std::uint32_t i) { return cards[i].producer == first.producer; });
  const std::size_t rows = f.portrait() ? 2 : 1;
  others.resize(std::min(others.size(), rows * columns - own.size()));
  return others;
}

}  // namespace

Answer draw_producer(const View& view, ui::Frame& f, Rect content) {
  const Producer* producer = view.state.shelf->producer(view.state.route.id);
  if (producer == nullptr) return core::Back{};
  std::vector<std::uint32_t> cards;
  for (std::uint32_t i = 0; i < view.state.shelf->cards.size(); ++i)
    if (view.state.shelf->cards[i].producer == producer->id) cards.push_back(i);
  const auto lines = lines_of(view, *producer);
  const float width = std::min(content.w, size::reading);
  const float name = f.measure(producer->name, TextStyle::headline, width).y;
  float words = space::part + name + space::head;
  for (const ProducerLine& line : lines) words += height_of(f, line, width);
  const float title = widgets::section_title_height(f) + space::head;
  const float grid = cards.empty() ? 0 : title + tile_grid_height(f, content.w, cards.size());
  const auto others = beside(view, f, cards);
  const auto columns = static_cast<std::size_t>(tile_columns(f));
  const std::size_t first_row =
      others.empty() ? 0 : std::min(others.size(), columns - cards.size());
  const auto more = std::span(others).subspan(first_row);
  const float below = more.empty() ? 0 : tile_grid_height(f, content.w, more.size());
  const Rect whole =
      begin_page_scroll(f, "producer", content, words + space::card + grid + below + space::card);
  Rect at{content.x, whole.y + space::part, content.w, whole.h};
  f.text({at.x, at.y, width, name}, producer->name, TextStyle::headline, f.colors().ink);
  at.cut_top(name, space::head);
  for (const ProducerLine& line : lines) {
    const float height = height_of(f, line, width);
    draw_line(f, line, {at.x, at.y, width, height});
    at.cut_top(height);
  }
  Answer answer;
  at.cut_top(space::card);
  if (!cards.empty()) {
    const float tile = ui::column_width(at.w, tile_columns(f), space::card);
    const float own = (tile + space::card) * static_cast<float>(cards.size());
    Rect head = at.cut_top(title);
    if (!others.empty()) {
      const Rect second = head.cut_right(head.w - own);
      widgets::section_title(f, second, view.texts(Text::producer_similar));
      head.w -= space::card;
      Rect rest{at.x + own, at.y, at.w - own, at.h};
      for (const std::uint32_t i : std::span(others).first(first_row)) {
        const Rect box = rest.cut_left(tile, space::card);
        take(answer, product_tile(view, f, {box.x, box.y, tile, product_tile_height(f, tile)},
                                  view.state.shelf->cards[i], "related/"));
      }
    }
    widgets::section_title(f, head, view.texts(Text::producer_products));
    take(answer, tile_grid(view, f, at, cards));
    at.cut_top(grid - title);
    take(answer, tile_grid(view, f, at, more));
  }
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
