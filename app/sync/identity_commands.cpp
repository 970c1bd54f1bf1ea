#include "app/sync/identity_commands.h"

#include <utility>

#include "app/base/disk/durable.h"
#include "app/base/disk/folder_lock.h"
#include "app/base/program/moment.h"
#include "app/sync/hub_client.h"
#include "app/sync/hub_exchange.h"
#include "app/sync/hub_tips.h"
#include "app/sync/identity.h"

namespace ocop::sync {

Result<wire::Enrolled> enrol_terminal(const Settings& settings, const std::string& code,
                                      const std::string& version, std::function<bool()> stopped) {
  if (settings.hub.empty())
    return Error{"The setting \"hub\" names no hub; give the address of the office's."};
  disk::Disk& disk = disk::real_disk();
  const std::string folder = settings.data + "/sync/enrolling";  // exists only to be locked
  if (auto made = disk::make_folders(disk, folder); !made) return made.error();
  const disk::FolderLock kept(settings.data, disk::FolderLock::Kind::shared_now);
  if (!kept.held())
    return Error{"A restore or `ocop-sync renew` is running in " + settings.data +
                 "; let that end first."};
  const disk::FolderLock lock(folder, disk::FolderLock::Kind::alone);
  if (!lock.held())
    return Error{"Another ocop-sync is enrolling this terminal; wait until it has finished."};
  const auto key = load_or_make_key(disk, settings.data);
  if (!key) return key.error();
  auto ledger = open_or_make_ledger(settings.data, *key);
  if (!ledger) return ledger.error();
  CurlTransport connection(connection_to(settings.hub, settings, version, std::move(stopped)));
  HubClient hub(connection, *key, [] { return program::system_moment().at_ms; });
  auto enrolled = enrol(hub, disk, settings.data, ledger->terminal(), code);
  if (!enrolled) return enrolled.error();
  std::string asked;
  if (const auto heard = heed_tips(*ledger, enrolled->tips, asked); !heard) return heard.error();
  return enrolled;
}

Result<Renewed> renew_terminal(const std::string& data, bool leave_unsent) {
  disk::Disk& disk = disk::real_disk();
  const std::string folder = data + "/sync";
  if (auto made = disk::make_folders(disk, folder); !made) return made.error();
  const disk::FolderLock exchange(folder, disk::FolderLock::Kind::alone);
  const disk::FolderLock lock(data, disk::FolderLock::Kind::alone);
  if (!exchange.held() || !lock.held())
    return Error{"The kiosk or another ocop-sync is running in " + data +
                 "; stop them first (sudo systemctl stop ocop-kiosk ocop-sync)."};
  const program::Moment now = program::system_moment();
  return renew(disk, data, {now.at_ms, now.boot, now.uptime_ms, {}, {}}, leave_unsent);
}

}  // namespace ocop::sync
