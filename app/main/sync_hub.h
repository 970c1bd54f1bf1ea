// The command line of ocop-sync's exchange with the hub. Each function returns the exit status.
// Thread rule: main thread. Not here: the exchange itself (app/sync).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/main/says.h"
#include "app/main/stop_signal.h"
#include "app/sync/sync_settings.h"

namespace ocop {

/// Returns "2026-11-25T08:30:00Z", or "never".
std::string moment_text(std::int64_t seconds);

/// "<sentence> (<refusal>, 3 in a row)", translated: a sentence may have brackets of its own.
std::string trouble_text(const std::string& sentence, const std::string& refusal, int failures);

/// The hub's part of `once` and `status`; the latter adds its rows.
int exchange_once(const sync::Settings& settings, StopSignal& stop);
int tell_exchange(const sync::Settings& settings, std::vector<Labelled>& rows);
/// `ocop-sync enrol`.
int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code);
/// `ocop-sync renew`.
int renew(const sync::Settings& settings, bool leave_unsent);

}  // namespace ocop
