// Releases that wait for their day: DATA/prepared/<day>-<release>.json (wire/prepared_release.h).
// The office's folder and not the public one holds them: a price of next week is nobody's business.
// They are signed only when their day has come, so that versions go out in order.
// Thread rule: one thread. Errors: one sentence.
#pragma once

#include <string>
#include <vector>

#include "app/disk/disk.h"
#include "app/hub/publish.h"
#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::hub {

/// Of `order`, what it says of the release is kept; folder and keys are given again when it is due.
Status prepare(disk::Disk& disk, const std::string& data, const std::string& release, Date from,
               const PublishOrder& order);

/// Publishes what has come due by `today`, in the order of the days; `order` gives folder, keys and
/// the moment.
Result<std::vector<Published>> publish_due(disk::Disk& disk, const std::string& data, Date today,
                                           const PublishOrder& order);

}  // namespace ocop::hub
