// ocop-sync: a terminal's exchange with the office, both ways. Options and wiring only.
// Exit status: 0 done; 1 refused or not reached, with a sentence; 2 wrong options.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "app/base/codec/utc_time.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/folder_lock.h"
#include "app/base/disk/folder_owner.h"
#include "app/base/program/settings_file.h"
#include "app/main/says.h"
#include "app/main/stop_signal.h"
#include "app/main/sync_hub.h"
#include "app/sync/checks.h"
#include "app/sync/curl_transport.h"
#include "app/sync/hub_exchange.h"
#include "app/sync/sync_settings.h"
#include "db/catalog/catalog.h"

namespace {

using namespace ocop;

constexpr const char* kConfigFile = "/etc/ocop/sync.toml";

struct Options {
  std::string config, data, base, hub, root, code;
  bool print_config = false, leave_unsent = false;
};

Result<sync::Settings> settings_of(const Options& options) {
  sync::Settings settings;
  const std::string config = program::config_or_usual(options.config, kConfigFile);
  if (!config.empty()) {
    auto read = sync::read_settings(config);
    if (!read) return read.error();
    settings = *read;
  }
  if (!options.data.empty()) settings.data = options.data;
  if (!options.base.empty()) settings.base = options.base;
  if (!options.hub.empty()) settings.hub = options.hub;
  return settings;
}

/// Everything that a check needs, wired together.
struct Terminal {
  Terminal(const sync::Settings& settings, StopSignal& stop)
      : transport(sync::connection_to(settings.base, settings, OCOP_VERSION,
                                      [&stop] { return stop.came(); })),
        updater(transport, disk::real_disk(),
                {settings.data, db::catalog_schema(), OCOP_VERSION,
                 std::uint64_t{1024} * 1024 * static_cast<unsigned>(settings.keep_free_mib)}),
        checks(disk::real_disk(), settings.data, updater) {}

  sync::CurlTransport transport;
  sync::Updater updater;
  sync::Checks checks;
};

int release_once(const sync::Settings& settings, StopSignal& stop) {
  Terminal terminal(settings, stop);
  const auto update = terminal.checks.check(utc_now());
  if (!update) return refused(update.error());
  const std::string version = std::to_string(update->version);
  const std::string what = !update->installed ? "Nothing newer than release " + version
                           : update->by_patch ? "Release " + version + ", by patch"
                                              : "Release " + version;
  announce(what + ": " + update->release + ", " +
           std::to_string(terminal.transport.bytes_on_wire()) + " bytes on the wire.");
  return 0;
}

/// Both directions, even if the first one fails.
int once(const sync::Settings& settings, StopSignal& stop) {
  const int release = release_once(settings, stop);
  return std::max(release, exchange_once(settings, stop));
}

int run(const sync::Settings& settings, StopSignal& stop) {
  Terminal terminal(settings, stop);
  sync::HubExchange exchange(settings, OCOP_VERSION);
  std::random_device device;
  std::uniform_real_distribution<double> draw(0, 1);
  terminal.checks.run({settings.poll_seconds, [&](double seconds) { return stop.wait(seconds); },
                       [&] { return stop.came(); }, [&] { return draw(device); }, utc_now,
                       [&] { return terminal.transport.bytes_on_wire(); },
                       [&] { exchange.network_is_back(); }});
  return 0;
}

int status(const sync::Settings& settings, StopSignal& stop) {
  Terminal terminal(settings, stop);
  const auto& state = terminal.checks.state();
  const auto manifest = terminal.updater.taken();
  const std::string current = sync::Releases(disk::real_disk(), settings.data).current();
  std::vector<Labelled> rows{{"shown", current.empty() ? "nothing" : current}};
  if (manifest) {
    rows.push_back({"taken", "release " + std::to_string(manifest->version) + " of " +
                                 codec::utc_to_iso(manifest->issued) + ", " +
                                 manifest->catalog.sha256});
    rows.push_back({"expires", codec::utc_to_iso(manifest->expires)});
  }
  rows.push_back({"checked", moment_text(state.checked)});
  rows.push_back({"succeeded", moment_text(state.succeeded)});
  if (!state.sentence.empty())
    rows.push_back({"trouble", trouble_text(state.sentence, state.refusal, state.failures)});
  const auto owners = disk::check_owners(settings.data);
  if (!owners) rows.push_back({"files", owners.error().sentence});
  const int exchange = tell_exchange(settings, rows);
  announce(rows);
  return std::max(state.sentence.empty() && owners ? 0 : 1, exchange);
}

int pin(const sync::Settings& settings, const std::string& root) {
  const auto bytes = disk::read_file(disk::real_disk(), root, release::kLargestRoot);
  if (!bytes) return refused(bytes.error());
  const auto pinned = sync::pin_root(disk::real_disk(), settings.data, *bytes);
  return pinned ? 0 : refused(pinned.error());
}

/// `once` and `run`, under a lock against other syncs into the folder.
int synced(const sync::Settings& settings, StopSignal& stop, bool forever) {
  if (const std::string wrong = sync::wrong_address(settings.base); !wrong.empty())
    return refused("The setting \"base\" " + wrong + ".");
  const std::string folder = settings.data + "/sync";
  if (auto made = disk::make_folders(disk::real_disk(), folder); !made)
    return refused(made.error());
  const disk::FolderLock lock(folder, disk::FolderLock::Kind::alone);
  if (!lock.held())
    return refused("Another ocop-sync is running in " + settings.data + "; stop it first.");
  return forever ? run(settings, stop) : once(settings, stop);
}

}  // namespace

