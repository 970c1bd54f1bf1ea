// A machine's former identity: how its current terminal vouches for it, so that the hub accepts the
// old ledger even if it revoked or lost that identity. The query of a request signed with the new
// key: "of=<32 hex>&key=<64 hex>&proof=<128 hex>", the old id and public key, and the old key's
// signature over both ids. Grammar: app/base/wire/upward.md. Thread rule: pure. Errors: one
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

struct RetiredName {
  TerminalId terminal{};
  PublicKey key{};
};

/// `successor`: the machine's current id.
std::string retired_query(const TerminalId& retired, const codec::SigningKey& key,
                          const TerminalId& successor);
/// Error if it is malformed, signed by another key, or for another successor.
Result<RetiredName> read_retired_query(std::string_view query, const TerminalId& successor);

}  // namespace ocop::wire
