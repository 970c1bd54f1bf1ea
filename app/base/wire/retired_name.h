// A name that a machine had before: how the terminal that it is now vouches for it, so that the hub
// takes its old ledger from it, also where it revoked that name or lost it. The query of a request
// that the new key signs: "of=<32 hex>&key=<64 hex>&proof=<128 hex>", the old name's id and public
// key, and the old key's signature over both ids. Grammar: app/base/wire/upward.md.
// Thread rule: pure. Errors: one sentence.
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

/// `successor`: the name that the machine has now.
std::string retired_query(const TerminalId& retired, const codec::SigningKey& key,
                          const TerminalId& successor);
/// Error: it is none, or another key's, or for another successor.
Result<RetiredName> read_retired_query(std::string_view query, const TerminalId& successor);

}  // namespace ocop::wire
