#include "app/kiosk/screens/map_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace ocop::screens {

namespace {

constexpr float kApart = 4;

// Sideways shifts of a name above or below its spot, as fractions of its width.
constexpr std::array kShifts{0.0F, -0.2F, 0.2F, -0.4F, 0.4F};

/// In the order of preference.
std::vector<ui::Rect> places_of(const NamedMark& mark) {
  const ui::Rect& spot = mark.spot;
  const auto [w, h] = mark.size;
  const ui::Vec middle = spot.center();
  std::vector<ui::Rect> places;
  for (const float top : {spot.bottom(), spot.y - h})
    for (const float shift : kShifts) places.push_back({middle.x - w / 2 + shift * w, top, w, h});
  places.push_back({spot.right(), middle.y - h / 2, w, h});
  places.push_back({spot.x - w, middle.y - h / 2, w, h});
  return places;
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return !a.intersect(b).empty();
}

bool lies_in(const ui::Rect& inner, const ui::Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

using NameBoxes = std::vector<std::optional<ui::Rect>>;

/// Places the names one after the other in that order.
NameBoxes place_in_order(const ui::Rect& map, std::span<const NamedMark> marks,
                         std::vector<ui::Rect> busy, std::span<const std::size_t> order) {
  for (const NamedMark& mark : marks) busy.push_back(mark.spot);
  const auto is_free = [&](const ui::Rect& box) {
    return lies_in(box, map) && std::none_of(busy.begin(), busy.end(), [&](const ui::Rect& other) {
             return overlap(box, other);
           });
  };
  NameBoxes placed(marks.size());
  for (const std::size_t i : order) {
    const auto places = places_of(marks[i]);
    const auto place = std::find_if(places.begin(), places.end(), is_free);
    if (place == places.end()) continue;
    placed[i] = *place;
    busy.push_back(place->inset(-kApart));
  }
  return placed;
}

}  // namespace

NameBoxes place_names(const ui::Rect& map, std::span<const NamedMark> marks,
                      std::span<const ui::Rect> taken) {
  std::vector<std::size_t> order(marks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  NameBoxes placed = place_in_order(map, marks, {taken.begin(), taken.end()}, order);
  // A name without a place goes first in the next try, and the others make room.
  for (std::size_t tries = 0; tries < marks.size(); ++tries) {
    const auto left_out = std::find(placed.begin(), placed.end(), std::nullopt);
    if (left_out == placed.end()) break;
    const auto at =
        std::find(order.begin(), order.end(), static_cast<std::size_t>(left_out - placed.begin()));
    std::rotate(order.begin(), at, at + 1);
    placed = place_in_order(map, marks, {taken.begin(), taken.end()}, order);
  }
  return placed;
}

}  // namespace ocop::screens
