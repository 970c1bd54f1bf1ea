// Brings the point's private settings from the hub to where the kiosk looks for them. Thread rule:
// one thread. Errors: one sentence and a key, and the old settings stay.
#pragma once

#include <string>

#include "app/base/disk/disk.h"
#include "app/base/wire/hub_answer.h"
#include "app/sync/hub_client.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Takes them where they are those of this terminal's point, signed as the root that it trusts
/// asks, and not older than what is there, as long as the keys that signed that are trusted still.
/// True: they are others than before. Error: no answer, the hub's refusal, or, with the key
/// "exchange.settings_refused", what was sent may not be taken.
Result<bool> fetch_settings(HubClient& hub, disk::Disk& disk, const std::string& data,
                            const wire::Enrolled& self);

}  // namespace ocop::sync
