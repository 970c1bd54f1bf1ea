// till_walk [--seeds FIRST..LAST] [--steps N] [--trace] [--calm] [--log]
// Walks from each seed. Exit status: 0 if every rule held; 1 if one was broken, in which case it
// prints how to repeat the walk; 2 for wrong options. --calm goes on after a broken rule and
// reports all of them; --log keeps the program's own log.
#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "tests/walk/walk.h"

namespace {

using namespace ocop::walk;

struct Words {
  std::uint64_t first = 1, last = 1;
  Options options;
  bool log = false;
};

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Words> words_of(int argc, char** argv) {
  Words words;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool more = i + 1 < argc;
    if (word == "--trace") {
      words.options.trace = true;
    } else if (word == "--calm") {
      words.options.calm = true;
    } else if (word == "--log") {
      words.log = true;
    } else if (word == "--steps" && more) {
      const auto steps = number(argv[++i]);
      if (!steps) return std::nullopt;
      words.options.steps = static_cast<std::int64_t>(*steps);
    } else if (word == "--seeds" && more) {
      const std::string_view text = argv[++i];
      const auto dots = text.find("..");
      const auto first = number(text.substr(0, dots));
      const auto last = dots == text.npos ? first : number(text.substr(dots + 2));
      if (!first || !last || *last < *first) return std::nullopt;
      words.first = *first;
      words.last = *last;
    } else {
      return std::nullopt;
    }
  }
  return words;
}

bool run(std::uint64_t seed, const Words& words) {
  const Outcome outcome = walk(seed, words.options);
  std::printf("Seed %llu: %lld steps, %lld entries, %lld sales, %lld refunds.\n",
              static_cast<unsigned long long>(seed), static_cast<long long>(outcome.steps),
              static_cast<long long>(outcome.entries), static_cast<long long>(outcome.sales),
              static_cast<long long>(outcome.refunds));
  for (const auto& [rule, finding] : outcome.broken)
    std::printf("  step %lld, %lld times: %s (%s)\n", static_cast<long long>(finding.step),
                static_cast<long long>(finding.times), rule.c_str(), finding.seen.c_str());
  if (outcome.broken.empty()) return true;
  std::printf("To see it: till_walk --seeds %llu --steps %lld --trace\n",
              static_cast<unsigned long long>(seed), static_cast<long long>(words.options.steps));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const auto words = words_of(argc, argv);
  if (!words) {
    std::fprintf(stderr,
                 "till_walk [--seeds FIRST..LAST] [--steps N] [--trace] [--calm] [--log]\n");
    return 2;
  }
  if (!words->log) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDERR_FILENO);
  }
  bool good = true;
  for (std::uint64_t seed = words->first; seed <= words->last; ++seed) good &= run(seed, *words);
  return good ? 0 : 1;
}
