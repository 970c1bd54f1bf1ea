#include "app/kiosk/widgets/star_row.h"

#include <algorithm>
#include <string>

namespace ocop::widgets {
namespace {

constexpr int kStars = 5;
constexpr float kStarGap = 0.14F;       // of the height
constexpr float kSettleSeconds = 0.9F;  // all five
constexpr float kOneSettles = 0.36F;    // fraction of the time for one star

constexpr float kEmpty = 0.14F;  // of ink: an unearned star

}  // namespace

void star_row(ui::Frame& frame, std::string_view name, ui::Rect box, int stars) {
  const ui::Palette& colors = frame.colors();
  const ui::Color empty = colors.ink.with_alpha(kEmpty);
  const float way =
      name.empty() ? 1 : frame.glide("stars:" + std::string(name), 1, kSettleSeconds, 0);
  for (int i = 0; i < kStars; ++i) {
    const ui::Vec center{box.x + box.h / 2 + static_cast<float>(i) * box.h * (1 + kStarGap),
                         box.center().y};
    const float radius = box.h / 2;
    if (name.empty()) {
      // Lists hold many stars: one glyph each costs far less than eight polygons.
      frame.icon("anise", {center.x - radius, center.y - radius, box.h, box.h},
                 i < stars ? colors.star : empty);
      continue;
    }
    if (i >= stars) {
      frame.anise(center, radius * 0.94F, empty);
      continue;
    }
    const float begin = (1 - kOneSettles) * static_cast<float>(i) / (kStars - 1);
    const float part = std::clamp((way - begin) / kOneSettles, 0.0F, 1.0F);
    if (part < 1) frame.anise(center, radius * 0.94F, empty.with_alpha(kEmpty * (1 - part)));
    if (part > 0) {
      frame.anise(center, radius * (0.6F + 0.4F * part), colors.star.with_alpha(part),
                  (1 - part) * -0.6F);
    }
  }
}

float star_row_width(float height) {
  return height * (kStars + kStarGap * static_cast<float>(kStars - 1));
}

}  // namespace ocop::widgets
