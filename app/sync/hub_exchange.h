// The exchange with the hub for as long as ocop-sync runs: takes Uplink's steps, logs what came of
// each, and waits for the next. A thread of its own, so that no sale waits for a release that comes
// slowly. Thread rule: made and ended on one thread; network_is_back() on any. Errors: logged.
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

/// How a server is asked: `address` over the connection that the settings describe. `program`: this
/// program's version. `stopped`: true where it shall be given up at once.
CurlOptions connection_to(const std::string& address, const Settings& settings,
                          const std::string& version, std::function<bool()> stopped);

/// An exchange of this machine, by its clocks and its chance.
UplinkOptions uplink_options(const Settings& settings, const std::string& version);

class HubExchange {
 public:
  /// Begins at once; does nothing where the settings name no hub.
  HubExchange(const Settings& settings, const std::string& version);
  /// As Uplink::network_is_back().
  void network_is_back();

 private:
  void exchange(const std::stop_token& stop, const Settings& settings, const std::string& version);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool is_back_ = false;  // since it was last looked at
  std::jthread thread_;   // after what it uses: it ends first
};

}  // namespace ocop::sync
