// A day of thousands of terminals in virtual time: what reaches the hub and the server of releases,
// second by second. When a terminal asks for what is decided by ocop-sync's own rules
// (app/sync/schedule.h, exchange_plan.h); around them only files and sockets are left out.
// Thread rule: one thread. Units: seconds since midnight; bytes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace ocop::bench {

inline constexpr int kDaySeconds = 86'400, kEntriesOfASale = 2;

/// A look for a release, and what is asked for where there is one (manifest, next root, patch); a
/// batch of entries, settings that are the same, a health report.
enum class Ask { look, change, entries, settings, health };
inline constexpr std::size_t kAsks = 5;
inline bool is_of_hub(std::size_t ask) {
  return ask >= static_cast<std::size_t>(Ask::entries);
}

struct DayPlan {
  int terminals = 5'000;
  int published = kDaySeconds;      ///< a release with 20 changed prices
  int out_from = 0, out_until = 0;  ///< the hub answers nobody
  bool releases_are_out_too = false;
};

/// What was answered in one second.
struct Second {
  std::array<int, kAsks> asked{};
  std::int64_t entries = 0;
};

struct Day {
  std::vector<Second> seconds = std::vector<Second>(kDaySeconds);
  double hub_bytes = 0, release_bytes = 0;  ///< both ways, with TLS
  std::vector<double> shown;     ///< seconds from publishing until a terminal has it, ascending
  std::vector<double> returned;  ///< from the outage's end until a terminal reached the hub
};

/// Bodies that the hub takes.
struct BodySizes {
  double sale = 0, entry = 0;  ///< a batch of one sale; what each entry more adds
  double health = 0;
};

Day simulate_day(const DayPlan& plan, const BodySizes& sizes);

}  // namespace ocop::bench
