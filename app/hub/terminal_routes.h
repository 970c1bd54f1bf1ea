// What terminals ask of the hub. Each request is signed by the terminal's key; each refusal is one
// sentence. Thread rule: that of the store. Not here: which path is which (routes.h).
#pragma once

#include <cstdint>

#include "app/hub/request.h"
#include "db/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::hub {

Answer enrol(const Request& request, std::int64_t now_ms, db::HubStore& store);
Answer take_batch(const Request& request, const TerminalId& id, std::int64_t now_ms,
                  db::HubStore& store);
Answer give_settings(const Request& request, const TerminalId& id, std::int64_t now_ms,
                     db::HubStore& store);
Answer take_health(const Request& request, const TerminalId& id, std::int64_t now_ms,
                   db::HubStore& store);

}  // namespace ocop::hub
