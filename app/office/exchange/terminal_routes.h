// What terminals ask of the hub. Each request is signed by the terminal's key; each refusal is one
// sentence. Thread rule: that of the store. Not here: which path is which (routes.h).
#pragma once

#include <cstdint>
#include <optional>

#include "app/office/exchange/caller.h"
#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

Answer enrol(const Request& request, std::int64_t now_ms, db::HubStore& store);
// Each returns nullopt where once() does.
std::optional<Answer> take_batch(const Request& request, const Caller& caller, std::int64_t now_ms,
                                 db::HubStore& store);
/// Takes entries of an identity that the caller's machine had before, even if it was revoked.
std::optional<Answer> take_retired(const Request& request, const Caller& caller,
                                   std::int64_t now_ms, db::HubStore& store);
std::optional<Answer> give_settings(const Request& request, const Caller& caller,
                                    std::int64_t now_ms, db::HubStore& store);
std::optional<Answer> take_health(const Request& request, const Caller& caller, std::int64_t now_ms,
                                  db::HubStore& store);

}  // namespace ocop::exchange
