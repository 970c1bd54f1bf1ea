#include "app/sync/sync_state.h"

#include <climits>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/utc_time.h"

namespace ocop::sync {

namespace {

constexpr int kSyncStateFormat = 1;

}  // namespace

std::string sync_state_text(const SyncState& state) {
  return codec::canonical(codec::Json{{"format", kSyncStateFormat},
                                      {"checked", codec::utc_to_iso(state.checked)},
                                      {"succeeded", codec::utc_to_iso(state.succeeded)},
                                      {"failures", state.failures},
                                      {"refusal", state.refusal},
                                      {"sentence", state.sentence},
                                      {"etag", state.etag}}) +
         "\n";
}

SyncState read_sync_state(std::string_view text) {
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kSyncStateFormat)) return {};
    SyncState state;
    state.checked = codec::moment_or_never(json, "checked");
    state.succeeded = codec::moment_or_never(json, "succeeded");
    state.failures = static_cast<int>(codec::whole_at(json, "failures", 0, INT_MAX));
    state.refusal = json.at("refusal").get<std::string>();
    state.sentence = json.at("sentence").get<std::string>();
    state.etag = json.at("etag").get<std::string>();
    return state;
  } catch (const codec::Json::exception&) {
    return {};
  }
}

}  // namespace ocop::sync
