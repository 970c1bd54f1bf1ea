// Formats the store's days for a table. Thread rule: pure. Units: days since 1970-01-01.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "db/model/date.h"

namespace ocop::reports {

/// Returns "2026-11-24", say.
inline std::string day_text(std::int64_t day) {
  return date_to_iso(Date(std::chrono::sys_days(std::chrono::days(day))));
}

}  // namespace ocop::reports
