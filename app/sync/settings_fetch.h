// Fetches the point's private settings from the hub and stores them where the kiosk reads them.
// Thread rule: one thread. Errors: one sentence with a key; the old settings stay.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/base/wire/hub_answer.h"
#include "app/sync/hub_client.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Accepts settings for this terminal's point that are signed as its trusted root requires, and not
/// older than the present ones if the keys that signed those are still trusted. Returns whether
/// they changed. Error if there is no answer, the hub refuses, or, with the key
/// "exchange.settings_refused", the settings are not acceptable.
Result<bool> fetch_settings(HubClient& hub, disk::Disk& disk, const std::string& data,
                            const wire::Enrolled& self);

}  // namespace ocop::sync
