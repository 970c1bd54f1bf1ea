// What ocop-sync does with the hub, wired. Thread rule: main thread; HubExchange has its own, so
// that no sale waits for a release that comes slowly.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <thread>

#include "app/main/stop_signal.h"
#include "app/sync/curl_transport.h"
#include "app/sync/settings.h"

namespace ocop {

/// How a server is asked. `stopped`: true where it shall be given up at once.
sync::CurlOptions line_to(const std::string& address, const sync::Settings& settings,
                          std::function<bool()> stopped);

/// "2026-11-25T08:30:00Z", or "never".
std::string moment_text(std::int64_t seconds);

/// The exchange for as long as `run` does; none where the settings name no hub.
class HubExchange {
 public:
  explicit HubExchange(const sync::Settings& settings);

 private:
  std::jthread thread_;
};

/// The hub's part of `once` and `status`: tells what came of it, and gives the exit status.
int exchange_once(const sync::Settings& settings, StopSignal& stop);
int tell_exchange(const sync::Settings& settings);
/// `ocop-sync enrol`. The exit status.
int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code);

}  // namespace ocop
