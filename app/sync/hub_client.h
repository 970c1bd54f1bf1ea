// Sends this terminal's requests to the hub, signing each one, by the hub's clock if its own is
// wrong. Thread rule: one thread. Units: milliseconds. Errors: one sentence with a key: the
// transport's or refusal_of()'s. Not here: the content of requests (uploader.h ...).
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
  /// `now`: the terminal's clock, UTC; `clock_difference_ms`: the last known difference.
  HubClient(HubTransport& transport, const codec::SigningKey& key,
            std::function<std::int64_t()> now, std::int64_t clock_difference_ms = 0);

  /// Returns the hub's answer; "sign it by my clock" is obeyed once. Error if there was no answer.
  Result<Reply> ask(const std::string& method, const std::string& path,
                    const std::string& body = {});
  const codec::SigningKey& key() const { return key_; }
  std::int64_t now_ms() const { return now_(); }
  /// Returns the hub's clock minus the terminal's; 0 if the hub never objected.
  std::int64_t clock_difference_ms() const { return clock_difference_ms_; }

 private:
  Result<Reply> ask_once(const std::string& method, const std::string& path,
                         const std::string& body);

  HubTransport& transport_;
  codec::SigningKey key_;
  std::function<std::int64_t()> now_;
  std::int64_t clock_difference_ms_;
};

/// Returns "/v1/terminals/<id>/entries" for "entries".
std::string terminal_path(const TerminalId& id, const std::string& what);

/// Converts a failure answer to an Error with the hub's sentence and the key
/// "exchange.not_enrolled", "exchange.revoked", "exchange.other_key", "exchange.later" (limit
/// reached for now), "exchange.unreachable" (the hub's store or a proxy failed) or
/// "exchange.refused" (anything else).
Error refusal_of(const Reply& reply);

/// The Error if the answer came from something other than this terminal's hub; key
/// "exchange.other_hub".
Error other_hub(std::string sentence);

}  // namespace ocop::sync
