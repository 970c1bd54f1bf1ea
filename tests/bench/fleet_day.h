// A day of thousands of terminals in virtual time: the requests that reach the hub and the release
// server, second by second. Terminals follow ocop-sync's own rules (app/sync/schedule.h,
// exchange_plan.h), without files and sockets. Thread rule: one thread. Units: seconds since
// midnight; bytes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace ocop::bench {

inline constexpr int kDaySeconds = 86'400, kEntriesOfASale = 2;

/// A check for a release, the requests for a new one (manifest, next root, patch), a batch of
/// entries, unchanged settings, a health report.
enum class Ask { look, change, entries, settings, health };
inline constexpr std::size_t kAsks = 5;
inline bool is_of_hub(std::size_t ask) {
  return ask >= static_cast<std::size_t>(Ask::entries);
}

struct DayPlan {
  int terminals = 5'000;
  int published = kDaySeconds;      ///< a release with 20 changed prices
  int out_from = 0, out_until = 0;  ///< outage of the hub
  bool releases_are_out_too = false;
};

/// The answers in one second.
struct Second {
  std::array<int, kAsks> asked{};
  std::int64_t entries = 0;
};

struct Day {
  std::vector<Second> seconds = std::vector<Second>(kDaySeconds);
  double hub_bytes = 0, release_bytes = 0;  ///< both directions, with TLS
  std::vector<double> shown;     ///< seconds from publication until a terminal has it, ascending
  std::vector<double> returned;  ///< from the outage's end until a terminal reached the hub
};

/// Sizes of request bodies.
struct BodySizes {
  double sale = 0, entry = 0;  ///< a batch of one sale; each additional entry
  double health = 0;
};

Day simulate_day(const DayPlan& plan, const BodySizes& sizes);

}  // namespace ocop::bench
