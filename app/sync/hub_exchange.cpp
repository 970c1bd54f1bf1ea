#include "app/sync/hub_exchange.h"

#include <chrono>
#include <memory>
#include <random>
#include <utility>

#include "app/base/disk/disk.h"
#include "app/base/program/log.h"
#include "app/base/program/moment.h"

namespace ocop::sync {

namespace {

void log_turn(const Turn& turn) {
  using program::Level;
  using program::log;
  if (turn.sent > 0) log(Level::info, "entries sent", {{"entries", std::to_string(turn.sent)}});
  if (turn.settings_taken) log(Level::info, "private settings taken");
  if (turn.settings_refused)
    log(Level::warning, "private settings refused", {{"why", turn.settings_refused->sentence}});
  for (const auto& told : {turn.other_branches, turn.retired_refused})
    if (told)
      log(Level::warning, "ledger and hub differ", {{"key", told->key}, {"why", told->sentence}});
  if (turn.trouble)
    log(Level::warning, "hub not served",
        {{"key", turn.trouble->key}, {"why", turn.trouble->sentence}});
}

}  // namespace

CurlOptions connection_to(const std::string& address, const Settings& settings,
                          const std::string& version, std::function<bool()> stopped) {
  return {address, settings.proxy,    settings.ca_file, settings.bytes_per_second,
          version, std::move(stopped)};
}

UplinkOptions uplink_options(const Settings& settings, const std::string& version) {
  return {settings.data,
          version,
          settings.poll_seconds,
          [] { return program::system_moment().at_ms; },
          [] { return static_cast<double>(program::system_moment().uptime_ms) / 1000; },
          [device = std::make_shared<std::random_device>()] {
            return std::uniform_real_distribution<double>(0, 1)(*device);
          },
          program::system_moment().boot};
}

HubExchange::HubExchange(const Settings& settings, const std::string& version) {
  if (settings.hub.empty()) return;
  thread_ = std::jthread([this, settings, version](const std::stop_token& stop) {
    exchange(stop, settings, version);
  });
}

void HubExchange::network_is_back() {
  const std::lock_guard lock(mutex_);
  is_back_ = true;
  wake_.notify_one();
}

void HubExchange::exchange(const std::stop_token& stop, const Settings& settings,
                           const std::string& version) {
  CurlTransport connection(
      connection_to(settings.hub, settings, version, [&stop] { return stop.stop_requested(); }));
  Uplink uplink(connection, disk::real_disk(), uplink_options(settings, version));
  while (!stop.stop_requested()) {
    const Turn turn = uplink.step();
    if (stop.stop_requested()) break;
    log_turn(turn);
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, std::chrono::duration<double>(turn.wait_seconds),
                   [this] { return is_back_; });
    if (std::exchange(is_back_, false)) uplink.network_is_back();
  }
}

}  // namespace ocop::sync
