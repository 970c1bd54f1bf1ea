// What watches the hub: /metrics in Prometheus' text form and /healthz. Both are for the office's
// own network: the proxy in front gives them to nobody else (deploy/hub).
// Thread rule: that of the store.
#pragma once

#include <cstdint>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

Answer metrics(std::int64_t now_ms, db::HubStore& store);
/// 200 where the store takes what is written, which costs it a commit.
Answer healthz(std::int64_t now_ms, db::HubStore& store);

}  // namespace ocop::exchange
