#include "tests/simulation/hub_site.h"

#include <algorithm>
#include <filesystem>

#include "app/base/disk/durable.h"
#include "app/base/wire/hub_answer.h"
#include "app/office/exchange/routes.h"
#include "app/office/exchange/terminal_commands.h"
#include "app/office/reports/summing.h"
#include "tests/simulation/durations.h"
#include "tests/simulation/simulation.h"
#include "tests/support/temporary_folder.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kAgain_ms = 60'000;
constexpr std::int64_t kStorePatience_ms = 10'000;  // longest wait of a request

HubProgram started(const Wrongs& wrongs) {
  return wrongs.hub ? wrongs.hub() : real_hub()();
}

}  // namespace

StartHub real_hub() {
  return [] { return exchange::handle; };
}

HubSite::HubSite(World& world, const Weather& weather, const Wrongs& wrongs)
    : world_(world),
      weather_(weather),
      wrongs_(wrongs),
      machine_(world, "hub", weather),
      chance_(world.chance().derive("store of the hub")),
      program_(started(wrongs)) {
  machine_.end = [this] { store_.reset(); };
  machine_.boot = [this] {
    program_ = started(wrongs_);
    hangs_until_ms_ = 0;
    if (restoring_) restore();
  };
}

db::HubStore* HubSite::store() {
  if (!machine_.is_on() || restoring_) return nullptr;
  if (!store_)
    if (auto opened = db::HubStore::open(file())) store_.emplace(std::move(*opened));
  machine_.notice_power();
  if (!store_ || !machine_.is_on()) return nullptr;
  // Once everything is healed, the office raises the daily limit.
  store_->quota().entries = healed_ ? DayQuota().entries : day_entries();
  return &*store_;
}

std::int64_t HubSite::day_entries() const {
  return weather_.day_entries > 0 ? weather_.day_entries : DayQuota().entries;
}

void HubSite::begin_hangs() {
  if (weather_.store_hangs_ms > 0) plan_hang();
}

void HubSite::plan_hang() {
  const std::int64_t mean_ms = weather_.store_hangs_ms;
  world_.after(chance_.between(mean_ms / 4, mean_ms * 7 / 4), [this] {
    if (healed_) return;
    hangs_until_ms_ = world_.now_ms() + chance_.between(kSecond_ms, 10 * kMinute_ms);
    world_.tell("hub", "its store hangs");
    plan_hang();
  });
}

void HubSite::heal() {
  machine_.heal();
  // Not at once, so that a terminal's last requests can meet a hanging store too.
  world_.after(kHour_ms, [this] { healed_ = true; });
}

std::optional<exchange::Answer> HubSite::answer(const exchange::Request& request) {
  if (hangs_until_ms_ <= world_.now_ms()) return work(request, machine_.clock_ms());
  world_.count("requests to a store that hung");
  const std::int64_t left_ms = hangs_until_ms_ - world_.now_ms();
  world_.pass(std::min(left_ms, kStorePatience_ms));
  if (hangs_until_ms_ <= world_.now_ms()) return work(request, machine_.clock_ms());
  if (!machine_.is_on()) return std::nullopt;
  if (chance_.happens(0.5))  // it had already reached the store
    world_.after(hangs_until_ms_ - world_.now_ms(),
                 [this, request, now_ms = machine_.clock_ms()] { (void)work(request, now_ms); });
  return wrongs_.busy ? wrongs_.busy(request)
                      : exchange::refused(503, {"The hub's store does not answer; ask again."});
}

std::optional<exchange::Answer> HubSite::work(const exchange::Request& request,
                                              std::int64_t now_ms) {
  db::HubStore* const open = store();
  if (open == nullptr) return std::nullopt;
  auto answer = program_(request, now_ms, *open);
  if (answer.status == 409 && wire::read_refusal(answer.body).expected)
    world_.count("batches asked for again");
  if (answer.status == 429) world_.count("batches over what a day takes");
  machine_.notice_power();
  return machine_.is_on() ? std::optional(std::move(answer)) : std::nullopt;
}

std::optional<std::string> HubSite::enrol_code(const std::string& point) {
  db::HubStore* const open = store();
  if (open == nullptr) return std::nullopt;
  const auto code = exchange::make_enrol_code(*open, point, 24, machine_.clock_ms());
  machine_.notice_power();
  return code ? std::optional(*code) : std::nullopt;
}

void HubSite::sum_up() {
  db::HubStore* const open = store();
  if (open == nullptr) return;
  (void)reports::sum_up(*open);
  machine_.notice_power();
}

void HubSite::back_up() {
  db::HubStore* const open = store();
  if (open == nullptr) return;
  const std::string path = test::temporary_folder("simulation") + "/backup.sqlite";
  std::filesystem::remove(path);
  if (!open->backup(path)) return;
  backup_ = *disk::read_file(disk::real_disk(), path, std::size_t{1} << 30);
  world_.tell("hub", "backed up, " + std::to_string(backup_.size()) + " bytes");
}

/// Like an administrator: stops the hub, replaces its files, starts it; repeats everything if that
/// fails.
void HubSite::restore() {
  if (backup_.empty() || !machine_.is_on()) return;
  restoring_ = true;
  store_.reset();
  test::FakeDisk& disk = machine_.disk();
  for (const char* end : {"", "-wal", "-shm"}) (void)disk.remove(file() + end);
  const auto written = disk::write_file(disk, file(), backup_);
  machine_.notice_power();
  if (!written) {
    if (machine_.is_on()) world_.after(kAgain_ms, [this] { restore(); });
    return;
  }
  restoring_ = false;
  world_.count("hubs restored from a backup");
  world_.tell("hub", "restored from the backup");
}

}  // namespace ocop::simulation
