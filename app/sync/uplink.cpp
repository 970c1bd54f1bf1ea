// New entries are found by reading the ledger's last number once a second: two cached rows, so the
// kiosk need not signal anything.
#include "app/sync/uplink.h"

#include <algorithm>
#include <utility>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/local/ledger_seal.h"
#include "app/base/wire/health_report.h"
#include "app/sync/checks.h"
#include "app/sync/hub_client.h"
#include "app/sync/hub_tips.h"
#include "app/sync/identity.h"
#include "app/sync/retired.h"
#include "app/sync/settings_fetch.h"
#include "app/sync/uploader.h"

namespace ocop::sync {

namespace {

constexpr double kLook = 1;  // seconds between checks of the ledger for new entries
constexpr double kRetiredAgain = 86'400;
constexpr int kMostRounds = 3;  // of once(): a hub that lacks entries says so in the first round
constexpr std::string_view kRevoked = "exchange.revoked";
constexpr std::size_t kLongestWord = 200;  // of a text in a health report
constexpr std::size_t kLargestNote = 4096;

/// Keeps the first error. Returns false if the next request would fail the same way.
bool note(Turn& turn, const Status& done) {
  if (done) return true;
  const std::string& key = done.error().key;
  if (!turn.trouble) turn.trouble = done.error();
  return key != "exchange.unreachable" && key != "exchange.not_enrolled" && key != kRevoked;
}

/// Truncates a text at a character boundary.
std::string beginning(std::string text) {
  if (text.size() <= kLongestWord) return text;
  std::size_t end = kLongestWord;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text;
}

}  // namespace

/// What an exchange needs once the terminal is enrolled.
struct Uplink::Open {
  Open(HubTransport& transport, const codec::SigningKey& key, std::string identity,
       db::Ledger opened, wire::Enrolled who, const UplinkOptions& options,
       std::int64_t clock_difference_ms)
      : file(std::move(identity)),
        ledger(std::move(opened)),
        self(std::move(who)),
        hub(transport, key, options.now_ms, clock_difference_ms),
        uploader(hub, ledger) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;

  std::string file;  // identity of the ledger's file
  db::Ledger ledger;
  wire::Enrolled self;
  HubClient hub;
  Uploader uploader;
};

local::HubState load_hub_state(disk::Disk& disk, const std::string& data) {
  const auto text = disk::read_file(disk, disk::hub_state_file(data), local::kLargestHubState);
  return text ? local::read_hub_state(*text) : local::HubState{};
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
  // Read before opening: if the file is replaced meanwhile, the next step opens the new one.
  std::string file = disk_.identity(disk::ledger_file(options_.data));
  auto ledger = open_or_make_ledger(options_.data, *key);
  if (!ledger) return ledger.error();
  auto self = enrolled(disk_, options_.data, ledger->terminal());
  if (!self) return not_enrolled();
  open_ = std::make_unique<Open>(transport_, *key, std::move(file), std::move(*ledger),
                                 std::move(*self), options_, state_.clock_difference_ms);
  return Done{};
}

/// A new enrolment is a reason to try again at once.
void Uplink::look_at_enrolment() {
  auto seen = disk::read_file(disk_, disk::enrolled_file(options_.data), kLargestNote);
  std::string text = seen ? std::move(*seen) : std::string{};
  if (text == enrolment_) return;
  enrolment_ = std::move(text);
  open_.reset();
  retired_next_ = 0;
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
  // Close the ledger if another file has taken its place.
  if (open_ && open_->file != disk_.identity(disk::ledger_file(options_.data))) open_.reset();
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
    for (int round = 0; round < kMostRounds && goes_on; ++round) {
      do {
        turn.wait_seconds = kLook;
        goes_on = note(turn, upload(turn));
      } while (!turn.trouble && turn.wait_seconds == 0);
      if (round == 0) goes_on = goes_on && note(turn, check_settings(turn));
      goes_on = goes_on && note(turn, report_health(turn));
      if (turn.trouble || turn.wait_seconds > 0) break;
    }
    if (goes_on) note(turn, send_retired(turn));
  }
  remember(turn, true);
  return turn;
}

/// Sends one batch and, with `check`, does everything else.
void Uplink::exchange(Turn& turn, bool check) {
  if (!note(turn, upload(turn))) return;
  if (check && !note(turn, check_settings(turn))) return;
  const double now = options_.uptime();
  if (plan_.reports(now, check, turn.sent > 0) && !note(turn, report_health(turn))) return;
  if (check && now >= retired_next_) note(turn, send_retired(turn));
}

Status Uplink::upload(Turn& turn) {
  const auto sent = open_->uploader.step();
  if (!sent) return sent.error();
  turn.sent += sent->entries;
  if (sent->entries > 0) keep_mark();
  if (sent->unsent > 0) turn.wait_seconds = 0;
  return sent->entries > 0 ? heed(turn, open_->uploader.tips()) : Status(Done{});
}

