// ocop_simulation --seeds FIRST..LAST [--trace]
// Runs each seed. Exit status: 0 all is as it must be; 1 a seed failed, and how to see it again;
// 2 wrong options. --trace tells each line of what happens.
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tests/simulation/simulation.h"

namespace {

using namespace ocop::simulation;

struct Seeds {
  std::uint64_t first = 0, last = 0;
};

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "7" or "1..1000".
std::optional<Seeds> seeds_of(std::string_view text) {
  const auto dots = text.find("..");
  const auto first = number(text.substr(0, dots));
  const auto last = dots == text.npos ? first : number(text.substr(dots + 2));
  if (!first || !last || *last < *first) return std::nullopt;
  return Seeds{*first, *last};
}

void print(const std::string& line) {
  std::printf("%s\n", line.c_str());
}

bool run(std::uint64_t seed, bool trace, std::map<std::string, std::int64_t>& counts) {
  const Outcome outcome =
      simulate(seed, {}, trace ? print : std::function<void(const std::string&)>{});
  for (const auto& [what, times] : outcome.counts) counts[what] += times;
  if (trace) std::printf("trace %016llx\n", static_cast<unsigned long long>(outcome.trace_hash));
  if (outcome.faults.empty()) return true;
  std::printf("Seed %llu failed:\n", static_cast<unsigned long long>(seed));
  for (const std::string& fault : outcome.faults) std::printf("  %s\n", fault.c_str());
  std::printf("To see it: ocop_simulation --seeds %llu --trace\n",
              static_cast<unsigned long long>(seed));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::optional<Seeds> seeds;
  bool trace = false, known = true;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--trace")
      trace = true;
    else if (word == "--seeds" && i + 1 < argc)
      seeds = seeds_of(argv[++i]);
    else
      known = false;
  }
  if (!known || !seeds) {
    std::fprintf(stderr, "ocop_simulation --seeds FIRST..LAST [--trace]\n");
    return 2;
  }
  std::map<std::string, std::int64_t> counts;
  std::uint64_t failed = 0;
  for (std::uint64_t seed = seeds->first; seed <= seeds->last; ++seed) {
    failed += run(seed, trace, counts) ? 0 : 1;
    std::fflush(stdout);
  }
  std::printf("%llu runs, %llu failed. In them:\n",
              static_cast<unsigned long long>(seeds->last - seeds->first + 1),
              static_cast<unsigned long long>(failed));
  for (const auto& [what, times] : counts)
    std::printf("  %10lld %s\n", static_cast<long long>(times), what.c_str());
  return failed == 0 ? 0 : 1;
}
