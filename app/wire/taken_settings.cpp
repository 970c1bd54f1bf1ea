#include "app/wire/taken_settings.h"

#include "app/wire/canonical_json.h"

namespace ocop::wire {

namespace {

constexpr int kTakenSettingsFormat = 1;

}  // namespace

std::string taken_settings_text(const TakenSettings& taken) {
  return canonical(Json{
             {"format", kTakenSettingsFormat}, {"version", taken.version}, {"keys", taken.keys}}) +
         "\n";
}

std::optional<TakenSettings> read_taken_settings(std::string_view text) {
  try {
    const Json json = parse(text);
    if (!has_format(json, kTakenSettingsFormat)) return std::nullopt;
    return TakenSettings{whole_at(json, "version"),
                         json.at("keys").get<std::vector<std::string>>()};
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace ocop::wire
