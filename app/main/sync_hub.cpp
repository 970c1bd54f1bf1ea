#include "app/main/sync_hub.h"

#include <iostream>
#include <utility>

#include "app/disk/durable.h"
#include "app/disk/folder_lock.h"
#include "app/main/says.h"
#include "app/sync/hub_client.h"
#include "app/sync/identity.h"
#include "app/wire/hex.h"

namespace ocop {

sync::CurlOptions line_to(const std::string& address, const sync::Settings& settings,
                          std::function<bool()> stopped) {
  return {address,      settings.proxy,    settings.ca_file, settings.bytes_per_second,
          OCOP_VERSION, std::move(stopped)};
}

int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code) {
  if (settings.hub.empty())
    return refused("The setting \"hub\" names no hub; give the address of the office's.");
  if (auto made = disk::make_folders(disk::real_disk(), settings.data); !made)
    return refused(made.error());
  const disk::FolderLock lock(settings.data, disk::FolderLock::Kind::alone);
  if (!lock.held())
    return refused("Another ocop-sync enrols this terminal just now; let that end first.");
  const auto key = sync::load_or_make_key(disk::real_disk(), settings.data);
  if (!key) return refused(key.error());
  const auto ledger = sync::open_or_make_ledger(settings.data, *key);
  if (!ledger) return refused(ledger.error());
  sync::CurlTransport line(line_to(settings.hub, settings, [&stop] { return stop.came(); }));
  sync::HubClient hub(line, *key, utc_now_ms);
  const auto enrolled =
      sync::enrol(hub, disk::real_disk(), settings.data, ledger->terminal(), code);
  if (!enrolled) return refused(enrolled.error());
  std::cout << "This is terminal " << wire::to_hex(enrolled->terminal) << " of the point "
            << enrolled->point << ".\n";
  return 0;
}

}  // namespace ocop