int main(int argc, char** argv) {
  StopSignal stop;
  CLI::App app{"Exchanges data with the office: fetches releases and sends sales."};
  app.set_version_flag("--version", "ocop-sync " OCOP_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  Options options;
  app.add_option("--config", options.config,
                 std::string("Configuration file (TOML); by default ") + kConfigFile);
  app.add_option("--data", options.data, "The terminal's data folder");
  app.add_option("--base", options.base, "Address of what the office publishes");
  app.add_option("--hub", options.hub, "Address of the office's hub");
  app.add_flag("--print-config", options.print_config,
               "Print a configuration with all keys and defaults");
  CLI::App* pinning = app.add_subcommand("pin", "Trust this office from now on");
  pinning->add_option("ROOT", options.root, "Its root document")->required();
  CLI::App* enrolling = app.add_subcommand("enrol", "Enrol this terminal at the office's hub");
  enrolling->add_option("CODE", options.code, "The code from the office")->required();
  CLI::App* renewing = app.add_subcommand(
      "renew",
      "Continue under a new identity, after the disk was copied or restored from a backup");
  renewing->add_flag(
      "--leave-unsent", options.leave_unsent,
      "Even if there are unsent entries, which are sent once the new identity is enrolled");
  const CLI::App* once_asked = app.add_subcommand("once", "Exchange with the office once");
  const CLI::App* run_asked = app.add_subcommand("run", "Keep exchanging with the office");
  const CLI::App* status_asked =
      app.add_subcommand("status", "Show the current release and any problem");
  speak_own_language(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (options.print_config) {
    std::cout << comments_in_own_words(sync::example_settings());
    return 0;
  }
  const auto settings = settings_of(options);
  if (!settings) return refused(settings.error());
  const auto asked = app.get_subcommands();
  if (!asked.empty() && !status_asked->parsed()) {
    const std::string command = "ocop-sync " + asked.front()->get_name() + " ...";
    if (auto may = disk::may_work_as(::geteuid(), settings->data, command); !may)
      return refused(may.error());
  }
  if (pinning->parsed()) return pin(*settings, options.root);
  if (enrolling->parsed()) return enrol(*settings, stop, options.code);
  if (renewing->parsed()) return renew(*settings, options.leave_unsent);
  if (status_asked->parsed()) return status(*settings, stop);
  if (once_asked->parsed() || run_asked->parsed())
    return synced(*settings, stop, run_asked->parsed());
  std::cerr << app.help();
  return 2;
}
