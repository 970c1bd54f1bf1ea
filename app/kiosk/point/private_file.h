// A point's private settings on disk: DATA/private.json, readable only by the kiosk's user (mode
// 0600). Thread rule: any thread; one writer. Errors: one sentence.
#pragma once

#include <string>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::point {

/// A folder without the file has no staff, which is not an error.
Result<PrivateSettings> load_private_settings(const std::string& data);
/// Error if the terminal is enrolled and the office has sent settings, so that the next exchange
/// would undo the change.
Status may_change_here(const std::string& data, const PrivateSettings& settings);
/// Returns the file's name, size and time, which change whenever the file does. Cheap.
std::string private_fingerprint(const std::string& data);
/// Durable on return; a power cut leaves either the old file or the new one.
Status save_private_settings(const std::string& data, const PrivateSettings& settings);

}  // namespace ocop::point
