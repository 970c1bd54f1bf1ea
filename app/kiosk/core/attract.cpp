#include "app/kiosk/core/attract.h"

#include <algorithm>

namespace ocop::core {

Instant idle_limit(const State& state) {
  switch (state.route.screen) {
    case visit::Screen::attract:
      return 0;
    case visit::Screen::qr:
    case visit::Screen::product:
    case visit::Screen::producer:
    case visit::Screen::about:
    case visit::Screen::lot:
    case visit::Screen::pack:
      return kIdleLimitLong;
    case visit::Screen::staff:
      // The customer may first have to find the bank's app.
      if (state.till.pay.qr) return kPaymentLimit;
      return state.till.staff.empty() ? kIdleLimit : state.till.access.auto_lock;
    case visit::Screen::home:
    case visit::Screen::browse:
    case visit::Screen::search:
    case visit::Screen::places:
    case visit::Screen::picture:
      break;
  }
  return kIdleLimit;
}

std::optional<Instant> until_attract(const State& state) {
  const Instant limit = idle_limit(state);
  if (limit == 0 || !state.shelf) return std::nullopt;
  return std::max<Instant>(0, state.last_touch + limit - state.now);
}

bool asks_still_there(const State& state) {
  const auto left = until_attract(state);
  return left && *left <= kStillThere;
}

}  // namespace ocop::core
