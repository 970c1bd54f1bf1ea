// Runs the exchange with the hub as long as ocop-sync runs: performs Uplink's steps, logs their
// outcome and waits for the next. It has its own thread, so that no sale waits for a slow download
// of a release. Thread rule: created and destroyed on one thread; network_is_back() on any. Errors:
// logged.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "app/sync/curl_transport.h"
#include "app/sync/sync_settings.h"
#include "app/sync/uplink.h"

namespace ocop::sync {

/// Returns the options to reach `address` with the settings' connection. `program`: this program's
/// version. `stopped`: returns true to give up at once.
CurlOptions connection_to(const std::string& address, const Settings& settings,
                          const std::string& version, std::function<bool()> stopped);

/// Returns the options for this machine, with its clocks and random numbers.
UplinkOptions uplink_options(const Settings& settings, const std::string& version);

class HubExchange {
 public:
  /// Starts at once; does nothing if the settings name no hub.
  HubExchange(const Settings& settings, const std::string& version);
  /// See Uplink::network_is_back().
  void network_is_back();

 private:
  void exchange(const std::stop_token& stop, const Settings& settings, const std::string& version);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool is_back_ = false;  // since last checked
  std::jthread thread_;   // declared last, so that it ends first
};

}  // namespace ocop::sync