/// Stores the hub's mark beside the ledger, because truncating the ledger would also remove a mark
/// inside it. It only moves forward: the terminal still has what a hub lost. If the file is
/// missing, verify says so.
void Uplink::keep_mark() {
  local::LedgerMark mark{open_->ledger.terminal(), 0, {}};
  const auto seq = open_->ledger.acknowledged();
  if (!seq) return;
  const auto read = open_->ledger.each(*seq, [&](const LedgerEntry& entry) {
    mark.seq = entry.seq;
    mark.hash = entry.hash;
    return false;
  });
  const std::string path = disk::hub_mark_file(options_.data);
  const auto text = disk::read_file(disk_, path, local::kLargestMark);
  const auto before = text ? local::read_mark(*text) : Result<local::LedgerMark>(text.error());
  const bool newer = !before || before->terminal != mark.terminal || before->seq < mark.seq;
  if (read && mark.seq == *seq && newer)
    (void)disk::write_file(disk_, path, local::mark_text(mark));
}

/// If the mark went back, continue at once.
Status Uplink::heed(Turn& turn, const wire::BranchTips& tips) {
  if (!tips) return Done{};
  const auto heard = heed_tips(open_->ledger, tips, asked_);
  if (!heard) return heard.error();
  if (heard->again) turn.wait_seconds = 0;
  state_.other_branches = heard->other_branches;
  turn.other_branches.reset();
  if (heard->other_branches > 0) turn.other_branches = other_branches_error();
  return Done{};
}

/// Stores the prefix if an older hub enrolled the terminal without one, or it was lost since.
Status Uplink::take_prefix(const std::string& prefix) {
  if (prefix.empty() || prefix == open_->self.prefix) return Done{};
  wire::Enrolled self = open_->self;
  self.prefix = prefix;
  if (auto kept = keep_enrolment(disk_, options_.data, self); !kept) return kept;
  open_->self = self;
  const auto text = disk::read_file(disk_, disk::enrolled_file(options_.data), kLargestNote);
  if (text) enrolment_ = *text;
  return Done{};
}

/// The hub's refusal of these does not fail the exchange.
Status Uplink::send_retired(Turn& turn) {
  const auto sent = sync::send_retired(open_->hub, disk_, options_.data, open_->self.terminal);
  if (!sent && sent.error().key != "exchange.retired") return sent.error();
  if (!sent) turn.retired_refused = sent.error();
  retired_next_ = options_.uptime() + kRetiredAgain;
  return Done{};
}

/// Unacceptable settings do not fail the exchange, because the office must learn of them.
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

Status Uplink::report_health(Turn& turn) {
  const auto unsent = unsent_entries(open_->ledger);
  if (!unsent) return unsent.error();
  const auto last = open_->ledger.tail();
  if (!last) return last.error();
  const auto printer = disk::read_file(disk_, disk::printer_file(options_.data), kLongestWord);
  const auto releases = load_state(disk_, options_.data);
  const TerminalHealth health{
      .at_ms = options_.now_ms(),
      .program = options_.program,
      .release = disk::current_release(disk_, options_.data),
      .unsent = *unsent,
      .disk_free = static_cast<std::int64_t>(disk_.free_bytes(options_.data)),
      .printer = printer ? *printer : std::string{},
      .refused = beginning(what_is_refused(releases.refusal)),
      .boot = options_.boot,
      .uptime_ms = static_cast<std::int64_t>(1000 * options_.uptime()),
      .entries = last->seq};
  const auto reply = open_->hub.ask("POST", terminal_path(open_->self.terminal, "health"),
                                    wire::health_text(health));
  if (!reply) return reply.error();
  if (reply->status != 200) return refusal_of(*reply);
  plan_.reported(options_.uptime());
  const wire::HealthHeard heard = wire::read_health_heard(reply->body);
  if (auto taken = take_prefix(heard.prefix); !taken) return taken;
  return heed(turn, heard.tips);
}

/// Returns the first problem that the office should look at.
std::string Uplink::what_is_refused(const std::string& release) const {
  if (state_.other_branches > 0) return other_branches_error().sentence;
  return release.empty() ? state_.settings_sentence : release;
}

void Uplink::remember(const Turn& turn, bool check) {
  const double now = options_.uptime();
  const std::int64_t seconds = options_.now_ms() / 1000;
  state_.asked = seconds;
  if (turn.sent > 0) state_.sent = seconds;
  if (open_) state_.clock_difference_ms = open_->hub.clock_difference_ms();
  if (turn.trouble) {
    plan_.failed(now, turn.trouble->key == kRevoked, options_.draw());
    // After a disk fault the ledger must be reopened.
    if (!turn.trouble->key.starts_with("exchange.")) open_.reset();
  } else {
    plan_.succeeded();
    state_.succeeded = seconds;
  }
  state_.failures = plan_.failures();
  state_.refusal = turn.trouble ? turn.trouble->key : std::string{};
  state_.sentence = turn.trouble ? turn.trouble->sentence : std::string{};
  if (check) plan_.checked(now, options_.draw());
  // Not saving the state is harmless: it will be determined again.
  (void)disk::write_file(disk_, disk::hub_state_file(options_.data), local::hub_state_text(state_));
}

}  // namespace ocop::sync
