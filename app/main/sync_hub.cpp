#include "app/main/sync_hub.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <utility>

#include "app/base/codec/harmless.h"
#include "app/base/codec/hex.h"
#include "app/base/codec/utc_time.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/folder_lock.h"
#include "app/base/program/log.h"
#include "app/main/says.h"
#include "app/sync/hub_client.h"
#include "app/sync/hub_tips.h"
#include "app/sync/identity.h"
#include "app/sync/renewal.h"
#include "app/sync/uplink.h"
#include "app/sync/uploader.h"
#include "db/ledger/ledger.h"

namespace ocop {

sync::CurlOptions line_to(const std::string& address, const sync::Settings& settings,
                          std::function<bool()> stopped) {
  return {address,      settings.proxy,    settings.ca_file, settings.bytes_per_second,
          OCOP_VERSION, std::move(stopped)};
}

namespace {

/// As the kiosk's entries have it.
std::string boot_id() {
  std::string id;
  std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
  return id;
}

sync::UplinkOptions options_of(const sync::Settings& settings) {
  return {settings.data,
          OCOP_VERSION,
          settings.poll_seconds,
          utc_now_ms,
          [] {
            timespec up{};
            ::clock_gettime(CLOCK_BOOTTIME, &up);
            return static_cast<double>(up.tv_sec) + static_cast<double>(up.tv_nsec) / 1e9;
          },
          [device = std::make_shared<std::random_device>()] {
            return std::uniform_real_distribution<double>(0, 1)(*device);
          },
          boot_id()};
}

void log_turn(const sync::Turn& turn) {
  using program::Level;
  using program::log;
  if (turn.sent > 0) log(Level::info, "entries sent", {{"entries", std::to_string(turn.sent)}});
  if (turn.settings_taken) log(Level::info, "private settings taken");
  if (turn.settings_refused)
    log(Level::warning, "private settings refused", {{"why", turn.settings_refused->sentence}});
  for (const auto& told : {turn.other_lines, turn.retired_refused})
    if (told)
      log(Level::warning, "ledger and hub differ", {{"key", told->key}, {"why", told->sentence}});
  if (turn.trouble)
    log(Level::warning, "hub not served",
        {{"key", turn.trouble->key}, {"why", turn.trouble->sentence}});
}

std::string clock_text(std::int64_t difference_ms) {
  if (difference_ms == 0) return "near enough to the hub's";
  return std::to_string(std::abs(difference_ms) / 1000) + " seconds " +
         (difference_ms > 0 ? "behind" : "before") + " the hub's";
}

}  // namespace

HubExchange::HubExchange(const sync::Settings& settings) {
  if (settings.hub.empty()) return;
  thread_ =
      std::jthread([this, settings](const std::stop_token& stop) { exchange(stop, settings); });
}

void HubExchange::network_is_back() {
  const std::lock_guard lock(mutex_);
  is_back_ = true;
  wake_.notify_one();
}

void HubExchange::exchange(const std::stop_token& stop, const sync::Settings& settings) {
  sync::CurlTransport line(line_to(settings.hub, settings, [&] { return stop.stop_requested(); }));
  sync::Uplink uplink(line, disk::real_disk(), options_of(settings));
  while (!stop.stop_requested()) {
    const sync::Turn turn = uplink.step();
    if (stop.stop_requested()) break;
    log_turn(turn);
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, std::chrono::duration<double>(turn.wait_seconds),
                   [this] { return is_back_; });
    if (std::exchange(is_back_, false)) uplink.network_is_back();
  }
}

int exchange_once(const sync::Settings& settings, StopSignal& stop) {
  if (settings.hub.empty()) return 0;
  sync::CurlTransport line(line_to(settings.hub, settings, [&stop] { return stop.came(); }));
  sync::Uplink uplink(line, disk::real_disk(), options_of(settings));
  const sync::Turn turn = uplink.once();
  if (turn.settings_taken) std::cout << "The point's private settings are new.\n";
  if (turn.settings_refused) (void)refused(*turn.settings_refused);
  if (turn.trouble) return refused(*turn.trouble);
  for (const auto& told : {turn.other_lines, turn.retired_refused})
    if (told) (void)refused(*told);
  std::cout << (turn.other_lines ? "The hub has all entries of this ledger, and others; "
                                 : "The hub has all entries; ")
            << turn.sent << " were new to it.\n";
  return turn.settings_refused || turn.other_lines || turn.retired_refused ? 1 : 0;
}

