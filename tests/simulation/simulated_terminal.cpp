#include "tests/simulation/simulated_terminal.h"

#include <algorithm>

#include "app/base/codec/digest.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/sync/schedule.h"
#include "db/catalog/catalog.h"
#include "tests/simulation/durations.h"
#include "tests/simulation/simulated_goods.h"

namespace ocop::simulation {

namespace {

constexpr int kPoll_seconds = 600;
// Each check reopens the ledger, which is the most expensive part here; sales are sent in between.
constexpr int kHubPoll_seconds = 1'800, kRealHubPoll_seconds = 300;
constexpr const char* kProgram = "0.1.0";

}  // namespace

/// State lost with the power.
struct Terminal::Programs {
  Programs(Terminal& self)
      : updater(self.link_, self.machine_.disk(), self.updater_options()),
        checks(self.machine_.disk(), self.data(), updater),
        uplink(self.link_, self.machine_.disk(), self.uplink_options()) {
    (void)disk::make_folders(self.machine_.disk(), self.data() + "/sync");
    works = self.machine_.disk().lock(self.data() + "/sync");
  }
  sync::Updater updater;
  sync::Checks checks;
  sync::Uplink uplink;
  std::shared_ptr<void> works;  // a lock
};

Terminal::Terminal(const Surroundings& around, const std::string& name, const std::string& point)
    : around_(around),
      machine_(around.world, name, around.weather),
      link_(around.world, around.weather, around.wrongs, machine_, around.office, around.hub),
      till_(around.world, machine_, around.wrongs),
      chance_(around.world.chance().derive("programs of " + name)),
      point_(point) {}

Terminal::Terminal(const Terminal& original, const std::string& name, bool from_backup)
    : around_(original.around_),
      machine_(original.machine_, name),
      link_(around_.world, around_.weather, around_.wrongs, machine_, around_.office, around_.hub),
      till_(original.till_, machine_),
      chance_(around_.world.chance().derive("programs of " + name)),
      point_(original.point_),
      has_place_(original.has_place_),
      hands_(from_backup ? Hands::restoring : Hands::off),
      has_backup_(from_backup),
      kept_ledger_(original.kept_ledger_.empty() ? std::string() : old_ledger()),
      shown_(original.shown_),
      shown_version_(original.shown_version_),
      recalls_(original.recalls_) {}

Terminal::~Terminal() = default;

void Terminal::start() {
  machine_.boot = [this] { boot(); };
  machine_.end = [this] { end(); };
  if (around_.wrongs.restores_ignore_locks) machine_.disk().ignore_locks();
  if (hands_ == Hands::restoring) return restore();
  (void)sync::pin_root(machine_.disk(), data(), around_.office.first_root());
  boot();
}

void Terminal::later(std::int64_t ms, void (Terminal::*what)()) {
  around_.world.after(ms, [this, what, boot = boots_] {
    if (boot == boots_ && machine_.is_on()) (this->*what)();
  });
}

void Terminal::boot() {
  if (is_in_hands()) return;  // the person who restores it will start it
  id_.reset();
  programs_ = std::make_unique<Programs>(*this);
  look_at_screen();
  later(static_cast<std::int64_t>(1000 * sync::first_wait(kPoll_seconds, draw())),
        &Terminal::check);
  later(chance_.between(0, kMinute_ms), &Terminal::exchange);
  later(chance_.between(0, 10 * kMinute_ms), &Terminal::sell);
  later(kMinute_ms, &Terminal::watch);
}

void Terminal::end() {
  ++boots_;  // what the programs had planned ends with them, whoever starts them next
  programs_.reset();
  till_.close();
}

sync::UpdaterOptions Terminal::updater_options() const {
  return {data(), db::catalog_schema(), kProgram, 20'000};
}

sync::UplinkOptions Terminal::uplink_options() {
  return {data(),
          kProgram,
          around_.weather.hub_clock_is_wrong ? kRealHubPoll_seconds : kHubPoll_seconds,
          [this] { return machine_.clock_ms(); },
          [this] { return static_cast<double>(machine_.uptime_ms()) / 1000; },
          [this] { return draw(); },
          machine_.boot_id()};
}

void Terminal::forget_releases() {
  (void)machine_.disk().remove(data() + "/sync/release.json");
  (void)machine_.disk().remove(data() + "/sync/state.json");
}

/// Like an interrupted update that overwrites the old catalogue.
void Terminal::mix_files() {
  const auto now = disk::catalog_file(data(), disk::current_release(machine_.disk(), data()));
  const std::string& other = catalogues().back().bytes;
  const auto file = machine_.disk().open(now);
  if (file && file->bytes.size() > other.size() / 2)
    (void)machine_.disk().write(*file, 0, other.substr(0, other.size() / 2));
}

bool Terminal::is_bound_by_thief() {
  const auto taken = programs_->updater.taken();
  return taken && taken->version > around_.office.newest().version;
}

/// Returns whether it may have accepted something signed by a thief.
bool Terminal::may_be_fooled() {
  if (!around_.office.stolen_key()) return false;
  const auto root = sync::trusted_root(machine_.disk(), data());
  return !root || root->version < around_.office.clean_root();
}

void Terminal::check() {
  const Machine::Busy busy(machine_);
  if (around_.wrongs.terminals_stay && !shown_.empty())
    return later(kPoll_seconds * kSecond_ms, &Terminal::check);
  if (around_.wrongs.terminals_forget) forget_releases();
  if (around_.wrongs.recalls_are_forgotten)
    (void)machine_.disk().remove(disk::kept_recalls_file(data()));
  if (around_.wrongs.thieves_bind && is_bound_by_thief())
    return later(kPoll_seconds * kSecond_ms, &Terminal::check);
  const auto update = programs_->checks.check(machine_.clock_ms() / 1000);
  machine_.notice_power();
  if (!machine_.is_on()) return;
  if (around_.wrongs.files_mix) mix_files();
  look_at_screen();
  if (!update || update->installed)
    around_.world.tell(machine_.name(), update ? "installed release " +
                                                     std::to_string(update->version) +
                                                     (update->by_patch ? " by patch" : "")
                                               : "no release: " + update.error().key);
  if (update && update->installed)
    around_.world.count(update->by_patch ? "installed by patch" : "installed whole");
  const double wait =
      update ? sync::next_wait(kPoll_seconds, draw())
             : sync::wait_after_failures(kPoll_seconds, programs_->checks.state().failures, draw());
  later(static_cast<std::int64_t>(1000 * wait), &Terminal::check);
}

/// Enrols it with the office's code, like a person at the terminal. Returns false on failure.
bool Terminal::enrol() {
  if (has_place_) return true;
  const auto key = sync::load_or_make_key(machine_.disk(), data());
  if (!key) return false;
  if (!id_) {  // once per boot, because opening it is expensive
    const auto ledger = sync::open_or_make_ledger(data(), *key);
    if (!ledger) return false;
    id_ = ledger->terminal();
  }
  if (code_.empty()) code_ = around_.hub.enrol_code(point_).value_or("");
  if (code_.empty()) return false;
  sync::HubClient hub(link_, *key, [this] { return machine_.clock_ms(); });
  const auto done = sync::enrol(hub, machine_.disk(), data(), *id_, code_);
  around_.world.tell(machine_.name(), done ? "enrolled" : "not enrolled: " + done.error().sentence);
  if (done || done.error().key != "exchange.unreachable") code_.clear();
  return has_place_ = static_cast<bool>(done);
}

void Terminal::exchange() {
  const Machine::Busy busy(machine_);
  double wait = 60;
  if (enrol() && machine_.is_on()) {
    const sync::Turn turn = programs_->uplink.step();
    if (turn.trouble && turn.trouble->key == "exchange.not_enrolled") has_place_ = false;
    if (turn.sent > 0) around_.world.count("batches confirmed");
    if (turn.sent > 0 || turn.trouble)
      around_.world.tell(machine_.name(), "sent " + std::to_string(turn.sent) +
                                              (turn.trouble ? ": " + turn.trouble->sentence : ""));
    // The real program checks each second, which would take too long here.
    wait = turn.wait_seconds > 0 ? 60 + 240 * draw() : 0;
  }
  machine_.notice_power();
  later(static_cast<std::int64_t>(1000 * wait), &Terminal::exchange);
}

void Terminal::sell() {
  if (!healed_)
    till_.work();
  else if (!signed_in_)
    signed_in_ = till_.sign_in();
  later(chance_.between(kMinute_ms, 10 * kMinute_ms), &Terminal::sell);
}

void Terminal::heal() {
  healed_ = true;
  link_.heal();
  machine_.heal();
}

bool Terminal::is_settled() {
  const auto root = sync::trusted_root(machine_.disk(), data());
  return !is_in_hands() && signed_in_ && till_.is_sent() && has_sent_retired() && root &&
         root->version == around_.office.root_version() &&
         disk::current_release(machine_.disk(), data()) == around_.office.newest().catalog.sha256 &&
         programs_->checks.state().failures == 0;
}

Result<db::Ledger> Terminal::ledger() {
  const auto key = sync::load_key(machine_.disk(), data());
  if (!key) return key.error();
  return sync::open_or_make_ledger(data(), *key);
}

void Terminal::watch() {
  look_at_screen();
  later(kMinute_ms, &Terminal::watch);
}

}  // namespace ocop::simulation
