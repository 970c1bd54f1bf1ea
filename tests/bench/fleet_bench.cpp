// The load of 5,000 terminals over a day of virtual time, compared with what a hub can answer on
// this machine. In the first layout one machine serves everything (SQLite); in the second a CDN
// serves the releases, and only entries, settings and health reach the hub (PostgreSQL). Usage:
// fleet_bench [TERMINALS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "tests/bench/fleet_day.h"
#include "tests/bench/fleet_hub.h"
#include "tests/bench/measure.h"

namespace ocop::bench {
namespace {

constexpr int kHour = 3'600;
constexpr int kPublished = 10 * kHour, kOutFrom = 15 * kHour, kOutUntil = 17 * kHour;

struct Layout {
  const char* name;
  const char* store;
  bool has_releases;  ///< the hub's machine serves releases
  HubCapacity can{};
};

double percentile(std::vector<double> values, double part) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void print_row(const char* when, const Layout& layout, const Day& day, int from, int until) {
  std::vector<double> requests, commits, busy;
  double entries = 0;
  for (int at = from; at < until; ++at) {
    const Second& second = day.seconds[static_cast<std::size_t>(at)];
    double all = 0, durable = 0;
    for (std::size_t i = 0; i < kAsks; ++i) {
      if (is_of_hub(i)) durable += second.asked[i];  // each stores a nonce
      if (is_of_hub(i) || layout.has_releases)
        all += second.asked[i] * (i == static_cast<std::size_t>(Ask::change) ? 3 : 1);
    }
    requests.push_back(all);
    commits.push_back(durable);
    busy.push_back(layout.can.busy(second));
    entries += static_cast<double>(second.entries);
  }
  std::string megabytes = "";
  if (until - from == kDaySeconds)
    megabytes = std::to_string(
        static_cast<int>((day.hub_bytes + (layout.has_releases ? day.release_bytes : 0)) / 1e6));
  std::printf("| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %s | %.0f %% | %.0f %% |\n",
              when, layout.name, mean(requests), percentile(requests, 0.99),
              percentile(requests, 1), mean(commits), percentile(commits, 1), entries,
              megabytes.c_str(), 100 * mean(busy), 100 * percentile(busy, 1));
}

void print_waits(const char* what, const std::vector<double>& seconds) {
  std::printf(
      "%s: half of the terminals within %.0f s, 99 of 100 within %.0f s, all within %.0f s\n", what,
      percentile(seconds, 0.5), percentile(seconds, 0.99), percentile(seconds, 1));
}

void print_days(int terminals, const std::vector<Layout>& layouts) {
  std::printf(
      "\n| %d terminals | hub | requests a second: mean | p99 | peak | commits a second: mean | "
      "peak |"
      " entries | MB | busy: mean | in the peak second |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|\n",
      terminals);
  const BodySizes& sizes = layouts.front().can.sizes;
  const Day normal = simulate_day({.terminals = terminals}, sizes);
  const Day release = simulate_day({.terminals = terminals, .published = kPublished}, sizes);
  for (const Layout& layout : layouts) print_row("a day", layout, normal, 0, kDaySeconds);
  for (const Layout& layout : layouts)
    print_row("a day with a release", layout, release, 0, kDaySeconds);
  std::vector<double> returned;
  for (const Layout& layout : layouts) {
    const Day out = simulate_day({.terminals = terminals,
                                  .out_from = kOutFrom,
                                  .out_until = kOutUntil,
                                  .releases_are_out_too = layout.has_releases},
                                 sizes);
    print_row("the hour after two without the hub", layout, out, kOutUntil, kOutUntil + kHour);
    returned = out.returned;
  }
  std::printf("\nThe CDN sends and takes %.0f MB a day, %.0f MB with a release.\n",
              normal.release_bytes / 1e6, release.release_bytes / 1e6);
  print_waits("A release is there", release.shown);
  print_waits("Back at a hub that was away, its CDN not", returned);
}

}  // namespace
}  // namespace ocop::bench

int main(int argc, char** argv) {
  using namespace ocop::bench;
  std::vector<Layout> layouts{{"one machine, SQLite", "SQLite", true},
                              {"CDN, PostgreSQL", "PostgreSQL", false}};
  for (Layout& layout : layouts) {
    const HubCapacity& can = layout.can = measure_hub(layout.store);
    std::printf(
        "A hub on %s answers a second: %.0f batches of a sale, %.0f of %d sales, %.0f asks for"
        " settings, %.0f reports\n",
        layout.store, can.sale, can.shift, kManySales, can.settings, can.health);
  }
  print_days(argc > 1 ? std::atoi(argv[1]) : scaled(5'000, 20), layouts);
}
