// New entries are found by asking the ledger for its last number, once a second: two rows out of a
// cache, and no need to be told by the kiosk.
#include "app/sync/uplink.h"

#include <algorithm>
#include <utility>

#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "app/disk/release_layout.h"
#include "app/sync/checks.h"
#include "app/sync/hub_client.h"
#include "app/sync/identity.h"
#include "app/sync/private_settings.h"
#include "app/sync/uploader.h"
#include "app/wire/health_report.h"

namespace ocop::sync {

namespace {

constexpr double kLook = 1;  // at the ledger, for new entries
constexpr std::string_view kRevoked = "exchange.revoked";
constexpr std::size_t kLongestWord = 200;  // of a health report
constexpr std::size_t kLargestNote = 4096;

/// Keeps the first trouble. False: the next request would meet the same.
bool note(Turn& turn, const Status& done) {
  if (done) return true;
  const std::string& key = done.error().key;
  if (!turn.trouble) turn.trouble = done.error();
  return key != "exchange.unreachable" && key != "exchange.not_enrolled" && key != kRevoked;
}

/// The first bytes of a text, whole characters.
std::string beginning(std::string text) {
  if (text.size() <= kLongestWord) return text;
  std::size_t end = kLongestWord;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text;
}

}  // namespace

/// What an exchange works with, once the terminal is enrolled.
struct Uplink::Open {
  Open(HubTransport& transport, const wire::SigningKey& key, db::Ledger opened, wire::Enrolled who,
       const UplinkOptions& options, std::int64_t clock_difference_ms)
      : ledger(std::move(opened)),
        self(std::move(who)),
        hub(transport, key, options.now_ms, clock_difference_ms),
        uploader(hub, ledger) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;

