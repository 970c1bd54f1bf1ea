// The till that walks: the real one, but tests of the walk break a part of it. Thread rule: one
// thread.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/core/update.h"
#include "app/kiosk/device/printer.h"
#include "tests/walk/offered.h"

namespace ocop::walk {

struct WalkedTill {
  std::function<std::vector<core::Effect>(core::State&, const core::Action&, core::Instant)>
      update = core::update;
  /// Returns the amounts that can be tapped on the payment page.
  std::function<std::vector<Money>(const till::Till&)> offers = offered_cash;
  /// Called at each start with the ledger's file.
  std::function<void(const std::string& ledger)> prepare = [](const std::string&) {};
  /// Passes on how far the printer got.
  std::function<void(const device::PrintQueue::Noted&, std::int64_t paper, bool printed)> note =
      [](const auto& noted, std::int64_t paper, bool printed) { noted(paper, printed); };
};

/// Returns null if it is another action.
template <class Kind>
const Kind* till_action(const core::Action& action) {
  const auto* till = std::get_if<core::TillAction>(&action);
  return till ? std::get_if<Kind>(till) : nullptr;
}

}  // namespace ocop::walk
