#include "app/wire/hub_state.h"

#include "app/wire/canonical_json.h"
#include "app/wire/utc_time.h"

namespace ocop::wire {

namespace {

constexpr int kFormat = 1;

/// 0: never.
std::int64_t moment_of(const Json& json, const char* key) {
  return utc_from_iso(json.at(key).get<std::string>()).value_or(0);
}

}  // namespace

std::string hub_state_text(const HubState& state) {
  return canonical(Json{{"format", kFormat},
                        {"asked", utc_to_iso(state.asked)},
                        {"succeeded", utc_to_iso(state.succeeded)},
                        {"sent", utc_to_iso(state.sent)},
                        {"failures", state.failures},
                        {"refusal", state.refusal},
                        {"sentence", state.sentence},
                        {"settings_sentence", state.settings_sentence},
                        {"clock_difference_ms", state.clock_difference_ms}}) +
         "\n";
}

HubState read_hub_state(std::string_view text) {
  try {
    const Json json = parse(text);
    if (json.at("format").get<int>() != kFormat) return {};
    HubState state;
    state.asked = moment_of(json, "asked");
    state.succeeded = moment_of(json, "succeeded");
    state.sent = moment_of(json, "sent");
    state.failures = json.at("failures").get<int>();
    state.refusal = json.at("refusal").get<std::string>();
    state.sentence = json.at("sentence").get<std::string>();
    state.settings_sentence = json.at("settings_sentence").get<std::string>();
    state.clock_difference_ms = json.at("clock_difference_ms").get<std::int64_t>();
    return state;
  } catch (const Json::exception&) {
    return {};
  }
}

}  // namespace ocop::wire
