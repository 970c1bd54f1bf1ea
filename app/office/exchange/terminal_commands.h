// `ocop-hub terminal`: manages the office's terminals. Thread rule: that of the store. Errors: one
// sentence; nothing is changed.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// Returns a new one-time code for a terminal at that point. Error also if check_point_id() refuses
/// `point`, or `hours` is not 1 to 720.
Result<std::string> make_enrol_code(db::HubStore& store, const std::string& point, int hours,
                                    std::int64_t now_ms);

/// Returns a line per terminal (id, point, entries, when last seen, health), and the last alarms.
Result<std::string> list_terminals(db::HubStore& store, std::int64_t now_ms);

/// Returns a line per terminal: id, point, and the public key with which auditors check its
/// signatures.
Result<std::string> list_keys(db::HubStore& store);

/// Acknowledges the alarms of a terminal; `id` as shown by list_terminals, "hub" for the hub's,
/// empty for all. Returns how many, as a sentence.
Result<std::string> acknowledge(db::HubStore& store, const std::string& id, std::int64_t now_ms);

/// Returns the names of the releases that terminals show, except revoked terminals.
Result<std::set<std::string>> shown_releases(db::HubStore& store);

/// Error also if there is no such terminal, or it is already revoked.
Status revoke(db::HubStore& store, const std::string& id, std::int64_t now_ms);

}  // namespace ocop::exchange
