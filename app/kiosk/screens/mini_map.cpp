#include "app/kiosk/screens/mini_map.h"

#include <algorithm>
#include <vector>

#include "app/kiosk/widgets/map_pin.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

constexpr float kPin = 56;

bool is_on_map(const MapPoint& at) {
  return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
}

}  // namespace

void mini_map(ui::Frame& f, ui::Rect box, std::span<const Place* const> places) {
  const float width = std::min(box.w, box.h * kMapShape);
  const ui::Rect map{box.x, box.y, width, width / kMapShape};
  f.picture(map, "map/lang_son", ui::Fit::contain);
  std::vector<ui::Vec> tips;
  for (const Place* place : places) {
    if (place == nullptr || place->latitude == 0) continue;
    const MapPoint at = project(place->latitude, place->longitude);
    if (is_on_map(at)) tips.push_back({map.x + at.x * map.w, map.y + at.y * map.h});
  }
  // Drawn from north to south, so that southern pins overlap northern ones.
  std::sort(tips.begin(), tips.end(), [](ui::Vec a, ui::Vec b) { return a.y < b.y; });
  const auto heads = widgets::heads_apart(tips, kPin, map);
  for (std::size_t i = 0; i < tips.size(); ++i)
    widgets::map_pin(f, tips[i], heads[i], kPin, f.colors().accent);
}

}  // namespace ocop::screens
