// ocop-kiosk: the full-screen touch interface of a terminal. Options and wiring only.
// Exit status: 0 done; 1 it cannot start, or the self-test or verify found a fault; 2 wrong
// options.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>

#include "app/base/codec/hex.h"
#include "app/base/disk/folder_owner.h"
#include "app/base/program/log.h"
#include "app/base/program/settings_file.h"
#include "app/kiosk/commands/ledger_commands.h"
#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/point/terminal_key.h"
#include "app/kiosk/shell/shell.h"
#include "app/kiosk/shell/start_pages.h"
#include "app/kiosk/terminal/release.h"
#include "app/kiosk/terminal/self_test.h"
#include "app/kiosk/terminal/terminal.h"
#include "app/kiosk/visit/route.h"
#include "app/main/kiosk_backup.h"
#include "app/main/kiosk_point.h"
#include "app/main/kiosk_staff.h"
#include "app/main/says.h"

namespace {

using namespace ocop;

constexpr const char* kConfigFile = "/etc/ocop/kiosk.toml";

struct Options {
  std::string config, data, assets, windowed, language, open, point, screenshot, controls;
  bool print_config = false, self_test = false;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("--config", options.config,
                 std::string("Configuration file (TOML); by default ") + kConfigFile);
  app.add_option("--data", options.data, "Folder with releases/, pictures/ and current");
  app.add_option("--point", options.point, "Id of the display point whose prices are shown");
  app.add_option("--assets", options.assets, "Folder with icons/, illustrations/, map/ and text/");
  app.add_option("--windowed", options.windowed, "A window of WIDTHxHEIGHT instead of full screen");
  app.add_option("--lang", options.language, "Initial language: vi, en or zh")
      ->check(CLI::IsMember({"vi", "en", "zh"}));
  app.add_option("--open", options.open, "First screen, such as home, search/TEXT or product/ID");
  app.add_option("--screenshot", options.screenshot,
                 "Wait until all pictures are loaded, write this PNG and exit");
  app.add_option("--controls", options.controls,
                 "Write the list of touchable controls to this file (for tests)");
  app.add_flag("--self-test", options.self_test,
               "Open the screens one by one; exit with 0, or explain what failed");
  app.add_flag("--print-config", options.print_config,
               "Print a configuration with all keys and defaults");
}

/// Finds the assets beside the program, in the build as where it is installed.
std::string find_assets(const std::string& given) {
  if (!given.empty()) return given;
  if (const char* set = std::getenv("OCOP_ASSETS")) return set;
  std::error_code none;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", none);
  return (self.parent_path().parent_path() / "share/ocop").string();
}

bool parse_size(const std::string& text, int* width, int* height) {
  char more = 0;
  return std::sscanf(text.c_str(), "%5dx%5d%c", width, height, &more) == 2 && *width >= 320 &&
         *height >= 320 && *width <= 7680 && *height <= 7680;
}

Result<point::Settings> settings_of(const Options& options) {
  point::Settings settings;
  const std::string config = program::config_or_usual(options.config, kConfigFile);
  if (!config.empty()) {
    auto read = point::read_settings(config);
    if (!read) return read.error();
    settings = *read;
  }
  if (!options.data.empty()) settings.data = options.data;
  if (!options.point.empty()) settings.point = options.point;
  if (const auto language = language_from_code(options.language))
    settings.preferences.language = *language;
  return settings;
}

int start(const Options& options) {
  const auto settings = settings_of(options);
  if (!settings) return refused(settings.error());
  if (auto may = disk::may_work_as(::geteuid(), settings->data, "ocop-kiosk ..."); !may)
    return refused(may.error());
  const auto route = options.open.empty() ? visit::Route{visit::Screen::attract, {}}
                                          : visit::route_from_text(options.open);
  if (!route)
    return refused("There is no screen \"" + options.open + "\"; there are " +
                   visit::route_forms() + ".");
  shell::StartPages pages(settings->data + "/start.pages");
  const std::string assets = find_assets(options.assets);
  auto texts = terminal::load_texts(assets + "/text");
  if (!texts) return refused(texts.error());

  shell::ShellOptions shell;
  shell.title = "OCOP Lạng Sơn";
  if (!options.windowed.empty() &&
      !parse_size(options.windowed, &shell.windowed_width, &shell.windowed_height))
    return refused("--windowed takes WIDTHxHEIGHT in pixels from 320 to 7680, such as 1920x1080.");
  shell.resolve_picture = [data = settings->data, assets](std::string_view key) {
    return terminal::picture_file(data, assets, key);
  };
  shell.icons_folder = assets + "/icons";
  shell.picture_budget_bytes = static_cast<std::size_t>(settings->picture_budget_mib) << 20;
  shell.hide_cursor = settings->hide_cursor;
  shell.screenshot_file = options.screenshot;
  shell.controls_file = options.controls;
  shell.on_fault = [](const std::string& sentence) { (void)refused(sentence); };
  shell.on_first_frame = [&pages](double milliseconds) {
    pages.note();
    program::log(program::Level::info, "first frame",
                 {{"milliseconds", std::to_string(static_cast<long>(milliseconds))}});
  };
  terminal::Terminal kiosk(*settings, *route, std::move(*texts), utc_now);
  if (!options.self_test) return shell::run(kiosk, shell);
  terminal::SelfTest test(kiosk, *settings);
  const int status = shell::run(test, shell);
  return test.fault().empty() ? status : refused("self-test: " + test.fault());
}

int verify(const std::string& data) {
  const auto verified = commands::verify_ledger(data);
  if (!verified) return refused(verified.error());
  announce(std::to_string(verified->entries) +
           " entries; the chain, the totals and the figures are right.");
  announce("Last hash " + verified->last_hash);
  for (const std::string& sentence : verified->proof) announce(sentence);
  return 0;
}

/// Prints the public key with which auditors check the terminal's signatures.
int print_key(const std::string& data) {
  const auto key = point::terminal_key(data);
  if (!key)
    return refused("There is no key in " + data +
                   "; ocop-sync makes it when it enrols the terminal.");
  std::cout << codec::to_hex(*key) << "\n";
  return 0;
}

int export_to(const std::string& data, const std::string& format, const std::string& path) {
  std::ofstream file;
  if (!path.empty()) {
    file.open(path, std::ios::binary | std::ios::trunc);
    if (!file) return refused("The file " + path + " cannot be written.");
  }
  const auto wanted =
      format == "csv" ? commands::ExportFormat::csv : commands::ExportFormat::json_lines;
  const auto written = commands::export_ledger(data, wanted, path.empty() ? std::cout : file);
  if (!written) return refused(written.error());
  warn(std::to_string(*written) + " lines.");
  return 0;
}

/// The commands on the ledger: `verify` and `export`.
struct LedgerCommands {
  CLI::App* verify = nullptr;
  CLI::App* write = nullptr;
  CLI::App* key = nullptr;
  std::string format = "jsonl", out;

