// The private settings of each point, as the office signed them. Thread rule: that of the store.
// Errors: one sentence. Not here: the content of a document (app/base/wire/sealed_settings.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/hub/hub_store.h"

namespace ocop::db {

/// Versions from here on are not the office's own (a stolen key can sign any) and are ignored.
inline constexpr std::int64_t kSettingsVersionsEnd = std::int64_t{1} << 53;

/// Returns the point's highest version, or 0 if it has none.
Result<std::int64_t> settings_version(HubStore& store, std::string_view point);
/// Error also if that version exists already.
Status put_settings(HubStore& store, std::string_view point, std::int64_t version,
                    std::string_view document, std::int64_t now_ms);
/// Returns the document of the highest version, or nullopt if the point has none.
Result<std::optional<std::string>> newest_settings(HubStore& store, std::string_view point);

}  // namespace ocop::db
