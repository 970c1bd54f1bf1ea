// When entries happened, as the hub says it and its reports count it, held against when they did:
// whatever the terminals' clocks said meanwhile. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"
#include "tests/simulation/world.h"

namespace ocop::simulation {

/// Entries, and the true time of each in milliseconds UTC.
using Moments = std::map<EntryHash, std::int64_t>;

/// Blames the hub where it puts an entry of that terminal over a quarter of an hour from when it
/// happened, though it heard from that boot of the terminal's machine. Pre-conditions: all is
/// summed up; the hub's clock was always right, or `clocks_are_right`: every terminal's was, so
/// that an entry of a boot of which the hub never heard must be put right, too.
void check_moments(World& world, db::HubStore& store, const TerminalId& terminal,
                   const Moments& moments, bool clocks_are_right);

}  // namespace ocop::simulation