  explicit LedgerCommands(CLI::App& app) {
    app.require_subcommand(0, 1);
    app.fallthrough();  // --config and --data may follow the command
    verify = app.add_subcommand("verify", "Check the ledger; name the first wrong entry");
    key = app.add_subcommand("key", "Print the terminal's public key, for auditors");
    write = app.add_subcommand("export", "Export the ledger");
    write->add_option("--format", format, "jsonl: entries; csv: lines sold")
        ->check(CLI::IsMember({"jsonl", "csv"}));
    write->add_option("--out", out, "Write to this file instead of standard output");
  }
};

int run_command(const LedgerCommands& commands, const StaffCommands& staff,
                const PointCommands& point, const BackupCommands& backup, const Options& options) {
  const auto settings = settings_of(options);
  if (!settings) return refused(settings.error());
  const bool reads =
      commands.verify->parsed() || commands.write->parsed() || commands.key->parsed();
  if (!reads)
    if (auto may = disk::may_work_as(::geteuid(), settings->data, "ocop-kiosk ..."); !may)
      return refused(may.error());
  if (staff.staff->parsed()) return staff.run(settings->data);
  if (point.point->parsed()) return point.run(settings->data);
  if (backup.parsed()) return backup.run(settings->data);
  if (commands.verify->parsed()) return verify(settings->data);
  if (commands.key->parsed()) return print_key(settings->data);
  return export_to(settings->data, commands.format, commands.out);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"The full-screen touch interface of an OCOP showroom terminal."};
  app.set_version_flag("--version", "ocop-kiosk " OCOP_VERSION);
  Options options;
  declare(app, options);
  LedgerCommands commands(app);
  const StaffCommands staff(app);
  const PointCommands point(app);
  const BackupCommands backup(app);
  speak_own_language(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (options.print_config) {
    std::cout << comments_in_own_words(point::example_settings());
    return 0;
  }
  if (!app.get_subcommands().empty()) return run_command(commands, staff, point, backup, options);
  return start(options);
}
