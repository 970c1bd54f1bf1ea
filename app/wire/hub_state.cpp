#include "app/wire/hub_state.h"

#include <climits>

#include "app/wire/canonical_json.h"
#include "app/wire/utc_time.h"

namespace ocop::wire {

namespace {

constexpr int kHubStateFormat = 1;

}  // namespace

std::string hub_state_text(const HubState& state) {
  return canonical(Json{{"format", kHubStateFormat},
                        {"asked", utc_to_iso(state.asked)},
                        {"succeeded", utc_to_iso(state.succeeded)},
                        {"sent", utc_to_iso(state.sent)},
                        {"failures", state.failures},
                        {"refusal", state.refusal},
                        {"sentence", state.sentence},
                        {"settings_sentence", state.settings_sentence},
                        {"clock_difference_ms", state.clock_difference_ms},
                        {"other_lines", state.other_lines}}) +
         "\n";
}

HubState read_hub_state(std::string_view text) {
  try {
    const Json json = parse(text);
    if (!has_format(json, kHubStateFormat)) return {};
    HubState state;
    state.asked = moment_or_never(json, "asked");
    state.succeeded = moment_or_never(json, "succeeded");
    state.sent = moment_or_never(json, "sent");
    state.failures = static_cast<int>(whole_at(json, "failures", 0, INT_MAX));
    state.refusal = json.at("refusal").get<std::string>();
    state.sentence = json.at("sentence").get<std::string>();
    state.settings_sentence = json.at("settings_sentence").get<std::string>();
    state.clock_difference_ms = whole_at(json, "clock_difference_ms");
    if (json.contains("other_lines")) state.other_lines = whole_at(json, "other_lines", 0);
    return state;
  } catch (const Json::exception&) {
    return {};
  }
}

}  // namespace ocop::wire
