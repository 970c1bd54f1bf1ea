#include "app/kiosk/visit/shelf.h"

#include <algorithm>

namespace ocop::visit {

namespace {

template <class Map>
const typename Map::mapped_type* look_up(const Map& map, std::string_view id) {
  const auto found = map.find(std::string(id));
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

void Shelf::index() {
  by_id.reserve(cards.size());
  by_row.reserve(cards.size());
  for (std::uint32_t i = 0; i < cards.size(); ++i) {
    by_id.emplace(cards[i].id, i);
    by_row.emplace(cards[i].row, i);
    if (!cards[i].gtin.empty()) by_gtin.emplace(cards[i].gtin, i);
  }
}

const ProductCard* Shelf::card(std::string_view id) const {
  const auto* index = look_up(by_id, id);
  return index ? &cards[*index] : nullptr;
}

const Group* Shelf::group(std::string_view id) const {
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& group) { return group.id == id; });
  return found == groups.end() ? nullptr : &*found;
}

const Producer* Shelf::producer(std::string_view id) const {
  return look_up(producers, id);
}
const Point* Shelf::point_of(std::string_view id) const {
  return look_up(points, id);
}
const Place* Shelf::place(std::string_view id) const {
  return look_up(places, id);
}

}  // namespace ocop::visit
