#include "app/hub/prepared.h"

#include "app/disk/durable.h"
#include "app/disk/release_layout.h"
#include "app/wire/prepared_release.h"

namespace ocop::hub {

namespace {

std::string folder_in(const std::string& data) {
  return data + "/prepared";
}

}  // namespace

Status prepare(disk::Disk& disk, const std::string& data, const std::string& release, Date from,
               const PublishOrder& order) {
  if (!disk.size(disk::catalog_file(data, release)))
    return Error{"There is no release " + release + " in " + data + "; import the sheets first."};
  if (auto made = disk::make_folders(disk, folder_in(data)); !made) return made;
  const std::string path = folder_in(data) + "/" + date_to_iso(from) + "-" + release + ".json";
  return disk::write_file(
      disk, path,
      wire::prepared_text({release, from, order.expires_days, order.minimum_program, order.note}));
}

Result<std::vector<Published>> publish_due(disk::Disk& disk, const std::string& data, Date today,
                                           const PublishOrder& order) {
  std::vector<Published> done;
  // Their names begin with the day: they come in order.
  for (const std::string& name : disk.list(folder_in(data))) {
    if (!name.ends_with(".json")) continue;
    const std::string path = folder_in(data) + "/" + name;
    const auto text = disk::read_file(disk, path, wire::kLargestPrepared);
    if (!text) return text.error();
    const auto prepared = wire::read_prepared(*text);
    if (!prepared) return Error{path + ": " + prepared.error().sentence};
    if (prepared->from > today) continue;
    PublishOrder due = order;
    due.expires_days = prepared->expires_days;
    due.minimum_program = prepared->minimum_program;
    due.note = prepared->note;
    auto published = publish(disk, data, prepared->release, due);
    if (!published) return published.error();
    done.push_back(std::move(*published));
    if (auto removed = disk.remove(path); !removed) return removed.error();
    if (auto synced = disk.sync(folder_in(data)); !synced) return synced.error();
  }
  return done;
}

}  // namespace ocop::hub