int tell_exchange(const sync::Settings& settings) {
  disk::Disk& disk = disk::real_disk();
  if (settings.hub.empty()) return 0;
  const auto state = sync::load_hub_state(disk, settings.data);
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(settings.data));
  std::cout << "hub        " << settings.hub << "\n";
  if (ledger) {
    const auto self = sync::enrolled(disk, settings.data, ledger->terminal());
    const auto unsent = sync::unsent_entries(*ledger);
    std::cout << "terminal   " << codec::to_hex(ledger->terminal()) << "\npoint      "
              << (self ? codec::harmless(self->point) : "not enrolled") << "\nunsent     "
              << (unsent ? std::to_string(*unsent) : unsent.error().sentence) << "\n";
  } else {
    std::cout << "terminal   not enrolled\n";
  }
  std::cout << "last sent  " << moment_text(state.sent) << "\n"
            << "clock      " << clock_text(state.clock_difference_ms) << "\n";
  if (!state.settings_sentence.empty())
    std::cout << "settings   " << codec::harmless(state.settings_sentence) << "\n";
  if (state.other_lines > 0)
    std::cout << "ledger     " << sync::other_lines_error().sentence << "\n";
  if (!state.sentence.empty())
    std::cout << "trouble    " << codec::harmless(state.sentence) << " (" << state.refusal << ", "
              << state.failures << " in a row)\n";
  return state.sentence.empty() && state.settings_sentence.empty() && state.other_lines == 0 ? 0
                                                                                             : 1;
}

std::string moment_text(std::int64_t seconds) {
  return seconds == 0 ? "never" : codec::utc_to_iso(seconds);
}

int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code) {
  if (settings.hub.empty())
    return refused("The setting \"hub\" names no hub; give the address of the office's.");
  const std::string folder = settings.data + "/sync/enrolling";  // is there for its lock alone
  if (auto made = disk::make_folders(disk::real_disk(), folder); !made)
    return refused(made.error());
  const disk::FolderLock kept(settings.data, disk::FolderLock::Kind::shared_now);
  if (!kept.held())
    return refused("A restore or ocop-sync renew works in " + settings.data +
                   "; let that end first.");
  const disk::FolderLock lock(folder, disk::FolderLock::Kind::alone);
  if (!lock.held())
    return refused("Another ocop-sync enrols this terminal just now; let that end first.");
  const auto key = sync::load_or_make_key(disk::real_disk(), settings.data);
  if (!key) return refused(key.error());
  auto ledger = sync::open_or_make_ledger(settings.data, *key);
  if (!ledger) return refused(ledger.error());
  sync::CurlTransport line(line_to(settings.hub, settings, [&stop] { return stop.came(); }));
  sync::HubClient hub(line, *key, utc_now_ms);
  const auto enrolled =
      sync::enrol(hub, disk::real_disk(), settings.data, ledger->terminal(), code);
  if (!enrolled) return refused(enrolled.error());
  std::string asked;
  if (const auto heard = sync::heed_tips(*ledger, enrolled->tips, asked); !heard)
    return refused(heard.error());
  std::cout << "This is terminal " << codec::to_hex(enrolled->terminal) << " of the point "
            << enrolled->point << ".\n";
  if (!enrolled->prefix.empty())
    std::cout << "Its sale numbers begin with " << enrolled->prefix << ".\n";
  return 0;
}

int renew(const sync::Settings& settings, bool leave_unsent) {
  const std::string folder = settings.data + "/sync";
  if (auto made = disk::make_folders(disk::real_disk(), folder); !made)
    return refused(made.error());
  const disk::FolderLock exchange(folder, disk::FolderLock::Kind::alone);
  const disk::FolderLock lock(settings.data, disk::FolderLock::Kind::alone);
  if (!exchange.held() || !lock.held())
    return refused("The kiosk or another ocop-sync works in " + settings.data +
                   "; stop them first (sudo systemctl stop ocop-kiosk ocop-sync).");
  const sync::UplinkOptions clocks = options_of(settings);
  const EntryDraft moment{
      clocks.now_ms(), clocks.boot, static_cast<std::int64_t>(1000 * clocks.uptime()), {}, {}};
  const auto renewed = sync::renew(disk::real_disk(), settings.data, moment, leave_unsent);
  if (!renewed) return refused(renewed.error());
  std::cout << "This is terminal " << codec::to_hex(renewed->terminal)
            << " now. Have the office revoke the old one, enrol with a new code, and count the "
               "shelf.\n";
  if (!renewed->retired.empty())
    std::cout << "The old ledger is kept: " << renewed->retired << "\n";
  return 0;
}

}  // namespace ocop
