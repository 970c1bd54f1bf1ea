#include "app/main/kiosk_backup.h"

#include "app/kiosk/commands/terminal_backup.h"
#include "app/main/says.h"

namespace ocop {

BackupCommands::BackupCommands(CLI::App& app)
    : backup_(app.add_subcommand("backup",
                                 "Copy ledger, identity and settings while the kiosk is running")),
      restore_(app.add_subcommand("restore", "Restore such a copy into an empty data folder")) {
  for (CLI::App* command : {backup_, restore_}) {
    command->fallthrough();
    command->add_option("FOLDER", folder_, "The copy: it holds the key, so keep it locked away")
        ->required();
  }
}

bool BackupCommands::parsed() const {
  return backup_->parsed() || restore_->parsed();
}

int BackupCommands::run(const std::string& data) const {
  const bool back = restore_->parsed();
  const auto done = back ? commands::restore_terminal(disk::real_disk(), folder_, data)
                         : commands::back_up_terminal(disk::real_disk(), data, folder_);
  if (!done) return refused(done.error());
  announce(std::to_string(done->entries) + " entries, the last hash " + done->last_hash);
  announce("The chain, the totals and the figures were read again from " + (back ? data : folder_) +
           "; they are right.");
  if (back)
    announce(
        "Send what the office lacks (ocop-sync once). If the old terminal has sold since, or still "
        "exists, continue under a new identity (ocop-sync renew).");
  return 0;
}

}  // namespace ocop
