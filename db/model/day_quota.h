// What a terminal may send the hub on one day. Thread rule: plain value. Units: entries; bytes as
// they are kept, unpacked. 0: no bound.
#pragma once

#include <cstdint>

namespace ocop {

/// A till books some 400 entries on its best days: these are for one that sends months at once, and
/// end what a stolen key can fill a disk with.
struct DayQuota {
  std::int64_t entries = 100'000;
  std::int64_t bytes = std::int64_t{256} << 20;
};

}  // namespace ocop
