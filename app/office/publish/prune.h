// `ocop-hub prune`: removes from the public folder what terminals no longer need. Keeps the newest
// release, those that a rollback may need, and those shown on terminals, from which patches are
// made. Manifests are removed before their objects, so that every manifest present is complete,
// wherever this stops. Thread rule: one thread; nobody publishes meanwhile. Units: times in seconds
// UTC; bytes. Errors: one sentence; if a release to be kept is incomplete, nothing is removed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::publish {

struct PruneOrder {
  std::string folder;           ///< the public one
  std::size_t keep = 50;        ///< number of newest releases to keep; at least 1
  std::int64_t since = 0;       ///< also keeps those issued from then on
  std::set<std::string> shown;  ///< catalogues on terminals; also keeps the newest release of each
  bool only_tell = false;       ///< remove nothing
};

struct Pruned {
  std::size_t releases = 0;
  std::size_t objects = 0;
  std::uint64_t bytes = 0;  ///< size of those objects
};

Result<Pruned> prune(disk::Disk& disk, const PruneOrder& order);

}  // namespace ocop::publish
