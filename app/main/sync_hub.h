// What ocop-sync does with the hub, wired. Thread rule: main thread.
#pragma once

#include <functional>
#include <string>

#include "app/main/stop_signal.h"
#include "app/sync/curl_transport.h"
#include "app/sync/settings.h"

namespace ocop {

/// How a server is asked. `stopped`: true where it shall be given up at once.
sync::CurlOptions line_to(const std::string& address, const sync::Settings& settings,
                          std::function<bool()> stopped);

/// `ocop-sync enrol`. The exit status.
int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code);

}  // namespace ocop
