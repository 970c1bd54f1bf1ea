#include "app/office/publish/prepared.h"

#include <set>
#include <utility>
#include <vector>

#include "app/base/codec/digest.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/office/publish/prepared_release.h"
#include "app/office/publish/public_folder.h"
#include "app/office/publish/recall_guard.h"
#include "app/office/publish/release_diff.h"
#include "app/office/publish/undone.h"
#include "db/model/shop_time.h"

namespace ocop::publish {

namespace {

constexpr int kMostManifests =
    1'000;  // limit when looking for the manifest that a prepared release follows

std::string folder_in(const std::string& data) {
  return data + "/prepared";
}

/// A file of that folder; names begin with the day, so a sorted list is in order.
struct PreparedFile {
  std::string path;
  Result<publish::PreparedRelease> prepared;
};

std::vector<PreparedFile> waiting_in(disk::Disk& disk, const std::string& data) {
  std::vector<PreparedFile> all;
  for (const std::string& name : disk.list(folder_in(data))) {
    if (!name.ends_with(".json")) continue;
    const std::string path = folder_in(data) + "/" + name;
    const auto text = disk::read_file(disk, path, publish::kLargestPrepared);
    all.push_back({path, text ? publish::read_prepared(*text) : text.error()});
  }
  return all;
}

Status remove_durably(disk::Disk& disk, const std::string& path) {
  if (auto removed = disk.remove(path); !removed) return removed;
  return disk.sync(disk::folder_of(path));
}

/// The published releases with which a prepared one is compared.
class Scene {
 public:
  Scene(disk::Disk& disk, std::string data, std::string folder)
      : disk_(disk), data_(std::move(data)), folder_(disk, std::move(folder)) {
    before_ = folder_.last(kMostManifests);
    for (const release::ReleaseManifest& one : before_) out_.insert(one.catalog.sha256);
    if (!before_.empty()) now_ = before_.front().catalog.sha256;
  }
  /// Continues as if the release had been published.
  void suppose(const std::string& release) {
    out_.insert(release);
    now_ = release;
  }
  /// Error, with each fact, if it would undo what was published since it was prepared; or if that
  /// cannot be determined.
  Status check(const publish::PreparedRelease& prepared);

 private:
  Status check_rollbacks(const publish::PreparedRelease& prepared) const;
  Result<std::string> bytes_of(const std::string& release);

