#include "app/main/hub_office.h"

#include <unistd.h>

#include <iostream>

#include "app/base/codec/utc_time.h"
#include "app/base/disk/folder_owner.h"
#include "app/main/says.h"
#include "app/office/exchange/point_id.h"
#include "app/office/exchange/store_backup.h"
#include "app/office/exchange/terminal_commands.h"

namespace ocop {

TerminalCommands::TerminalCommands(CLI::App& app)
    : terminal(
          app.add_subcommand("terminal", "Manage the terminals that may send sales to the hub")),
      code_(terminal->add_subcommand("code", "A one-time code to enrol a terminal with")),
      list_(terminal->add_subcommand("list", "All terminals, their health, and the last alarms")),
      revoke_(terminal->add_subcommand("revoke", "Refuse a terminal from now on, permanently")),
      keys_(terminal->add_subcommand("keys", "Each terminal's public key, for auditors")),
      acknowledge_(terminal->add_subcommand(
          "acknowledge", "Acknowledge alarms; `terminal list` no longer shows them")),
      store_(*terminal),
      points_(*code_) {
  terminal->require_subcommand(1);
  for (CLI::App* command : {code_, list_, revoke_, keys_, acknowledge_}) command->fallthrough();
  code_->add_option("POINT", point_, "The terminal's display point")->required();
  code_->add_option("--hours", hours_, "How long the code is valid")->capture_default_str();
  revoke_->add_option("ID", id_, "Its id, as in `terminal list`")->required();
  acknowledge_->add_option("ID", id_, "Only those of this terminal, or of the hub (hub)");
}

int TerminalCommands::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (revoke_->parsed()) {
    const auto revoked = exchange::revoke(*store, id_, store->now_ms());
    return revoked ? 0 : refused(revoked.error());
  }
  if (code_->parsed() && exchange::check_point_id(point_))
    if (auto known = points_.check(*store, point_); !known) return refused(known.error());
  const std::int64_t now = store->now_ms();
  const auto text = code_->parsed()   ? exchange::make_enrol_code(*store, point_, hours_, now)
                    : keys_->parsed() ? exchange::list_keys(*store)
                    : acknowledge_->parsed() ? exchange::acknowledge(*store, id_, now)
                                             : exchange::list_terminals(*store, now);
  if (!text) return refused(text.error());
  const bool one_line = code_->parsed() || acknowledge_->parsed();
  std::cout << (one_line ? in_own_words(*text) + "\n" : lines_in_own_words(*text));
  return 0;
}

BackupCommand::BackupCommand(CLI::App& app)
    : backup(app.add_subcommand("backup", "Copy the store while the hub is running")),
      store_(*backup) {
  CLI::Option* file = backup->add_option("FILE", file_, "The copy; see `restore`");
  CLI::Option* folder =
      backup->add_option("--into", folder_, "Name the copy by the time, in that folder");
  file->excludes(folder);
  backup->add_option("--keep", keep_, "How many such copies to keep; the oldest are removed")
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
  if (folder_.empty()) return said(exchange::back_up(disk::real_disk(), *where, file_));
  const auto file = exchange::back_up_into(disk::real_disk(), *where, folder_, keep_, utc_now_ms());
  if (!file) return refused(file.error());
  std::cout << *file << "\n";
  return 0;
}

RestoreCommand::RestoreCommand(CLI::App& app)
    : restore(app.add_subcommand("restore", "Replace a lost store with a backup")),
      store_(*restore) {
  restore->add_option("FILE", file_, "What `backup` wrote")->required();
  restore->add_flag("--lose-newer", lose_newer_,
                    "Also if the store has what the backup lacks: scans, alarms, codes and the "
                    "like are lost; the old store is kept aside");
}

int RestoreCommand::run() const {
  const auto where = store_.where();
  if (!where) return refused(where.error());
  const auto restored =
      exchange::restore(disk::real_disk(), file_, *where, utc_now_ms(),
                        lose_newer_ ? exchange::Newer::is_lost : exchange::Newer::stays);
  if (!restored) return refused(restored.error());
  const db::StoreFacts& facts = restored->facts;
  const std::string until =
      facts.newest_ms > 0 ? " until " + codec::utc_to_iso(facts.newest_ms / 1000) : "";
  announce(std::to_string(facts.terminals) + " terminals, " + std::to_string(facts.entries) +
           " entries" + until + ". Start the hub: terminals send again what came since.");
  if (!restored->aside.empty()) announce("The previous store is kept: " + restored->aside);
  return 0;
}

}  // namespace ocop
