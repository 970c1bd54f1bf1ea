// When something happened: by the wall clock, and by the uptime, which cannot be set back. Thread
// rule: any thread. Units: milliseconds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace ocop::program {

struct Moment {
  std::int64_t at_ms = 0;      ///< UTC, since 1970; may be wrong
  std::string boot;            ///< the kernel's id of this boot
  std::int64_t uptime_ms = 0;  ///< since that boot, sleep included
};

using Now = std::function<Moment()>;

/// Returns the current moment.
Moment system_moment();

}  // namespace ocop::program
