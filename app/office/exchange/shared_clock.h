// The clock that all hubs on one store share. Codes, nonces and the times of signed requests are
// judged by it: with clocks of their own, one hub would refuse what another one has just told a
// terminal. Thread rule: any thread, each with a store of its own. Units: milliseconds, UTC.
#pragma once

#include <cstdint>

#include "db/hub/hub_store.h"

namespace ocop::exchange {

/// The time by the store's clock. Where `own_ms`, this machine's, is over a minute off it, there is
/// an alarm, once an hour at most.
std::int64_t shared_now_ms(db::HubStore& store, std::int64_t own_ms);

}  // namespace ocop::exchange
