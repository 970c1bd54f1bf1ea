// Who asks: a terminal that is enrolled and not revoked, by a signature that is fresh.
// Thread rule: that of the store. Units: UTC, milliseconds, by the hub's clock.
// Not here: what is signed (app/base/wire/signed_request.h).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>

#include "app/base/wire/signed_request.h"
#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"
#include "db/model/terminal_record.h"

namespace ocop::exchange {

struct Caller {
  HubTerminal terminal;
  wire::RequestStamp stamp;
};

/// The caller, or the refusal. `terminal`: the one that the request names; nullopt if there is
/// none.
std::variant<Caller, Answer> caller_of(const Request& request,
                                       const std::optional<HubTerminal>& terminal,
                                       std::int64_t now_ms);

/// Returns nullopt if the request is signed by that key, at a time that is near enough.
std::optional<Answer> check_stamp(const Request& request, const PublicKey& key, std::int64_t now_ms,
                                  wire::RequestStamp* stamp);

/// Does `work` in one transaction that also uses up the request's random number, so that it counts
/// once. The answer of `work`, durable; or the refusal of a request that came before, or of a store
/// that failed. Nothing, and nothing is done: the terminal is no longer as `caller` has it.
std::optional<Answer> once(const Caller& caller, std::int64_t now_ms, db::HubStore& store,
                           const std::function<Result<Answer>()>& work);

/// A store that cannot do its work now: the terminal tries again later.
Answer store_failed(const Error& error);

}  // namespace ocop::exchange
