// Asks the hub as this terminal: signs each request, by the hub's clock where the own one is wrong.
// Thread rule: one thread. Units: milliseconds. Errors: one sentence and a key: the transport's, or
// what refusal_of() says. Not here: what is sent (uploader.h ...).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "app/base/codec/signing_key.h"
#include "app/sync/hub_transport.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::sync {

class HubClient {
 public:
  /// `now`: the terminal's clock, UTC; `clock_difference_ms`: as it was last seen.
  HubClient(HubTransport& transport, const codec::SigningKey& key,
            std::function<std::int64_t()> now, std::int64_t clock_difference_ms = 0);

  /// Any answer but "sign it by my clock", which is followed once. Error: none came.
  Result<Reply> ask(const std::string& method, const std::string& path,
                    const std::string& body = {});
  const codec::SigningKey& key() const { return key_; }
  std::int64_t now_ms() const { return now_(); }
  /// The hub's clock less the terminal's, as far as the hub minded: 0 where it never did.
  std::int64_t clock_difference_ms() const { return clock_difference_ms_; }

 private:
  Result<Reply> ask_once(const std::string& method, const std::string& path,
                         const std::string& body);

  HubTransport& transport_;
  codec::SigningKey key_;
  std::function<std::int64_t()> now_;
  std::int64_t clock_difference_ms_;
};

/// "/v1/terminals/<id>/entries" for "entries".
std::string terminal_path(const TerminalId& id, const std::string& what);

/// What an answer that brings nothing means: the hub's own sentence, and as key
/// "exchange.not_enrolled", "exchange.revoked", "exchange.other_key", "exchange.later" (it has had
/// enough for now), "exchange.unreachable" (the hub's store or what stands before it failed) or
/// "exchange.refused" (all others).
Error refusal_of(const Reply& reply);

/// Something answered that is not this terminal's hub: key "exchange.other_hub".
Error other_hub(std::string sentence);

}  // namespace ocop::sync
