#include "app/main/hub_release.h"

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <limits>
#include <utility>

#include "app/base/codec/harmless.h"
#include "app/base/disk/folder_owner.h"
#include "app/base/disk/release_layout.h"
#include "app/main/hub_config.h"
#include "app/main/says.h"
#include "app/office/exchange/terminal_commands.h"
#include "app/office/publish/catalog_source.h"
#include "app/office/publish/keys.h"
#include "app/office/publish/prepared.h"
#include "app/office/publish/prune.h"
#include "app/office/publish/release_diff.h"
#include "db/model/shop_time.h"

namespace ocop {

namespace {

void tell(const publish::Published& published) {
  const std::string from = published.smallest_patch > 0
                               ? " from " + std::to_string(published.smallest_patch) + " bytes"
                               : "";
  const std::string repeats =
      published.repeats > 0 ? " It repeats release " + std::to_string(published.repeats) + "." : "";
  announce("Release " + std::to_string(published.version) + ": catalogue " + published.release +
           ", " + std::to_string(published.catalog_object) + " bytes whole, " +
           std::to_string(published.patches) + " patches" + from + ", " +
           std::to_string(published.pictures) + " pictures." + repeats);
}

int told(const Result<publish::Published>& published) {
  if (!published) return refused(published.error());
  tell(*published);
  return 0;
}

Date today() {
  return shop_time(utc_now() * 1000).date;
}

}  // namespace

HubRelease::HubRelease(CLI::App& app)
    : publish_(app.add_subcommand("publish", "Sign what was imported, for the terminals")),
      rollback_(app.add_subcommand("rollback", "Publish an earlier release under a new version")),
      diff_(app.add_subcommand("diff", "Show the differences between two catalogues")) {
  publish_->add_option("DATA", data_, "Folder that import wrote")->required();
  for (CLI::App* command : {publish_, rollback_}) {
    command->add_option(
        "--to", folder_,
        "Public folder, which a web server serves; by default `public` of hub.toml");
    command->add_option("--key", keys_, "File of a release key; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--expires-days", expires_days_, "Terminals warn after this many days")
        ->capture_default_str()
        ->check(CLI::Range(1, 3660));
    command->add_option("--minimum-program", minimum_program_,
                        "Older programs keep the release that they have");
    command->add_option("--note-vi", note_vi_, "A note to the shops about this release");
    command->add_option("--note-en", note_en_, "The same in English");
    command->add_option("--note-zh", note_zh_, "The same in Chinese");
  }
  CLI::Option* later = publish_->add_option(
      "--from-date", from_date_, "Only prepare it; --due publishes it on that day or later");
  CLI::Option* due =
      publish_->add_flag("--due", due_, "Publish only the prepared releases that are due")
          ->excludes(later);
  CLI::Option* list = publish_->add_flag("--list", list_, "List the prepared releases")
                          ->excludes(later)
                          ->excludes(due);
  publish_->add_option("--cancel", cancel_, "Cancel the release prepared for that day")
      ->excludes(later)
      ->excludes(due)
      ->excludes(list);
  rollback_
      ->add_option("--version", version_,
                   "The release; by default the last one with another catalogue")
      ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max()));
  const std::string takes = "A folder that import or publish wrote, or a catalogue file";
  diff_->add_option("BEFORE", before_, takes)->required();
  diff_->add_option("AFTER", after_, takes)->required();
}

bool HubRelease::parsed() const {
  return publish_->parsed() || rollback_->parsed() || diff_->parsed();
}

Result<publish::PublishOrder> HubRelease::order() const {
  if (keys_.empty()) return Error{"A release must be signed: give the key with --key."};
  const auto folder = public_folder();
  if (!folder) return folder.error();
  publish::PublishOrder order{
      *folder, {}, utc_now(), expires_days_, minimum_program_, {{note_vi_, note_en_, note_zh_}}};
  for (const std::string& file : keys_) {
    auto key = publish::load_key(file);
    if (!key) return key.error();
    order.keys.push_back(*key);
  }
  return order;
}

Result<std::string> HubRelease::public_folder() const {
  if (!folder_.empty()) return folder_;
  const auto config = hub_config();
  if (!config) return config.error();
  if (!config->public_folder.empty()) return config->public_folder;
  return Error{"Name the public folder: --to FOLDER, or `public` in /etc/ocop/hub.toml."};
}

int HubRelease::list() const {
  const auto all = publish::list_waiting(disk::real_disk(), data_);
  for (const publish::Waiting& one : all)
    if (one.fault.empty())
      std::cout << date_to_iso(one.from) << "\t" << one.release
                << (one.note.empty() ? "" : "\t" + codec::harmless(one.note)) << "\n";
    else
      warn(one.path + ": " + one.fault);
  if (all.empty()) announce("No release is prepared for a later day.");
  const auto folder = public_folder();
  if (folder) tell_doubts(*folder);
  return 0;
}

