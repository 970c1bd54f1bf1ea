#include "app/main/hub_office.h"

#include <iostream>

#include "app/disk/durable.h"
#include "app/hub/settings_commands.h"
#include "app/hub/terminal_commands.h"
#include "app/main/says.h"

namespace ocop {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

}  // namespace

TerminalCommands::TerminalCommands(CLI::App& app)
    : terminal(app.add_subcommand("terminal", "Who may send sales to the hub")),
      code_(terminal->add_subcommand("code", "A one-time code to enrol a terminal with")),
      list_(terminal->add_subcommand("list", "All terminals, their health, and the last alarms")),
      revoke_(terminal->add_subcommand("revoke", "Take nothing more from a terminal, for good")),
      store_(*terminal) {
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
    const auto revoked = hub::revoke(*store, id_, utc_now_ms());
    return revoked ? 0 : refused(revoked.error());
  }
  const auto text = code_->parsed() ? hub::make_enrol_code(*store, point_, hours_, utc_now_ms())
                                    : hub::list_terminals(*store, utc_now_ms());
  if (!text) return refused(text.error());
  std::cout << *text << (code_->parsed() ? "\n" : "");
  return 0;
}

SettingsCommands::SettingsCommands(CLI::App& app)
    : settings(app.add_subcommand("settings", "Private settings of the points")),
      set_(settings->add_subcommand("set", "Sign a point's settings for its terminals to fetch")),
      store_(*settings) {
  settings->require_subcommand(1);
  set_->fallthrough();
  set_->add_option("POINT", point_, "Whose settings they are")->required();
  set_->add_option("FILE", file_, "The settings as JSON")->required();
  set_->add_option("--key", key_, "File of the release key")->required();
}

int SettingsCommands::run() const {
  disk::Disk& disk = disk::real_disk();
  const auto text = disk::read_file(disk, file_, kLargestFile);
  const auto key = disk::read_file(disk, key_, kLargestFile);
  if (!text) return refused(text.error());
  if (!key) return refused(key.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  const auto version = hub::set_settings(*store, point_, *text, *key, utc_now_ms());
  if (!version) return refused(version.error());
  std::cout << "Version " << *version << "\n";
  return 0;
}

BackupCommand::BackupCommand(CLI::App& app)
    : backup(app.add_subcommand("backup", "Copy the store while the hub works")), store_(*backup) {
  backup->add_option("FILE", file_, "The copy; to restore it, put it in the place of hub.sqlite")
      ->required();
}

int BackupCommand::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  const auto done = store->backup(file_);
  return done ? 0 : refused(done.error());
}

}  // namespace ocop
