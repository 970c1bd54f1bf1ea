#include "app/sync/taken_settings.h"

#include "app/base/codec/canonical_json.h"

namespace ocop::sync {

namespace {

constexpr int kTakenSettingsFormat = 1;

}  // namespace

std::string taken_settings_text(const TakenSettings& taken) {
  return codec::canonical(codec::Json{
             {"format", kTakenSettingsFormat}, {"version", taken.version}, {"keys", taken.keys}}) +
         "\n";
}

std::optional<TakenSettings> read_taken_settings(std::string_view text) {
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kTakenSettingsFormat)) return std::nullopt;
    return TakenSettings{codec::whole_at(json, "version"),
                         json.at("keys").get<std::vector<std::string>>()};
  } catch (const codec::Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace ocop::sync
