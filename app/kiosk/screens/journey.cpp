#include "app/kiosk/screens/journey.h"

#include <utility>
#include <vector>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/lot_words.h"
#include "db/model/shop_time.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace space = ui::space;

constexpr float kMark = 15;  // below the middle of the title's star
constexpr float kDot = 9;
constexpr float kToLine = kMark + space::tight;  // from there to the line that leads on
constexpr float kIndent = 60;
constexpr float kJourneyBetween = 36;  // from one event to the next
constexpr float kIcon = 34;
constexpr float kBelowDate = 2, kBelowItem = 6;

struct Line {
  std::string words;
  TextStyle style = TextStyle::body;
  bool soft = false;
  std::string icon{};
  float gap = space::line;
};

void add_list(std::vector<Line>& lines, const std::string& title, const std::string& icon,
              const std::vector<std::string>& items) {
  if (items.empty()) return;
  lines.back().gap = space::gap;
  lines.push_back({.words = title, .style = TextStyle::caption, .soft = true});
  for (const std::string& item : items)
    lines.push_back({.words = item, .icon = icon, .gap = kBelowItem});
}

/// `before`: the event above; null if none. Place and party are shown only if they differ from it.
std::vector<Line> lines_of(const View& v, const LotEvent& event, const LotEvent* before,
                           const Lot& lot) {
  std::vector<Line> lines;
  lines.push_back({.words = text::format(shop_time(event.at).date, v.language()),
                   .style = TextStyle::body,
                   .soft = true,
                   .gap = kBelowDate});
  std::string title = event_title(v, event);
  if (const std::string amount = amount_words(v, event.quantity); !amount.empty())
    title += " · " + amount;
  lines.push_back({.words = std::move(title), .style = TextStyle::subtitle});
  std::string where = where_words(v, event.place);
  if (const std::string to = where_words(v, event.to); !to.empty())
    where += (where.empty() ? "" : " → ") + to;
  const bool moved = !before || before->place != event.place || !event.to.empty();
  if (moved && !where.empty()) lines.push_back({.words = where, .soft = true, .icon = "pin"});
  const std::string who = who_words(v, event, lot.name.product);
  const bool others = !before || who_words(v, *before, lot.name.product) != who;
  if (others && !who.empty() && who != where)
    lines.push_back({.words = who, .soft = true, .icon = "producer"});
  if (!event.note.empty()) {
    lines.back().gap = space::gap;
    lines.push_back({.words = event.note.in(v.language())});
  }
  std::vector<std::string> inputs, documents;
  for (const LotInput& input : event.inputs) inputs.push_back(input_words(v, input));
  for (const LotDocument& one : event.documents) documents.push_back(document_words(v, one));
  add_list(lines, v.texts(Text::event_inputs), "leaf", inputs);
  add_list(lines, v.texts(Text::event_documents), "certificate", documents);
  lines.back().gap = 0;
  return lines;
}

float indent_of(const Line& line) {
  return kIndent + (line.icon.empty() ? 0 : kIcon + space::gap);
}

float height_of(const ui::Frame& f, float width, const Line& line) {
  return f.measure(line.words, line.style, width - indent_of(line)).y;
}

float height_of(const ui::Frame& f, float width, const std::vector<Line>& lines) {
  float height = 0;
  for (const Line& line : lines) height += height_of(f, width, line) + line.gap;
  return height;
}

void draw_event(ui::Frame& f, Rect box, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    Rect row = box.cut_top(height_of(f, box.w, line), line.gap);
    const ui::Color ink = line.soft ? f.colors().ink_soft : f.colors().ink;
    const Rect first{row.x, row.y, row.w, f.line_height(line.style)};
    if (!line.icon.empty())
      f.icon(line.icon, first.left_square(kIcon, kIndent), f.colors().primary);
    row.cut_left(indent_of(line));
    f.text(row, line.words, line.style, ink);
  }
}

}  // namespace

float journey_height(const View& v, const ui::Frame& f, float width, const Lot& lot) {
  if (lot.events.empty()) return f.measure(v.texts(Text::journey_none), TextStyle::body, width).y;
  float height = -kJourneyBetween;
  const LotEvent* before = nullptr;
  for (const LotEvent& event : lot.events) {
    height += height_of(f, width, lines_of(v, event, before, lot)) + kJourneyBetween;
    before = &event;
  }
  return height;
}

void draw_journey(const View& v, ui::Frame& f, Rect box, const Lot& lot) {
  if (lot.events.empty()) {
    f.text(box, v.texts(Text::journey_none), TextStyle::body, f.colors().ink_soft);
    return;
  }
  const float middle = f.line_height(TextStyle::body) / 2;
  const LotEvent* before = nullptr;
  for (const LotEvent& event : lot.events) {
    const auto lines = lines_of(v, event, std::exchange(before, &event), lot);
    const Rect row = box.cut_top(height_of(f, box.w, lines), kJourneyBetween);
    const ui::Vec mark{row.x + kMark, row.y + middle};
    if (&event != &lot.events.back())
      f.line({mark.x, mark.y + kToLine},
             {mark.x, row.bottom() + kJourneyBetween + middle - kToLine}, f.colors().line,
             ui::stroke::strong);
    f.circle(mark, kDot, f.colors().primary);
    draw_event(f, row, lines);
  }
}

}  // namespace ocop::screens
