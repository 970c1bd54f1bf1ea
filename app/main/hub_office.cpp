#include "app/main/hub_office.h"

#include <unistd.h>

#include <iostream>

#include "app/disk/durable.h"
#include "app/disk/folder_owner.h"
#include "app/hub/keys.h"
#include "app/hub/point_id.h"
#include "app/hub/settings_commands.h"
#include "app/hub/store_backup.h"
#include "app/hub/terminal_commands.h"
#include "app/main/says.h"
#include "app/wire/utc_time.h"

namespace ocop {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

}  // namespace

TerminalCommands::TerminalCommands(CLI::App& app)
    : terminal(app.add_subcommand("terminal", "Who may send sales to the hub")),
      code_(terminal->add_subcommand("code", "A one-time code to enrol a terminal with")),
      list_(terminal->add_subcommand("list", "All terminals, their health, and the last alarms")),
      revoke_(terminal->add_subcommand("revoke", "Take nothing more from a terminal, for good")),
      store_(*terminal),
      points_(*code_) {
  terminal->require_subcommand(1);
  for (CLI::App* command : {code_, list_, revoke_}) command->fallthrough();
  code_->add_option("POINT", point_, "Where the terminal stands")->required();
  code_->add_option("--hours", hours_, "How long the code is good")->capture_default_str();
  revoke_->add_option("ID", id_, "As `terminal list` shows it")->required();
}

int TerminalCommands::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (revoke_->parsed()) {
    const auto revoked = hub::revoke(*store, id_, store->now_ms());
    return revoked ? 0 : refused(revoked.error());
  }
  if (code_->parsed() && hub::check_point_id(point_))
    if (auto known = points_.check(*store, point_); !known) return refused(known.error());
  const auto text = code_->parsed() ? hub::make_enrol_code(*store, point_, hours_, store->now_ms())
                                    : hub::list_terminals(*store, store->now_ms());
  if (!text) return refused(text.error());
  std::cout << *text << (code_->parsed() ? "\n" : "");
  return 0;
}

SettingsCommands::SettingsCommands(CLI::App& app)
    : settings(app.add_subcommand("settings", "Private settings of the points")),
      set_(settings->add_subcommand("set", "Sign a point's settings for its terminals to fetch")),
      store_(*settings),
      points_(*set_) {
  settings->require_subcommand(1);
  set_->fallthrough();
  set_->add_option("POINT", point_, "Whose settings they are")->required();
  set_->add_option("FILE", file_, "The settings as JSON")->required();
  set_->add_option("--key", keys_, "File of a settings key, or of a release key; may be repeated")
      ->required()
      ->allow_extra_args(false);
  set_->add_option("--public", public_,
                   "Public folder: refuse keys that its root document does not ask for");
}

int SettingsCommands::run() const {
  disk::Disk& disk = disk::real_disk();
  const auto text = disk::read_file(disk, file_, kLargestFile);
  if (!text) return refused(text.error());
  std::vector<wire::SigningKey> keys;
  for (const std::string& file : keys_) {
    const auto key = hub::load_key(file);
    if (!key) return refused(key.error());
    keys.push_back(*key);
  }
  if (!public_.empty())
    if (auto good = hub::check_settings_keys(public_, keys); !good) return refused(good.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (hub::check_point_id(point_))
    if (auto known = points_.check(*store, point_); !known) return refused(known.error());
  const auto version = hub::set_settings(*store, point_, *text, keys, store->now_ms());
  if (!version) return refused(version.error());
  std::cout << "Version " << *version << "\n";
  return 0;
}

BackupCommand::BackupCommand(CLI::App& app)
    : backup(app.add_subcommand("backup", "Copy the store while the hub works")), store_(*backup) {
  CLI::Option* file = backup->add_option("FILE", file_, "The copy; see `restore`");
  CLI::Option* folder =
      backup->add_option("--into", folder_, "Name the copy by the time, in that folder");
  file->excludes(folder);
  backup->add_option("--keep", keep_, "How many of those stay; the oldest go")
      ->capture_default_str()
      ->needs(folder)
      ->check(CLI::Range(1, 100'000));
}

int BackupCommand::run() const {
  const auto where = store_.where();
  if (!where) return refused(where.error());
  if (file_.empty() == folder_.empty())
    return refused("Name the file of the backup, or a folder: --into FOLDER.");
  store_.keep_in_use();
  if (!folder_.empty())
    if (auto own = disk::may_make(::geteuid(), folder_, "ocop-hub ..."); !own)
      return refused(own.error());
  if (folder_.empty()) return said(hub::back_up(disk::real_disk(), *where, file_));
  const auto file = hub::back_up_into(disk::real_disk(), *where, folder_, keep_, utc_now_ms());
  if (!file) return refused(file.error());
  std::cout << *file << "\n";
  return 0;
}

RestoreCommand::RestoreCommand(CLI::App& app)
    : restore(app.add_subcommand("restore", "Put a backup in the place of a store that was lost")),
      store_(*restore) {
  restore->add_option("FILE", file_, "What `backup` wrote")->required();
  restore->add_flag("--lose-newer", lose_newer_,
                    "Also where the store has what the backup lacks: scans, alarms, codes and the "
                    "like are lost; the store itself is kept beside");
}

int RestoreCommand::run() const {
  const auto where = store_.where();
  if (!where) return refused(where.error());
  const auto restored = hub::restore(disk::real_disk(), file_, *where, utc_now_ms(),
                                     lose_newer_ ? hub::Newer::is_lost : hub::Newer::stays);
  if (!restored) return refused(restored.error());
  const db::StoreFacts& facts = restored->facts;
  std::cout << facts.terminals << " terminals, " << facts.entries << " entries";
  if (facts.newest_ms > 0) std::cout << " until " << wire::utc_to_iso(facts.newest_ms / 1000);
  std::cout << ". Start the hub: terminals send again what came since.\n";
  if (!restored->aside.empty())
    std::cout << "The store before is kept: " << restored->aside << "\n";
  return 0;
}

}  // namespace ocop
