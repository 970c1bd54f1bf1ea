// Routes requests to the hub: enrolment, entries, private settings and health of terminals;
// /metrics and /healthz for monitoring. The protocol is documented in app/base/wire/upward.md.
// Thread rule: that of the store. Not here: sockets (http_server.h).
#pragma once

#include <cstdint>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

/// Answers any request; whatever the answer acknowledges is durable. `now_ms`: UTC, by the hub's
/// clock.
Answer handle(const Request& request, std::int64_t now_ms, db::HubStore& store);
/// Returns the 404 answer for unknown paths.
Answer no_such_path();

}  // namespace ocop::exchange
