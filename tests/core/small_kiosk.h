// A kiosk without devices, for the tests of its rules. Keeps the effects of update(); the test
// gives the answers. Thread rule: one thread.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/core/update.h"
#include "tests/visit/small_shelf.h"

namespace ocop::core {

struct Kiosk {
  State state =
      make_state({}, Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}});
  std::vector<Effect> effects;
  Instant now = 0;

  Kiosk() { act(CatalogOpened{test::small_shelf()}); }
  void act(const Action& action) {
    if (std::holds_alternative<Ticked>(action)) {
      update(state, action, now);
      return;
    }
    update(state, Touched{}, now);
    for (Effect& effect : update(state, action, now)) effects.push_back(std::move(effect));
  }
  std::vector<Effect> after(Instant wait) {
    now += wait;
    return update(state, Ticked{}, now);
  }
  void load(const std::string& id) {
    auto page = std::make_shared<ProductPage>();
    page->product.card.id = id;
    update(state, ProductLoaded{id, page}, now);
  }
};

}  // namespace ocop::core
