#include "app/office/exchange/terminal_commands.h"

#include <algorithm>
#include <optional>

#include "app/base/codec/digest.h"
#include "app/base/codec/harmless.h"
#include "app/base/codec/hex.h"
#include "app/base/wire/enrolment.h"
#include "app/office/exchange/point_id.h"
#include "db/hub/terminals.h"
#include "db/model/date.h"

namespace ocop::exchange {

namespace {

constexpr int kLongestHours = 720;
constexpr int kAlarmsShown = 20;

std::string ago(std::int64_t ms) {
  const std::int64_t minutes = ms / 60'000;
  if (minutes < 120) return std::to_string(minutes) + " min";
  if (minutes < 2880) return std::to_string(minutes / 60) + " h";
  return std::to_string(minutes / 60 / 24) + " days";
}

std::string line_of(const TerminalStatus& one, std::int64_t now_ms) {
  std::string line = codec::to_hex(one.terminal.id) + "\t" + codec::harmless(one.terminal.point) +
                     "\t" + std::to_string(one.watermark) +
                     (one.health.entries > one.watermark && one.forks == 0
                          ? " of " + std::to_string(one.health.entries)
                          : "") +
                     " entries\tseen " + ago(now_ms - one.terminal.seen_ms) + " ago";
  if (one.health_ms > 0) {
    line +=
        "\t" + std::to_string(one.health.unsent) + " unsent\tdisk " +
        std::to_string(one.health.disk_free >> 20) + " MiB free\tclock " +
        std::to_string(one.clock_difference_ms() / 1000) + " s\trelease " +
        (one.health.release.empty() ? "none" : codec::harmless(one.health.release.substr(0, 12)));
    if (!one.health.printer.empty()) line += "\tprinter " + codec::harmless(one.health.printer);
    if (!one.health.refused.empty())
      line += "\trelease refused: " + codec::harmless(one.health.refused);
  }
  if (!one.prefix.empty()) line += "\tnumbers " + codec::harmless(one.prefix);
  if (one.forks > 0) line += "\t" + std::to_string(one.forks) + " FORKS";
  if (one.terminal.revoked_ms) line += "\trevoked";
  return line + "\n";
}

}  // namespace

Result<std::string> make_enrol_code(db::HubStore& store, const std::string& point, int hours,
                                    std::int64_t now_ms) {
  if (auto named = check_point_id(point); !named) return named.error();
  if (hours < 1 || hours > kLongestHours)
    return Error{"A code is valid for 1 to 720 hours; 24 is usual."};
  std::string code = wire::new_enrol_code();
  const auto added = db::add_enrol_code(store, codec::sha256(wire::enrol_code_of(code)), point,
                                        now_ms, now_ms + std::int64_t{hours} * 3'600'000);
  if (!added) return added.error();
  return code;
}

Result<std::string> list_terminals(db::HubStore& store, std::int64_t now_ms) {
  const auto terminals = db::terminal_statuses(store);
  if (!terminals) return terminals.error();
  const auto alarms = db::last_alarms(store, kAlarmsShown);
  if (!alarms) return alarms.error();
  std::string lines;
  for (const TerminalStatus& one : *terminals) lines += line_of(one, now_ms);
  for (const db::Alarm& alarm : *alarms)
    lines += "alarm, " + ago(now_ms - alarm.at_ms) + " ago, " +
             (alarm.terminal == TerminalId{} ? "hub" : codec::to_hex(alarm.terminal)) + ": " +
             codec::harmless(alarm.sentence) + "\n";
  return lines;
}

Result<std::string> list_keys(db::HubStore& store) {
  const auto terminals = db::terminal_statuses(store);
  if (!terminals) return terminals.error();
  std::string lines;
  for (const TerminalStatus& one : *terminals)
    lines += codec::to_hex(one.terminal.id) + "\t" + codec::harmless(one.terminal.point) + "\t" +
             codec::to_hex(one.terminal.key) + (one.terminal.revoked_ms ? "\trevoked" : "") + "\n";
  return lines;
}

Result<std::string> acknowledge(db::HubStore& store, const std::string& id, std::int64_t now_ms) {
  std::optional<TerminalId> terminal;
  if (id == "hub") terminal = TerminalId{};
  if (!id.empty() && id != "hub") {
    terminal = codec::from_hex<TerminalId>(id);
    if (!terminal) return Error{"A terminal's id has 32 hex digits; `terminal list` shows them."};
  }
  const auto seen = db::acknowledge_alarms(store, terminal, now_ms);
  if (!seen) return seen.error();
  return std::to_string(*seen) + (*seen == 1 ? " alarm acknowledged." : " alarms acknowledged.");
}

Result<std::set<std::string>> shown_releases(db::HubStore& store) {
  const auto terminals = db::terminal_statuses(store);
  if (!terminals) return terminals.error();
  std::set<std::string> shown;
  for (const TerminalStatus& one : *terminals)
    if (!one.terminal.revoked_ms) shown.insert(one.health.release);
  return shown;
}

Status revoke(db::HubStore& store, const std::string& id, std::int64_t now_ms) {
  const auto terminal = codec::from_hex<TerminalId>(id);
  if (!terminal) return Error{"A terminal's id has 32 hex digits; `terminal list` shows them."};
  const auto revoked = db::revoke_terminal(store, *terminal, now_ms);
  if (!revoked) return revoked.error();
  if (!*revoked)
    return Error{"There is no such terminal, or it is already revoked; see `terminal list`."};
  return Done{};
}

}  // namespace ocop::exchange
