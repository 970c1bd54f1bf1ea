// What must hold once everything is well again, whatever happened before: see check_all.
// Thread rule: one thread. Not here: what must hold at every moment (screen.cpp).
#pragma once

#include <memory>
#include <vector>

#include "tests/simulation/hub_site.h"
#include "tests/simulation/simulated_office.h"
#include "tests/simulation/simulated_terminal.h"
#include "tests/simulation/world.h"

namespace ocop::simulation {

using Terminals = std::vector<std::unique_ptr<Terminal>>;

/// Blames whoever
/// - lost an entry that it confirmed, or has them in another order, or a sum that is not theirs;
/// - gave a sale or a refund a number that another one has;
/// - as the hub lacks an entry of a terminal, has one twice, or one that no terminal wrote, or adds
///   up another sum of them;
/// - as a terminal does not show the newest release;
/// and, where the hub's clock was right all the time, or it alone was wrong, whoever's entries it
/// puts into another time than they have (moments.h).
void check_all(World& world, Office& office, HubSite& hub, Terminals& terminals,
               const Weather& weather);

}  // namespace ocop::simulation
