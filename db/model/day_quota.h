// How much a terminal may send the hub per day. Thread rule: plain value. Units: entries; bytes as
// stored, uncompressed. 0 means no limit.
#pragma once

#include <cstdint>

namespace ocop {

/// A till books about 400 entries on its best days. The defaults allow for one that sends months at
/// once, and limit how fast a stolen key can fill a disk.
struct DayQuota {
  std::int64_t entries = 100'000;
  std::int64_t bytes = std::int64_t{256} << 20;
};

}  // namespace ocop