  db::Ledger ledger;
  wire::Enrolled self;
  HubClient hub;
  Uploader uploader;
};

wire::HubState load_hub_state(disk::Disk& disk, const std::string& data) {
  const auto text = disk::read_file(disk, disk::hub_state_file(data), wire::kLargestHubState);
  return text ? wire::read_hub_state(*text) : wire::HubState{};
}

Uplink::Uplink(HubTransport& transport, disk::Disk& disk, UplinkOptions options)
    : transport_(transport),
      disk_(disk),
      options_(std::move(options)),
      state_(load_hub_state(disk, options_.data)),
      plan_(options_.poll_seconds, options_.uptime(), options_.draw()) {}

Uplink::~Uplink() = default;

Status Uplink::open() {
  if (open_) return Done{};
  const auto key = load_key(disk_, options_.data);
  if (!key) return key.error();
  if (!disk_.size(disk::ledger_file(options_.data))) return not_enrolled();
  auto ledger = open_or_make_ledger(options_.data, *key);
  if (!ledger) return ledger.error();
  auto self = enrolled(disk_, options_.data, ledger->terminal());
  if (!self) return not_enrolled();
  open_ = std::make_unique<Open>(transport_, *key, std::move(*ledger), std::move(*self), options_,
                                 state_.clock_difference_ms);
  return Done{};
}

/// Another enrolment is a reason to try again at once.
void Uplink::look_at_enrolment() {
  auto seen = disk::read_file(disk_, disk::enrolled_file(options_.data), kLargestNote);
  std::string text = seen ? std::move(*seen) : std::string{};
  if (text == enrolment_) return;
  enrolment_ = std::move(text);
  open_.reset();
  plan_.begin_anew();
}

void Uplink::network_is_back() {
  if (state_.refusal == "exchange.unreachable") plan_.begin_anew();
}

Turn Uplink::step() {
  look_at_enrolment();
  Turn turn{kLook};
  const double now = options_.uptime();
  if (now < plan_.not_before()) return turn;
  const bool check = plan_.checks(now);
  if (check && plan_.failures() == 0) open_.reset();  // should another file have taken its place
  if (const auto opened = open(); !opened) {
    turn.trouble = opened.error();
  } else {
    const auto unsent = unsent_entries(open_->ledger);
    if (unsent && *unsent == 0 && !check) return turn;
    exchange(turn, check);
  }
  remember(turn, check);
  return turn;
}

Turn Uplink::once() {
  look_at_enrolment();
  Turn turn;
  if (const auto opened = open(); !opened) {
    turn.trouble = opened.error();
  } else {
    bool goes_on = true;
    do {
      turn.wait_seconds = kLook;
      goes_on = note(turn, upload(turn));
    } while (!turn.trouble && turn.wait_seconds == 0);
    if (goes_on && note(turn, check_settings(turn))) note(turn, report_health());
  }
  remember(turn, true);
  return turn;
}

/// One batch, and with `check` all else.
void Uplink::exchange(Turn& turn, bool check) {
  if (!note(turn, upload(turn))) return;
  if (check && !note(turn, check_settings(turn))) return;
  if (plan_.reports(options_.uptime(), check, turn.sent > 0)) note(turn, report_health());
}

Status Uplink::upload(Turn& turn) {
  const auto sent = open_->uploader.step();
  if (!sent) return sent.error();
  turn.sent += sent->entries;
  if (sent->unsent > 0) turn.wait_seconds = 0;
  return Done{};
}

/// Settings that may not be taken are no failure of the exchange: the office must know of them.
Status Uplink::check_settings(Turn& turn) {
  const auto taken = fetch_settings(open_->hub, disk_, options_.data, open_->self);
  if (taken) {
    state_.settings_sentence.clear();
    turn.settings_taken = *taken;
    return Done{};
  }
  if (taken.error().key != "exchange.settings_refused") return taken.error();
  turn.settings_refused = taken.error();
  state_.settings_sentence = taken.error().sentence;
  return Done{};
}

Status Uplink::report_health() {
  const auto unsent = unsent_entries(open_->ledger);
  if (!unsent) return unsent.error();
  const auto printer = disk::read_file(disk_, disk::printer_file(options_.data), kLongestWord);
  const auto releases = load_state(disk_, options_.data);
  const TerminalHealth health{
      .at_ms = options_.now_ms(),
      .program = options_.program,
      .release = disk::current_release(disk_, options_.data),
      .unsent = *unsent,
      .disk_free = static_cast<std::int64_t>(disk_.free_bytes(options_.data)),
      .printer = printer ? *printer : std::string{},
      .refused = beginning(releases.refusal.empty() ? state_.settings_sentence : releases.refusal),
      .boot = options_.boot,
      .uptime_ms = static_cast<std::int64_t>(1000 * options_.uptime())};
  const auto reply = open_->hub.ask("POST", terminal_path(open_->self.terminal, "health"),
                                    wire::health_text(health));
  if (!reply) return reply.error();
  if (reply->status != 200) return refusal_of(*reply);
  plan_.reported(options_.uptime());
  return Done{};
}

void Uplink::remember(const Turn& turn, bool check) {
  const double now = options_.uptime();
  const std::int64_t seconds = options_.now_ms() / 1000;
  state_.asked = seconds;
  if (turn.sent > 0) state_.sent = seconds;
  if (open_) state_.clock_difference_ms = open_->hub.clock_difference_ms();
  if (turn.trouble) {
    plan_.failed(now, turn.trouble->key == kRevoked, options_.draw());
    // A fault of the ledger's disk stays until it is opened again.
    if (!turn.trouble->key.starts_with("exchange.")) open_.reset();
  } else {
    plan_.succeeded();
    state_.succeeded = seconds;
  }
  state_.failures = plan_.failures();
  state_.refusal = turn.trouble ? turn.trouble->key : std::string{};
  state_.sentence = turn.trouble ? turn.trouble->sentence : std::string{};
  if (check) plan_.checked(now, options_.draw());
  // What is not remembered is found out again: no reason to fail.
  (void)disk::write_file(disk_, disk::hub_state_file(options_.data), wire::hub_state_text(state_));
}

}  // namespace ocop::sync
