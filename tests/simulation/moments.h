// Compares when entries happened according to the hub and its reports with when they really did,
// whatever the terminals' clocks said. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"
#include "tests/simulation/world.h"

namespace ocop::simulation {

/// Entries with their true times in milliseconds UTC.
using Moments = std::map<EntryHash, std::int64_t>;

/// Blames the hub if it dates an entry of that terminal more than a quarter of an hour off,
/// although it heard from that boot of the terminal's machine. Pre-conditions: everything is
/// summed; either the hub's clock was always right or, with `clocks_are_right`, every terminal's
/// was, so that entries of unseen boots must be dated right too.
void check_moments(World& world, db::HubStore& store, const TerminalId& terminal,
                   const Moments& moments, bool clocks_are_right);

}  // namespace ocop::simulation
