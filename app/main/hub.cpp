// ocop-hub: the office's side. Options and wiring only.
// Exit status: 0 done; 1 faults in the sheets or on the disk, or refused; 2 wrong options.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <string>

#include "app/base/disk/folder_owner.h"
#include "app/main/hub_clock.h"
#include "app/main/hub_config.h"
#include "app/main/hub_keys.h"
#include "app/main/hub_labels.h"
#include "app/main/hub_money.h"
#include "app/main/hub_office.h"
#include "app/main/hub_release.h"
#include "app/main/hub_report.h"
#include "app/main/hub_serve.h"
#include "app/main/hub_settings.h"
#include "app/main/hub_site_options.h"
#include "app/main/says.h"
#include "app/office/publish/import.h"
#include "db/model/shop_time.h"

namespace {

int import(const std::string& sheets, const std::string& out) {
  if (auto own = ocop::disk::may_make(::geteuid(), out, "ocop-hub ..."); !own)
    return ocop::refused(own.error());
  ocop::sheets::Findings findings(ocop::shop_time(ocop::utc_now_ms()).date);
  const auto imported = ocop::publish::import_sheets(sheets, out, findings);
  for (const std::string& line : findings.lines()) ocop::warn(line);
  if (!imported) return ocop::refused(imported.error());
  using ocop::sheets::counted;
  const std::string warnings = counted(findings.warnings(), "warning");
  if (findings.errors() > 0) {
    ocop::warn(counted(findings.errors(), "error") + ", " + warnings + ". Nothing was written.");
    return 1;
  }
  ocop::announce(counted(imported->products, "product") + ", " +
                 counted(imported->pictures, "picture") + ", " + warnings + ", " +
                 counted(findings.composed(), "text") + " made NFC.");
  ocop::announce("Release " + imported->release);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"The office's side of the OCOP kiosks."};
  app.set_version_flag("--version", "ocop-hub " OCOP_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();  // --config may follow the command
  ocop::declare_hub_config(app);
  std::string sheets, out;
  CLI::App* command = app.add_subcommand("import", "Check sheets and build a catalogue from them");
  command->add_option("SHEETS", sheets, "Folder with the CSV sheets")->required();
  command->add_option("--out", out, "Folder in which to create releases/, pictures/ and current")
      ->required();
  const ocop::HubKeys keys(app);
  const ocop::HubRelease release(app);
  ocop::ServeCommand serve(app);
  ocop::TerminalCommands terminals(app);
  ocop::SettingsCommands settings(app);
  const ocop::StoreCommand store(app);
  const ocop::ClockCommands clock(app);
  const ocop::BackupCommand backup(app);
  const ocop::RestoreCommand restore(app);
  ocop::ReportCommand report(app);
  const ocop::TermsCommands terms(app);
  const ocop::SettleCommand settle(app);
  const ocop::StatementCommand statement(app);
  const ocop::PayCommand pay(app);
  const ocop::LabelsCommand labels(app);
  const ocop::ExportSiteCommand export_site(app);
  const ocop::PruneCommand prune(app);
  ocop::speak_own_language(app);
  try {
    app.parse(argc, argv);
    if (ocop::print_hub_config()) return 0;
    if (app.get_subcommands().empty()) throw CLI::RequiredError("A command");
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (keys.keys->parsed()) return keys.run();
  if (release.parsed()) return release.run();
  if (serve.serve->parsed()) return serve.run();
  if (terminals.terminal->parsed()) return terminals.run();
  if (settings.settings->parsed()) return settings.run();
  if (store.store->parsed()) return store.run();
  if (clock.clock->parsed()) return clock.run();
  if (backup.backup->parsed()) return backup.run();
  if (restore.restore->parsed()) return restore.run();
  if (report.report->parsed()) return report.run();
  if (terms.terms->parsed()) return terms.run();
  if (settle.settle->parsed()) return settle.run();
  if (statement.statement->parsed()) return statement.run();
  if (pay.pay->parsed()) return pay.run();
  if (labels.labels->parsed()) return labels.run();
  if (export_site.parsed()) return export_site.run();
  if (prune.prune->parsed()) return prune.run();
  return import(sheets, out);
}
