// What ocop-sync does with the hub, wired. Thread rule: main thread; HubExchange has its own, so
// that no sale waits for a release that comes slowly.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "app/main/stop_signal.h"
#include "app/sync/curl_transport.h"
#include "app/sync/sync_settings.h"

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
  /// As Uplink's. Any thread.
  void network_is_back();

 private:
  void exchange(const std::stop_token& stop, const sync::Settings& settings);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool is_back_ = false;  // since it was last looked at
  std::jthread thread_;   // after what it uses: it ends first
};

/// The hub's part of `once` and `status`: tells what came of it, and gives the exit status.
int exchange_once(const sync::Settings& settings, StopSignal& stop);
int tell_exchange(const sync::Settings& settings);
/// `ocop-sync enrol`. The exit status.
int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code);
/// `ocop-sync renew`. The exit status.
int renew(const sync::Settings& settings, bool leave_unsent);

}  // namespace ocop
