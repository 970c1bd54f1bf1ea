// The private settings of each point, as the office signed them. Thread rule: that of the store.
// Errors: one sentence. Not here: what a document holds (app/base/wire/sealed_settings.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/hub/hub_store.h"

namespace ocop::db {

/// Versions from there on are not the office's own: a stolen key may sign any. They are passed
/// over.
inline constexpr std::int64_t kSettingsVersionsEnd = std::int64_t{1} << 53;

/// The highest version of that point; 0: there is none.
Result<std::int64_t> settings_version(HubStore& store, std::string_view point);
/// Error also: that version is there already.
Status put_settings(HubStore& store, std::string_view point, std::int64_t version,
                    std::string_view document, std::int64_t now_ms);
/// The highest version; nullopt if the point has none.
Result<std::optional<std::string>> newest_settings(HubStore& store, std::string_view point);

}  // namespace ocop::db
