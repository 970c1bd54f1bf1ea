// `ocop-hub prune`: takes out of the public folder what no terminal needs any more. Kept is the
// newest release, what can be rolled back to, and what terminals show: patches are made from it.
// A manifest goes before its objects, so that each one that is there is whole, wherever it stops.
// Thread rule: one thread; nobody publishes meanwhile. Units: moments in seconds UTC; bytes.
// Errors: one sentence; where a release that stays is not whole, nothing is removed.
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
  std::size_t keep = 50;        ///< newest releases that stay; from 1
  std::int64_t since = 0;       ///< those that were issued from then on stay too
  std::set<std::string> shown;  ///< catalogues on terminals; their newest releases stay too
  bool only_tell = false;       ///< remove nothing
};

struct Pruned {
  std::size_t releases = 0;
  std::size_t objects = 0;
  std::uint64_t bytes = 0;  ///< of those objects
};

Result<Pruned> prune(disk::Disk& disk, const PruneOrder& order);

}  // namespace ocop::publish
