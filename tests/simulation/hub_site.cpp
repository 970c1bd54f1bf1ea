#include "tests/simulation/hub_site.h"

#include <filesystem>

#include "app/disk/durable.h"
#include "app/hub/summing.h"
#include "app/hub/terminal_commands.h"
#include "app/wire/hub_answer.h"
#include "tests/support/temporary_folder.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kAgain_ms = 60'000;

}  // namespace

HubSite::HubSite(World& world, const Weather& weather, StartHub start)
    : world_(world), machine_(world, "hub", weather), start_(std::move(start)), program_(start_()) {
  machine_.end = [this] { store_.reset(); };
  machine_.boot = [this] {
    program_ = start_();
    if (restoring_) restore();
  };
}

db::HubStore* HubSite::store() {
  if (!machine_.is_on() || restoring_) return nullptr;
  if (!store_)
    if (auto opened = db::HubStore::open(file())) store_.emplace(std::move(*opened));
  machine_.notice_power();
  return store_ && machine_.is_on() ? &*store_ : nullptr;
}

std::optional<hub::Answer> HubSite::answer(const hub::Request& request) {
  db::HubStore* const open = store();
  if (open == nullptr) return std::nullopt;
  auto answer = program_(request, machine_.clock_ms(), *open);
  if (answer.status == 409 && wire::read_refusal(answer.body).expected)
    world_.count("batches asked for again");
  machine_.notice_power();
  return machine_.is_on() ? std::optional(std::move(answer)) : std::nullopt;
}

std::optional<std::string> HubSite::enrol_code(const std::string& point) {
  db::HubStore* const open = store();
  if (open == nullptr) return std::nullopt;
  const auto code = hub::make_enrol_code(*open, point, 24, machine_.clock_ms());
  machine_.notice_power();
  return code ? std::optional(*code) : std::nullopt;
}

void HubSite::sum_up() {
  db::HubStore* const open = store();
  if (open == nullptr) return;
  (void)hub::sum_up(*open);
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

/// As an administrator does: the hub is stopped, its files are replaced, the hub is started; again
/// from the beginning where that fails.
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
