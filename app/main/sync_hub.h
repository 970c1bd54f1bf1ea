// The command line of ocop-sync's exchange with the hub. Each function returns the exit status.
// Thread rule: main thread. Not here: the exchange itself (app/sync).
#pragma once

#include <cstdint>
#include <string>

#include "app/main/stop_signal.h"
#include "app/sync/sync_settings.h"

namespace ocop {

/// Returns "2026-11-25T08:30:00Z", or "never".
std::string moment_text(std::int64_t seconds);

/// The hub's part of `once` and `status`.
int exchange_once(const sync::Settings& settings, StopSignal& stop);
int tell_exchange(const sync::Settings& settings);
/// `ocop-sync enrol`.
int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code);
/// `ocop-sync renew`.
int renew(const sync::Settings& settings, bool leave_unsent);

}  // namespace ocop
