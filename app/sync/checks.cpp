#include "app/sync/checks.h"

#include <algorithm>
#include <utility>

#include "app/base/disk/durable.h"
#include "app/base/program/log.h"
#include "app/sync/schedule.h"

namespace ocop::sync {

namespace {

std::string state_file(const std::string& data) {
  return data + "/sync/state.json";
}

void log_check(const Result<Update>& update, std::uint64_t bytes) {
  using program::Level;
  if (!update)
    program::log(Level::warning, "release refused",
                 {{"key", update.error().key}, {"why", update.error().sentence}});
  else if (update->installed)
    program::log(Level::info, "release installed",
                 {{"version", std::to_string(update->version)},
                  {"release", update->release},
                  {"by", update->by_patch ? "patch" : "whole"},
                  {"bytes", std::to_string(bytes)}});
}

}  // namespace

sync::SyncState load_state(disk::Disk& disk, const std::string& data) {
  const auto text = disk::read_file(disk, state_file(data), sync::kLargestSyncState);
  return text ? sync::read_sync_state(*text) : sync::SyncState{};
}

Checks::Checks(disk::Disk& disk, const std::string& data, Updater& updater)
    : disk_(disk), path_(state_file(data)), updater_(updater), state_(load_state(disk, data)) {}

Result<Update> Checks::check(std::int64_t now) {
  auto update = updater_.check(state_.etag, now);
  state_.checked = now;
  if (update) {
    state_.succeeded = now;
    state_.etag = update->etag;
  }
  state_.failures = update ? 0 : one_more(state_.failures);
  state_.refusal = update ? std::string{} : update.error().key;
  state_.sentence = update ? std::string{} : update.error().sentence;
  // Not saving the state only repeats a request, so it does not fail the check.
  (void)disk::write_file(disk_, path_, sync::sync_state_text(state_));
  return update;
}

void Checks::run(const CheckSurroundings& with) {
  double wait = first_wait(with.poll_seconds, with.draw());
  while (!with.wait(wait)) {
    const std::uint64_t before = with.bytes_on_wire();
    const bool failed = state_.failures > 0;
    const auto update = check(with.now());
    if (!update && with.stopped()) return;
    if (update && failed) with.network_is_back();
    log_check(update, with.bytes_on_wire() - before);
    wait = update ? next_wait(with.poll_seconds, with.draw())
                  : wait_after_failures(with.poll_seconds, state_.failures, with.draw());
  }
}

}  // namespace ocop::sync
