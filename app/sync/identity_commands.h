// `ocop-sync enrol` and `renew` on this machine: the locks that keep other programs out of the data
// folder, and the steps in their order. Not here: what a step does (identity.h, renewal.h), and
// what is told of it (app/main/sync_hub.cpp).
// Thread rule: one thread. Errors: one sentence; also that another program works in the folder.
#pragma once

#include <functional>
#include <string>

#include "app/base/wire/hub_answer.h"
#include "app/sync/renewal.h"
#include "app/sync/sync_settings.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Makes key and ledger where they are missing, enrols them with `code`, and marks in the ledger
/// what the hub has of it. `version`: this program's. `stopped`: true to give up at once.
Result<wire::Enrolled> enrol_terminal(const Settings& settings, const std::string& code,
                                      const std::string& version, std::function<bool()> stopped);

/// As renew(), with kiosk and ocop-sync kept out while it works.
Result<Renewed> renew_terminal(const std::string& data, bool leave_unsent);

}  // namespace ocop::sync
