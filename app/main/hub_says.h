// What the groups of ocop-hub's commands share. Thread rule: main thread.
#pragma once

#include <cstdint>

#include "db/model/result.h"

namespace ocop {

/// Says why not, on standard error. Exit status 1.
int refused(const Error& error);
/// 0, or as refused().
int said(const Status& status);
/// Seconds UTC.
std::int64_t utc_now();
/// Milliseconds UTC.
std::int64_t utc_now_ms();

}  // namespace ocop
