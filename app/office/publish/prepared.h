// Releases that wait for their day: DATA/prepared/<day>-<release>.json (prepared_release.h),
// one per day. The office's folder and not the public one holds them: a price of next week is
// nobody's business. They are signed only when their day has come, so that versions go out in
// order. A release is whole, so one that was prepared before another went out would undo what that
// one brought. Each file therefore names the catalogue that it was made to follow, and when its day
// comes it is refused if what came out since would be undone, or if a rollback came since: what was
// wrong may be in it as well.
// Thread rule: one thread. Errors: one sentence.
#pragma once

#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/office/publish/publish.h"
#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::publish {

struct Prepared {
  bool replaced = false;  ///< another that waited for that day is gone
};

/// Of `order`, what it says of the release is kept, and its public folder tells what is out now;
/// keys are given again when it is due. Error also: it would undo a recall that is out, or the day
/// is past.
Result<Prepared> prepare(disk::Disk& disk, const std::string& data, const std::string& release,
                         Date from, const PublishOrder& order);

/// One that waits. Of a file that cannot be read `fault` says why, and the rest is empty.
struct Waiting {
  std::string path;
  Date from{};
  std::string release;
  std::string note;  ///< the Vietnamese one
  std::string fault;
};
/// The releases that wait, ordered by day.
std::vector<Waiting> list_waiting(disk::Disk& disk, const std::string& data);

/// Calls those off that wait for that day; returns how many. Error: none does.
Result<std::size_t> cancel(disk::Disk& disk, const std::string& data, Date from);

/// What became of those that had come due. One that is refused stays, and stops no other.
struct DueRun {
  std::vector<Published> published;
  std::vector<Error> refused;
};

/// Publishes what has come due by `today`, in the order of the days; `order` gives folder, keys and
/// the moment.
DueRun publish_due(disk::Disk& disk, const std::string& data, Date today,
                   const PublishOrder& order);

/// Why those that still wait will be refused, if nothing else goes out before their day: said as
/// soon as it is so, and not only in the night of that day.
std::vector<Error> doubts_of_waiting(disk::Disk& disk, const std::string& data,
                                     const std::string& folder);

}  // namespace ocop::publish
