// Authenticates the caller: an enrolled terminal that is not revoked, by a fresh signature. Thread
// rule: that of the store. Units: UTC, milliseconds, by the hub's clock. Not here: what is signed
// (app/base/wire/signed_request.h).
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

/// Returns the caller, or the refusal. `terminal`: the one named in the request; nullopt if
/// unknown.
std::variant<Caller, Answer> caller_of(const Request& request,
                                       const std::optional<HubTerminal>& terminal,
                                       std::int64_t now_ms);

/// Returns nullopt if the request is signed with that key at an acceptable time, otherwise the
/// refusal.
std::optional<Answer> check_stamp(const Request& request, const PublicKey& key, std::int64_t now_ms,
                                  wire::RequestStamp* stamp);

/// Runs `work` in one transaction that also spends the request's nonce, so that the request counts
/// once. Returns the answer of `work`, which is then durable, or a refusal if the request is a
/// repeat or the store failed. Returns nullopt, having done nothing, if the terminal is no longer
/// as `caller` says.
std::optional<Answer> once(const Caller& caller, std::int64_t now_ms, db::HubStore& store,
                           const std::function<Result<Answer>()>& work);

/// The answer if the store failed, timed out or was locked: 503, to be tried again later.
Answer store_failed(const Error& error);

}  // namespace ocop::exchange
