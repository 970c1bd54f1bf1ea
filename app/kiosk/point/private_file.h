// A point's private settings on disk: DATA/private.json, for the kiosk's user alone (mode 0600).
// Thread rule: any thread; one writer. Errors: one sentence.
#pragma once

#include <string>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::point {

/// A folder without the file has no staff: that is no error.
Result<PrivateSettings> load_private_settings(const std::string& data);
/// Error: the terminal is enrolled and the office has sent settings, so that the next exchange
/// would put those back.
Status may_change_here(const std::string& data, const PrivateSettings& settings);
/// Changes whenever the file does: its name, size and time. Cheap.
std::string private_fingerprint(const std::string& data);
/// Durable when it returns; power that fails leaves the old file or the new one.
Status save_private_settings(const std::string& data, const PrivateSettings& settings);

}  // namespace ocop::point
