// What the commands of all programs share: how they refuse, and the time.
// Thread rule: main thread.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/result.h"

namespace ocop {

/// Says why not, after the program's name, on standard error. Exit status 1.
int refused(const std::string& sentence);
int refused(const Error& error);
/// 0, or as refused().
int said(const Status& status);
/// Seconds UTC.
std::int64_t utc_now();
/// Milliseconds UTC.
std::int64_t utc_now_ms();

}  // namespace ocop
