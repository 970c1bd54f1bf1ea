// The catalogue's lists in memory, as an immutable snapshot of one release: what grids, filters and
// links need without accessing the disk. A product's full texts are loaded when it is opened.
// Thread rule: immutable once made; shared between threads by shared_ptr<const Shelf>.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/kiosk/till/withdrawn_lots.h"
#include "db/model/catalog_info.h"
#include "db/model/product.h"

namespace ocop::visit {

struct Shelf {
  std::string release;  ///< SHA-256 of its catalogue file, which identifies the release
  CatalogInfo info;
  std::int64_t issued_ms = 0;      ///< UTC, when the office signed the newest release; 0: not known
  std::string letters;             ///< every character of its texts once, for the fonts
  Point point;                     ///< this terminal's display point; empty id: none configured
  std::vector<ProductCard> cards;  ///< in row order: best first
  std::vector<Group> groups;       ///< groups and subgroups, in the decree's order
  std::map<std::string, Producer> producers;
  std::map<std::string, Place> places;
  std::map<std::string, Point> points;
  till::Recalls recalls;
  std::unordered_map<std::string, std::uint32_t> by_id;    ///< product.id → index in cards
  std::unordered_map<std::int64_t, std::uint32_t> by_row;  ///< card.row → index in cards
  std::unordered_map<std::string, std::uint32_t> by_gtin;  ///< 14 digits → index in cards

  /// Fills the three maps `by_…`. Call once, after `cards`.
  void index();
  /// Returns null if there is no product with that id.
  const ProductCard* card(std::string_view id) const;
  const Group* group(std::string_view id) const;
  const Producer* producer(std::string_view id) const;
  const Place* place(std::string_view id) const;
  const Point* point_of(std::string_view id) const;
};

}  // namespace ocop::visit
