// Monitoring: /metrics in Prometheus' text format, and /healthz. Both are for the office's own
// network; the proxy in front does not expose them (deploy/hub). Thread rule: that of the store.
#pragma once

#include <cstdint>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

Answer metrics(std::int64_t now_ms, db::HubStore& store);
/// Returns 200 if the store can be written, which costs a commit.
Answer healthz(std::int64_t now_ms, db::HubStore& store);

}  // namespace ocop::exchange
