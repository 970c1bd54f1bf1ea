// The clock shared by all hubs on one store, used to check codes, nonces and the times of signed
// requests: with their own clocks, one hub would refuse what another has just told a terminal.
// Thread rule: any thread, each with a store of its own. Units: milliseconds, UTC.
#pragma once

#include <cstdint>

#include "db/hub/hub_store.h"

namespace ocop::exchange {

/// Returns the time by the store's clock. If this machine's clock, `own_ms`, differs by more than a
/// minute, raises an alarm, at most once an hour.
std::int64_t shared_now_ms(db::HubStore& store, std::int64_t own_ms);

}  // namespace ocop::exchange
