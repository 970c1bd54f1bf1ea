// What the hub answers: enrolment, entries, private settings and health of terminals; /metrics and
// /healthz for whoever watches it. The exchange is told in app/base/wire/upward.md.
// Thread rule: that of the store. Not here: sockets (http_server.h).
#pragma once

#include <cstdint>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

/// `now_ms`: UTC, by the hub's clock. Whatever is asked, there is an answer; what it acknowledges
/// is durable.
Answer handle(const Request& request, std::int64_t now_ms, db::HubStore& store);
/// 404: to what is no path of the hub.
Answer no_such_path();

}  // namespace ocop::exchange
