// Spans of virtual time. Thread rule: any.
#pragma once

#include <cstdint>

namespace ocop::simulation {

constexpr std::int64_t kSecond_ms = 1'000, kMinute_ms = 60 * kSecond_ms, kHour_ms = 60 * kMinute_ms,
                       kDay_ms = 24 * kHour_ms;

}  // namespace ocop::simulation
