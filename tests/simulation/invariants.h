// The invariants once everything has healed, whatever happened before: see check_all. Thread rule:
// one thread. Not here: invariants at every moment (screen.cpp).
#pragma once

#include <memory>
#include <vector>

#include "tests/simulation/hub_site.h"
#include "tests/simulation/simulated_office.h"
#include "tests/simulation/simulated_terminal.h"
#include "tests/simulation/world.h"

namespace ocop::simulation {

using Terminals = std::vector<std::unique_ptr<Terminal>>;

/// Reports a fault if
/// - a terminal lost an entry that it confirmed, reordered entries, or has a wrong sum of them;
/// - a terminal gave a sale or refund a number that another one has;
/// - the hub lacks an entry of a terminal, has one twice, has one that no terminal wrote, or has a
///   wrong sum of them;
/// - a terminal does not show the newest release;
/// and, if the hub's clock was always right, or it alone was wrong, if the hub dates an entry wrong
/// (moments.h).
void check_all(World& world, Office& office, HubSite& hub, Terminals& terminals,
               const Weather& weather);

}  // namespace ocop::simulation
