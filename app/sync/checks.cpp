#include "app/sync/checks.h"

#include <algorithm>
#include <utility>

#include "app/base/disk/durable.h"
#include "app/sync/schedule.h"

namespace ocop::sync {

namespace {

std::string state_file(const std::string& data) {
  return data + "/sync/state.json";
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

}  // namespace ocop::sync
