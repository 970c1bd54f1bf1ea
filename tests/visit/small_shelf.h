// A shelf of a few invented products for the tests of the rules, small enough to count by hand.
#pragma once

#include <memory>

#include "app/kiosk/visit/shelf.h"

namespace ocop::test {

struct CardSketch {
  const char* id;
  const char* group;
  const char* subgroup;
  const char* district;
  const char* producer;
  int stars;
  std::int64_t price;  // 0: none
};

inline std::shared_ptr<visit::Shelf> shelf_of(std::initializer_list<CardSketch> sketches) {
  auto shelf = std::make_shared<visit::Shelf>();
  shelf->release = "first";
  for (const CardSketch& sketch : sketches) {
    ProductCard card;
    card.row = static_cast<std::int64_t>(shelf->cards.size()) + 1;
    card.id = sketch.id;
    card.name[Language::vi] = sketch.id;
    card.group = sketch.group;
    card.subgroup = sketch.subgroup;
    card.district = sketch.district;
    card.producer = sketch.producer;
    card.stars = sketch.stars;
    if (sketch.price > 0) card.price = Money{sketch.price};
    card.name_order[0] = 100 - static_cast<int>(card.row);  // the order by name is the reverse
    shelf->cards.push_back(card);
  }
  shelf->index();
  return shelf;
}

inline std::shared_ptr<visit::Shelf> small_shelf() {
  return shelf_of({{"na", "food", "fruit", "Chi Lăng", "", 4, 60'000},
                   {"quyt", "food", "fruit", "Bắc Sơn", "", 4, 45'000},
                   {"mat-ong", "food", "honey", "Lạng Sơn", "quang-lac", 4, 180'000},
                   {"ruou", "drink", "liquor", "Văn Quan", "nong-thi-chi", 3, 0},
                   {"che", "drink", "tea", "Bình Gia", "quang-lac", 3, 250'000}});
}

}  // namespace ocop::test