int HubRelease::cancel() const {
  const auto day = date_from_iso(cancel_);
  if (!day) return refused(Error{"--cancel takes a day such as 2026-12-01."});
  const auto gone = publish::cancel(disk::real_disk(), data_, *day);
  if (!gone) return refused(gone.error());
  announce("The release prepared for " + cancel_ + " is cancelled.");
  return 0;
}

int HubRelease::publish() const {
  // Preparing or cancelling a release writes to the data folder too.
  if (list_) return list();
  if (due_ || !from_date_.empty() || !cancel_.empty())
    if (auto own = disk::may_make(::geteuid(), data_, "ocop-hub ..."); !own)
      return refused(own.error());
  if (!cancel_.empty()) return cancel();
  const auto with = order();
  if (!with) return refused(with.error());
  disk::Disk& disk = disk::real_disk();
  if (due_) return publish_due(*with);
  const std::string release = disk::current_release(disk, data_);
  if (release.empty())
    return refused(Error{"There is no release in " + data_ + "; import the sheets first."});
  const int status = from_date_.empty() ? told(publish::publish(disk, data_, release, *with))
                                        : prepare(release, *with);
  if (status == 0) tell_doubts(with->folder);
  return status;
}

int HubRelease::prepare(const std::string& release, const publish::PublishOrder& with) const {
  const auto from = date_from_iso(from_date_);
  if (!from) return refused(Error{"--from-date takes a day such as 2026-12-01."});
  const auto done = publish::prepare(disk::real_disk(), data_, release, *from, with);
  if (!done) return refused(done.error());
  announce("Release " + release + " is prepared for " + from_date_ +
           (done->replaced ? ", replacing the previous one" : "") +
           "; run ocop-hub publish --due each day.");
  return 0;
}

int HubRelease::publish_due(const publish::PublishOrder& with) const {
  const auto run = publish::publish_due(disk::real_disk(), data_, today(), with);
  for (const publish::Published& one : run.published) tell(one);
  for (const Error& one : run.refused) warn(one.sentence);
  if (run.published.empty() && run.refused.empty()) announce("No prepared release is due.");
  return run.refused.empty() ? 0 : 1;
}

/// Warns of what will be refused later, while there is time to fix it.
void HubRelease::tell_doubts(const std::string& folder) const {
  for (const Error& one : publish::doubts_of_waiting(disk::real_disk(), data_, folder))
    warn("This will be refused on its day: " + one.sentence);
}

int HubRelease::rollback() const {
  const auto with = order();
  if (!with) return refused(with.error());
  return told(publish::rollback(disk::real_disk(), version_, *with));
}

int HubRelease::diff() const {
  const publish::CatalogSource before(before_), after(after_);
  for (const auto* source : {&before, &after})
    if (!source->path()) return refused(source->path().error());
  const auto changes = db::compare_catalogs(*before.path(), *after.path());
  if (!changes) return refused(changes.error());
  for (const std::string& line : publish::diff_lines(*changes)) announce(line);
  if (changes->empty()) announce("Nothing differs.");
  return 0;
}

int HubRelease::run() const {
  const bool writes = rollback_->parsed() || (publish_->parsed() && !list_ && cancel_.empty());
  if (const auto folder = public_folder(); writes && folder)
    if (auto own = disk::may_make(::geteuid(), *folder, "ocop-hub ..."); !own)
      return refused(own.error());
  if (publish_->parsed()) return publish();
  if (rollback_->parsed()) return rollback();
  return diff();
}

PruneCommand::PruneCommand(CLI::App& app)
    : prune(app.add_subcommand("prune", "Remove what no terminal needs from the public folder")),
      store_(*prune) {
  prune->add_option("PUBLIC", folder_, "The public folder")->required();
  prune->add_option("--keep", keep_, "How many of the newest releases to keep, to roll back to")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  prune->add_option("--days", days_, "Also keep what was published in this many days")
      ->capture_default_str()
      ->check(CLI::Range(0, 3660));
  prune->add_flag("--dry-run", only_tell_, "Only show what would be removed");
}

int PruneCommand::run() const {
  if (auto own = disk::may_make(::geteuid(), folder_, "ocop-hub ..."); !own)
    return refused(own.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  auto shown = exchange::shown_releases(*store);
  if (!shown) return refused(shown.error());
  const auto since = utc_now() - std::chrono::seconds(std::chrono::days(days_)).count();
  const auto pruned =
      publish::prune(disk::real_disk(), {folder_, keep_, since, std::move(*shown), only_tell_});
  if (!pruned) return refused(pruned.error());
  announce((only_tell_ ? "To be removed: " : "Removed: ") + std::to_string(pruned->releases) +
           " releases, " + std::to_string(pruned->objects) + " objects, " +
           std::to_string(pruned->bytes >> 20) + " MiB.");
  return 0;
}

}  // namespace ocop
