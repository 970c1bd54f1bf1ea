// A till in the middle of a sale, to be drawn. Thread rule: pure.
#pragma once

#include <utility>

#include "app/kiosk/core/state.h"

namespace ocop::test {

/// Screens on which the staff's pages are judged: lying, upright, and small.
inline constexpr std::pair<int, int> kTillSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}};

/// A seller is signed in, the shift 7 is open, and the cart holds a line of each of the first
/// products that have a price.
core::State at_work(till::TillPage page);

}  // namespace ocop::test
