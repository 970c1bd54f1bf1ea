#include "app/kiosk/screens/facts.h"

#include <algorithm>

namespace ocop::screens {

namespace {

using ui::Rect;
using ui::TextStyle;

constexpr float kGap = 18;
constexpr float kBetween = ui::space::card;
constexpr float kNames = 0.38F;  // of the width

float name_width(float width) {
  return width * kNames - kBetween;
}
float value_width(float width) {
  return width * (1 - kNames);
}

float height_of(const ui::Frame& f, float width, const Fact& fact) {
  const float more =
      fact.more.empty() ? 0 : f.measure(fact.more, TextStyle::body, value_width(width)).y;
  return std::max(f.measure(fact.name, TextStyle::body, name_width(width)).y,
                  f.measure(fact.value, TextStyle::strong, value_width(width)).y + more);
}

}  // namespace

float facts_height(const ui::Frame& f, float width, std::span<const Fact> facts) {
  float height = 0;
  for (const Fact& fact : facts) height += height_of(f, width, fact) + 2 * kGap;
  return std::max(0.0F, height - 2 * kGap);
}

void draw_facts(ui::Frame& f, Rect box, std::span<const Fact> facts) {
  for (const Fact& fact : facts) {
    const float height = height_of(f, box.w, fact);
    Rect row = box.cut_top(height, kGap);
    if (&fact != &facts.back())
      f.line({row.x, row.bottom() + kGap}, {row.right(), row.bottom() + kGap}, f.colors().line);
    box.cut_top(kGap);
    f.text(row.cut_left(name_width(row.w), kBetween), fact.name, TextStyle::body,
           f.colors().ink_soft);
    const ui::Color ink = fact.alarming ? f.colors().loss : f.colors().ink;
    const float value = f.measure(fact.value, TextStyle::strong, row.w).y;
    f.text(row.cut_top(value), fact.value, TextStyle::strong, ink);
    if (!fact.more.empty())
      f.text(row, fact.more, TextStyle::body, fact.alarming ? ink : f.colors().ink_soft);
  }
}

}  // namespace ocop::screens
