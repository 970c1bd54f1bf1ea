// A terminal as seen by the hub: an id, a key, entries, and signed requests. Thread rule: one
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::test {

struct HubTerminalPeer {
  /// Different numbers give different ids.
  explicit HubTerminalPeer(std::uint8_t number = 1);

  TerminalId id{};
  codec::SigningKey key = codec::SigningKey::random();
  std::vector<LedgerEntry> ledger;

  /// Adds an entry to the ledger.
  void record(const EntryDraft& draft);
  /// Returns the ledger's entries from one number to another, inclusive.
  std::string batch(std::size_t from, std::size_t to) const;

  exchange::Request signed_request(const std::string& method, const std::string& path,
                                   const std::string& body, std::int64_t now_ms) const;
  /// Returns "/v1/terminals/<id>/entries" for "entries".
  std::string path(const std::string& what) const;
  exchange::Request sends(std::size_t from, std::size_t to, std::int64_t now_ms) const;
  exchange::Request enrols(const std::string& code, std::int64_t now_ms) const;
};

}  // namespace ocop::test
