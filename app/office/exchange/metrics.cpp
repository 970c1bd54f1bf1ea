#include "app/office/exchange/metrics.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/codec/harmless.h"
#include "app/base/codec/hex.h"
#include "app/office/exchange/caller.h"
#include "db/hub/doubts.h"
#include "db/hub/sums.h"
#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

/// Escapes quotes and line ends, which would end the label.
std::string label(std::string_view text) {
  std::string safe;
  for (const char c : codec::harmless(text)) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

struct Gauge {
  const char* name;
  const char* help;
  /// Omitted for terminals that never reported their health.
  bool of_health;
  std::function<std::int64_t(const TerminalStatus&)> value;
};

/// Textual health fields.
std::string info_of(const TerminalStatus& one) {
  return ",release=\"" + label(one.health.release) + "\",program=\"" + label(one.health.program) +
         "\",printer=\"" + label(one.health.printer) + "\"";
}

std::string line_of(const char* name, const TerminalStatus& one, const std::string& labels,
                    std::int64_t value) {
  return std::string(name) + "{terminal=\"" + codec::to_hex(one.terminal.id) + "\",point=\"" +
         label(one.terminal.point) + "\"" + labels + "} " + std::to_string(value) + "\n";
}

std::string head_of(const char* name, const char* help) {
  return "# HELP " + std::string(name) + " " + help + "\n# TYPE " + name + " gauge\n";
}

std::string hub_gauge(const char* name, const char* help, std::int64_t value) {
  return head_of(name, help) + name + " " + std::to_string(value) + "\n";
}

std::vector<Gauge> gauges(std::int64_t now_ms) {
  return {
      {"ocop_terminal_seen_seconds", "Since the terminal's last request.", false,
       [now_ms](const TerminalStatus& one) { return (now_ms - one.terminal.seen_ms) / 1000; }},
      {"ocop_terminal_revoked", "1: the office revoked the terminal.", false,
       [](const TerminalStatus& one) { return one.terminal.revoked_ms ? 1 : 0; }},
      {"ocop_terminal_entries", "The last entry that the hub has.", false,
       [](const TerminalStatus& one) { return one.watermark; }},
      {"ocop_terminal_forks", "Lines of entries beside the first; more than 0 is an alarm.", false,
       [](const TerminalStatus& one) { return one.forks; }},
      {"ocop_terminal_unsent", "Entries that wait on the terminal.", true,
       [](const TerminalStatus& one) { return one.health.unsent; }},
      {"ocop_terminal_disk_free_bytes", "Room on the terminal's disk.", true,
       [](const TerminalStatus& one) { return one.health.disk_free; }},
      {"ocop_terminal_printer_trouble", "1: the terminal's printer cannot print.", true,
       [](const TerminalStatus& one) {
         return one.health.printer.empty() || one.health.printer == "ready" ? 0 : 1;
       }},
      {"ocop_terminal_release_refused", "1: the terminal refused the newest release.", true,
       [](const TerminalStatus& one) { return one.health.refused.empty() ? 0 : 1; }},
      {"ocop_terminal_clock_difference_seconds", "The hub's clock less the terminal's.", true,
       [](const TerminalStatus& one) { return one.clock_difference_ms() / 1000; }},
  };
}

}  // namespace

Answer metrics(std::int64_t now_ms, db::HubStore& store) {
  const auto terminals = db::terminal_statuses(store);
  if (!terminals) return store_failed(terminals.error());
  const auto doubted = db::is_doubted(store, now_ms);
  if (!doubted) return store_failed(doubted.error());
  const auto unsummed = db::unsummed_entries(store);
  if (!unsummed) return store_failed(unsummed.error());
  std::string text = hub_gauge("ocop_hub_clock_doubted",
                               "1: most terminals say that the hub's clock is wrong.", *doubted);
  text += hub_gauge("ocop_hub_unsummed_entries",
                    "Entries that are in no report; see ocop-hub report unsummed.", *unsummed);
  for (const Gauge& gauge : gauges(now_ms)) {
    text += head_of(gauge.name, gauge.help);
    for (const TerminalStatus& one : *terminals) {
      if (gauge.of_health && one.health_ms == 0) continue;
      text += line_of(gauge.name, one, "", gauge.value(one));
    }
  }
  constexpr const char* kInfo = "ocop_terminal_info";
  text += head_of(kInfo, "What the terminal shows and runs, in words.");
  for (const TerminalStatus& one : *terminals)
    if (one.health_ms > 0) text += line_of(kInfo, one, info_of(one), 1);
  return {200, text, "text/plain; version=0.0.4; charset=utf-8"};
}

Answer healthz(std::int64_t now_ms, db::HubStore& store) {
  const auto written = db::check_writing(store, now_ms);
  if (!written) return refused(503, {written.error().sentence});
  return {200, "{}"};
}

}  // namespace ocop::exchange
