#include "app/base/local/hub_state.h"

#include <climits>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/utc_time.h"

namespace ocop::local {

namespace {

constexpr int kHubStateFormat = 1;

}  // namespace

std::string hub_state_text(const HubState& state) {
  return codec::canonical(codec::Json{{"format", kHubStateFormat},
                                      {"asked", codec::utc_to_iso(state.asked)},
                                      {"succeeded", codec::utc_to_iso(state.succeeded)},
                                      {"sent", codec::utc_to_iso(state.sent)},
                                      {"failures", state.failures},
                                      {"refusal", state.refusal},
                                      {"sentence", state.sentence},
                                      {"settings_sentence", state.settings_sentence},
                                      {"clock_difference_ms", state.clock_difference_ms},
                                      {"other_lines", state.other_branches}}) +
         "\n";
}

HubState read_hub_state(std::string_view text) {
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kHubStateFormat)) return {};
    HubState state;
    state.asked = codec::moment_or_never(json, "asked");
    state.succeeded = codec::moment_or_never(json, "succeeded");
    state.sent = codec::moment_or_never(json, "sent");
    state.failures = static_cast<int>(codec::whole_at(json, "failures", 0, INT_MAX));
    state.refusal = json.at("refusal").get<std::string>();
    state.sentence = json.at("sentence").get<std::string>();
    state.settings_sentence = json.at("settings_sentence").get<std::string>();
    state.clock_difference_ms = codec::whole_at(json, "clock_difference_ms");
    if (json.contains("other_lines"))
      state.other_branches = codec::whole_at(json, "other_lines", 0);
    return state;
  } catch (const codec::Json::exception&) {
    return {};
  }
}

}  // namespace ocop::local