  disk::Disk& disk_;
  std::string data_;
  PublicFolder folder_;
  std::vector<release::ReleaseManifest> before_;
  std::set<std::string> out_;  // catalogues that are or were published
  std::string now_;            // the published one; empty: none
};

Result<std::string> Scene::bytes_of(const std::string& release) {
  const auto file = disk_.map(disk::catalog_file(data_, release));
  if (file && codec::sha256(file->bytes) == release) return std::string(file->bytes);
  for (const release::ReleaseManifest& one : before_)
    if (one.catalog.sha256 == release) return folder_.catalog(one);
  return Error{"the catalogue " + release + " is no longer there; prepare this release again."};
}

/// A rollback means that something was wrong, which may be in releases prepared earlier as well.
Status Scene::check_rollbacks(const publish::PreparedRelease& prepared) const {
  if (prepared.release == now_) return Done{};
  for (const release::ReleaseManifest& one : before_)
    if (one.repeats > 0 && prepared.version > 0 && one.version > prepared.version)
      return Error{"release " + std::to_string(one.version) + " rolled back to release " +
                   std::to_string(one.repeats) +
                   " since it was prepared; check whether it has the same fault, and prepare it "
                   "again, or cancel it with --cancel."};
  // A file of an older program does not say what was published.
  const bool was_out = prepared.version == 0 && out_.contains(prepared.release);
  if (was_out && !before_.empty() && before_.front().repeats > 0)
    return Error{
        "it was already published and then rolled back; import the sheets again, or cancel it with "
        "--cancel."};
  return Done{};
}

Status Scene::check(const publish::PreparedRelease& prepared) {
  if (auto good = check_rollbacks(prepared); !good) return good;
  // A file of an older program does not say what it follows; publish() still protects recalls.
  if (now_.empty() || !prepared.after || now_ == prepared.release) return Done{};
  std::string followed;
  for (const std::string& one : *prepared.after)
    if (followed.empty() || out_.contains(one)) followed = one;
  if (now_ == followed) return Done{};
  const auto after = followed.empty() ? std::string{} : bytes_of(followed);
  const auto now = bytes_of(now_), next = bytes_of(prepared.release);
  for (const auto* bytes : {&after, &now, &next})
    if (!*bytes) return bytes->error();
  const auto changes = undone(*after, *now, *next);
  if (!changes) return changes.error();
  if (changes->empty()) return Done{};
  std::string sentence =
      "it would undo what was published since it was prepared; import the sheets with both, "
      "prepare it again, and remove this file:";
  for (const std::string& line : diff_lines(*changes)) sentence += "\n  " + line;
  return Error{sentence};
}

Error about(const std::string& path, const Error& why) {
  return {path + ": " + why.sentence, why.key};
}

Result<Published> publish_waiting(disk::Disk& disk, const std::string& data,
                                  const PreparedFile& one, const PublishOrder& order) {
  if (auto good = Scene(disk, data, order.folder).check(*one.prepared); !good) return good.error();
  PublishOrder due = order;
  due.expires_days = one.prepared->expires_days;
  due.minimum_program = one.prepared->minimum_program;
  due.note = one.prepared->note;
  return publish(disk, data, one.prepared->release, due);
}

}  // namespace

Result<Prepared> prepare(disk::Disk& disk, const std::string& data, const std::string& release,
                         Date from, const PublishOrder& order) {
  const auto catalog = disk.map(disk::catalog_file(data, release));
  if (!catalog)
    return Error{"There is no release " + release + " in " + data + "; import the sheets first."};
  const Date today = shop_time(order.now * 1000).date;
  if (from < today)
    return Error{date_to_iso(from) + " is past, and today is " + date_to_iso(today) +
                 "; name a day in the future, or publish without --from-date."};
  PublicFolder folder(disk, order.folder);
  const auto newest = folder.newest();
  if (!newest) return newest.error();
  std::vector<std::string> after;
  if (*newest) {
    const std::vector<release::ReleaseManifest> before{**newest};
    auto stay = check_recalls_stay(folder, before, disk, data, catalog->bytes);
    if (!stay) return stay.error();
    after.push_back((*newest)->catalog.sha256);
  }
  const std::string path = folder_in(data) + "/" + date_to_iso(from) + "-" + release + ".json";
  std::vector<std::string> same_day;
  for (const PreparedFile& one : waiting_in(disk, data)) {
    if (!one.prepared) continue;
    if (one.prepared->from < from) after.push_back(one.prepared->release);
    if (one.prepared->from == from && one.path != path) same_day.push_back(one.path);
  }
  if (auto made = disk::make_folders(disk, folder_in(data)); !made) return made.error();
  const auto written = disk::write_file(
      disk, path,
      publish::prepared_text({release, from, order.expires_days, order.minimum_program, order.note,
                              after, *newest ? (*newest)->version : 0}));
  if (!written) return written.error();
  for (const std::string& other : same_day)
    if (auto removed = remove_durably(disk, other); !removed) return removed.error();
  return Prepared{!same_day.empty()};
}

std::vector<Waiting> list_waiting(disk::Disk& disk, const std::string& data) {
  std::vector<Waiting> all;
  for (const PreparedFile& one : waiting_in(disk, data))
    if (one.prepared)
      all.push_back({one.path,
                     one.prepared->from,
                     one.prepared->release,
                     one.prepared->note[Language::vi],
                     {}});
    else
      all.push_back({one.path, {}, {}, {}, one.prepared.error().sentence});
  return all;
}

Result<std::size_t> cancel(disk::Disk& disk, const std::string& data, Date from) {
  std::size_t gone = 0;
  for (const PreparedFile& one : waiting_in(disk, data)) {
    if (!one.prepared || one.prepared->from != from) continue;
    if (auto removed = remove_durably(disk, one.path); !removed) return removed.error();
    ++gone;
  }
  if (gone == 0)
    return Error{"No release is prepared for " + date_to_iso(from) + "; --list shows which are."};
  return gone;
}

DueRun publish_due(disk::Disk& disk, const std::string& data, Date today,
                   const PublishOrder& order) {
  DueRun run;
  for (const PreparedFile& one : waiting_in(disk, data)) {
    if (!one.prepared) {
      run.refused.push_back(about(one.path, one.prepared.error()));
      continue;
    }
    if (one.prepared->from > today) continue;
    auto published = publish_waiting(disk, data, one, order);
    if (!published) {
      run.refused.push_back(about(one.path, published.error()));
      continue;
    }
    run.published.push_back(std::move(*published));
    // Otherwise it would be published again each day.
    if (auto removed = remove_durably(disk, one.path); !removed)
      run.refused.push_back(removed.error());
  }
  return run;
}

std::vector<Error> doubts_of_waiting(disk::Disk& disk, const std::string& data,
                                     const std::string& folder) {
  std::vector<Error> doubts;
  Scene scene(disk, data, folder);
  for (const PreparedFile& one : waiting_in(disk, data)) {
    const Status good = one.prepared ? scene.check(*one.prepared) : Status(one.prepared.error());
    if (!good)
      doubts.push_back(about(one.path, good.error()));
    else
      scene.suppose(one.prepared->release);
  }
  return doubts;
}

}  // namespace ocop::publish
