// Releases prepared for a later day: DATA/prepared/<day>-<release>.json (prepared_release.h), one
// per day. They are kept in the office's folder, not the public one, because next week's prices are
// confidential. They are signed only when due, so that versions are published in order. A release
// is always complete, so one prepared before another was published would undo the other's changes.
// Each file therefore names the catalogue that it was made to follow, and is refused when due if it
// would undo later changes, or if there was a rollback since, because it may contain the same
// mistake. Thread rule: one thread. Errors: one sentence.
#pragma once

#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/office/publish/publish.h"
#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::publish {

struct Prepared {
  bool replaced = false;  ///< replaced another one for the same day
};

/// Stores what `order` says about the release; its public folder tells what is published now. Keys
/// are given again when it is due. Error also if it would undo a published recall, or the day is
/// past.
Result<Prepared> prepare(disk::Disk& disk, const std::string& data, const std::string& release,
                         Date from, const PublishOrder& order);

/// A prepared release. If its file cannot be read, `fault` says why and the rest is empty.
struct Waiting {
  std::string path;
  Date from{};
  std::string release;
  std::string note;  ///< in Vietnamese
  std::string fault;
};
/// Returns the prepared releases, ordered by day.
std::vector<Waiting> list_waiting(disk::Disk& disk, const std::string& data);

/// Cancels the releases prepared for that day; returns how many. Error if there are none.
Result<std::size_t> cancel(disk::Disk& disk, const std::string& data, Date from);

/// The outcome for due releases. A refused one stays, and does not block others.
struct DueRun {
  std::vector<Published> published;
  std::vector<Error> refused;
};

/// Publishes all releases due by `today`, in the order of their days; `order` provides folder, keys
/// and time.
DueRun publish_due(disk::Disk& disk, const std::string& data, Date today,
                   const PublishOrder& order);

/// Returns why pending releases will be refused, unless something else is published before their
/// day, so that this is reported early and not only on that day.
std::vector<Error> doubts_of_waiting(disk::Disk& disk, const std::string& data,
                                     const std::string& folder);

}  // namespace ocop::publish
