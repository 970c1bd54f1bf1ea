// ocop_simulation --seeds FIRST..LAST [--trace] [--hashes]
// Runs each seed. Exit status: 0 all seeds passed; 1 a seed failed, with how to reproduce it; 2
// wrong options. --trace prints each event, --hashes a hash of them for each seed.
#include <malloc.h>

#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tests/simulation/crash_note.h"
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

/// Parses "7" or "1..1000".
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

struct Options {
  std::optional<Seeds> seeds;
  bool trace = false, hashes = false;
};

/// Returns nullopt if they are wrong.
std::optional<Options> options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--trace")
      options.trace = true;
    else if (word == "--hashes")
      options.hashes = true;
    else if (word == "--seeds" && i + 1 < argc)
      options.seeds = seeds_of(argv[++i]);
    else
      return std::nullopt;
  }
  return options.seeds ? std::optional(options) : std::nullopt;
}

bool run(std::uint64_t seed, const Options& options, std::map<std::string, std::int64_t>& counts) {
  now_running(seed);
  const Outcome outcome =
      simulate(seed, {}, options.trace ? print : std::function<void(const std::string&)>{});
  for (const auto& [what, times] : outcome.counts) counts[what] += times;
  if (options.trace || options.hashes)
    std::printf("seed %llu trace %016llx\n", static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(outcome.trace_hash));
  if (outcome.faults.empty()) return true;
  std::printf("Seed %llu failed:\n", static_cast<unsigned long long>(seed));
  for (const std::string& fault : outcome.faults) std::printf("  %s\n", fault.c_str());
  std::printf("To see it: ocop_simulation --seeds %llu --trace\n",
              static_cast<unsigned long long>(seed));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = options_of(argc, argv);
  if (!options) {
    std::fprintf(stderr, "ocop_simulation --seeds FIRST..LAST [--trace] [--hashes]\n");
    return 2;
  }
  if (options->trace) std::setvbuf(stdout, nullptr, _IOLBF, 0);  // a crash loses no line
  note_crashes();
  // Disks in memory come and go all the time, so keep their memory.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  const auto [first, last] = *options->seeds;
  std::map<std::string, std::int64_t> counts;
  std::uint64_t failed = 0;
  for (std::uint64_t seed = first; seed <= last; ++seed) {
    failed += run(seed, *options, counts) ? 0 : 1;
    std::fflush(stdout);
  }
  std::printf("%llu runs, %llu failed. In them:\n",
              static_cast<unsigned long long>(last - first + 1),
              static_cast<unsigned long long>(failed));
  for (const auto& [what, times] : counts)
    std::printf("  %10lld %s\n", static_cast<long long>(times), what.c_str());
  return failed == 0 ? 0 : 1;
}
