#include "app/wire/sync_state.h"

#include <climits>

#include "app/wire/canonical_json.h"
#include "app/wire/utc_time.h"

namespace ocop::wire {

namespace {

constexpr int kSyncStateFormat = 1;

}  // namespace

std::string sync_state_text(const SyncState& state) {
  return canonical(Json{{"format", kSyncStateFormat},
                        {"checked", utc_to_iso(state.checked)},
                        {"succeeded", utc_to_iso(state.succeeded)},
                        {"failures", state.failures},
                        {"refusal", state.refusal},
                        {"sentence", state.sentence},
                        {"etag", state.etag}}) +
         "\n";
}

SyncState read_sync_state(std::string_view text) {
  try {
    const Json json = parse(text);
    if (!has_format(json, kSyncStateFormat)) return {};
    SyncState state;
    state.checked = moment_or_never(json, "checked");
    state.succeeded = moment_or_never(json, "succeeded");
    state.failures = static_cast<int>(whole_at(json, "failures", 0, INT_MAX));
    state.refusal = json.at("refusal").get<std::string>();
    state.sentence = json.at("sentence").get<std::string>();
    state.etag = json.at("etag").get<std::string>();
    return state;
  } catch (const Json::exception&) {
    return {};
  }
}

}  // namespace ocop::wire
