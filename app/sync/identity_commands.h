// `ocop-sync enrol` and `renew` on this machine: locks out other programs from the data folder and
// runs the steps in order. Not here: the steps (identity.h, renewal.h) and their messages
// (app/main/sync_hub.cpp). Thread rule: one thread. Errors: one sentence; also if another program
// uses the folder.
#pragma once

#include <functional>
#include <string>

#include "app/base/wire/hub_answer.h"
#include "app/sync/renewal.h"
#include "app/sync/sync_settings.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Creates key and ledger if they are missing, enrols them with `code`, and records in the ledger
/// what the hub has of it. `version`: this program's. `stopped`: returns true to give up at once.
Result<wire::Enrolled> enrol_terminal(const Settings& settings, const std::string& code,
                                      const std::string& version, std::function<bool()> stopped);

/// As renew(), with kiosk and ocop-sync locked out meanwhile.
Result<Renewed> renew_terminal(const std::string& data, bool leave_unsent);

}  // namespace ocop::sync
