// `ocop-hub terminal`: what the office does with its terminals. Thread rule: that of the store.
// Errors: one sentence, and nothing is changed.
#pragma once

#include <cstdint>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// A new one-time code for a terminal at that point. Error also: `point` is no id of 1 to 40 of
/// a-z, 0-9 and "-", or `hours` is not 1 to 720.
Result<std::string> make_enrol_code(db::HubStore& store, const std::string& point, int hours,
                                    std::int64_t now_ms);

/// A line per terminal (id, point, entries, when it was last seen, health), and the last alarms.
Result<std::string> list_terminals(db::HubStore& store, std::int64_t now_ms);

/// A line per terminal: id, point, and the public key by which auditors check what it signed.
Result<std::string> list_keys(db::HubStore& store);

/// Takes the alarms of a terminal off the list; `id`: as list_terminals shows it, "hub" for the
/// hub's, empty for all. Returns how many, as a sentence.
Result<std::string> acknowledge(db::HubStore& store, const std::string& id, std::int64_t now_ms);

/// Error also: there is no such terminal, or it was revoked before.
Status revoke(db::HubStore& store, const std::string& id, std::int64_t now_ms);

}  // namespace ocop::exchange
