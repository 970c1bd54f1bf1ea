// Answers terminals' requests. Each request is signed with the terminal's key; each refusal is one
// sentence. Thread rule: that of the store. Not here: dispatch by path (routes.h).
#pragma once

#include <cstdint>
#include <optional>

#include "app/office/exchange/caller.h"
#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"

namespace ocop::exchange {

Answer enrol(const Request& request, std::int64_t now_ms, db::HubStore& store);
// Each returns nullopt if once() does.
std::optional<Answer> take_batch(const Request& request, const Caller& caller, std::int64_t now_ms,
                                 db::HubStore& store);
/// Accepts entries of a former identity of the caller's machine, even if it was revoked.
std::optional<Answer> take_retired(const Request& request, const Caller& caller,
                                   std::int64_t now_ms, db::HubStore& store);
std::optional<Answer> give_settings(const Request& request, const Caller& caller,
                                    std::int64_t now_ms, db::HubStore& store);
std::optional<Answer> take_health(const Request& request, const Caller& caller, std::int64_t now_ms,
                                  db::HubStore& store);

}  // namespace ocop::exchange
