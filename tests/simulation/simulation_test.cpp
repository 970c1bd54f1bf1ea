// The simulation itself: it repeats itself exactly, everything comes to pass in it, and where
// something is made wrong on purpose, it says so.
#include "tests/simulation/simulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <set>

#include "app/hub/routes.h"
#include "app/wire/hex.h"
#include "app/wire/hub_answer.h"
#include "app/wire/ledger_batch.h"

namespace ocop::simulation {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::uint64_t kSeeds = 150;

/// The first fault with those words that any seed brings to light.
std::string first_fault(const Wrongs& wrongs, const std::string& words) {
  std::string others;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
    for (const std::string& fault : simulate(seed, wrongs).faults) {
      if (fault.find(words) != fault.npos) return fault;
      others = fault;
    }
  return "none; but: " + others;
}

/// It answers at once, and stores with the next request what it has in its memory.
StartHub hub_that_acknowledges_too_early() {
  return [] {
    auto waiting = std::make_shared<std::optional<hub::Request>>();
    return [waiting](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      if (*waiting) (void)hub::handle(**waiting, now_ms, store);
      waiting->reset();
      constexpr std::string_view kBefore = "/v1/terminals/";
      if (!request.path.ends_with("/entries")) return hub::handle(request, now_ms, store);
      const auto id = wire::from_hex<TerminalId>(request.path.substr(kBefore.size(), 32));
      const auto entries = wire::read_batch(*id, request.body);
      *waiting = request;
      return hub::Answer{200, wire::acknowledged_text(entries->back().seq, entries->back().hash)};
    };
  };
}

StartHub hub_that_stores_twice() {
  return [] {
    return [](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = hub::handle(request, now_ms, store);
      if (answer.status != 200 || !request.path.ends_with("/entries")) return answer;
      for (const char* sql : {"DROP INDEX IF EXISTS entry_by_seq",
                              "INSERT INTO entry SELECT * FROM entry ORDER BY rowid DESC LIMIT 1"})
        (void)store.run(sql);
      return answer;
    };
  };
}

TEST(Simulation, TheSameSeedIsTheSameRunAndAnotherSeedAnother) {
  std::set<std::uint64_t> runs;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const std::uint64_t once = simulate(seed).trace_hash;
    EXPECT_EQ(simulate(seed).trace_hash, once) << "seed " << seed;
    runs.insert(once);
  }
  EXPECT_EQ(runs.size(), 6U);
}

TEST(Simulation, EveryFaultComesToPass) {
  std::map<std::string, std::int64_t> counts;
  for (std::uint64_t seed = 1; seed <= 40; ++seed)
    for (const auto& [what, times] : simulate(seed).counts) counts[what] += times;
  for (const char* what :
       {"batches confirmed", "changes of keys", "clock jumps", "connections cut", "forged releases",
        "full disks", "hubs restored from a backup", "installed by patch", "installed whole",
        "old releases shown again", "power cuts", "releases", "releases taken back",
        "requests and answers lost", "requests that came late", "requests that came twice",
        "strange answers", "terminals cloned"})
    EXPECT_GT(counts[what], 0) << what;
  EXPECT_EQ(counts.size(), 18U) << "name what is new above";
}

TEST(Simulation, SeesAHubThatAcknowledgesTooEarly) {
  EXPECT_THAT(first_fault({.hub = hub_that_acknowledges_too_early()}, "no line holds"),
              Not(HasSubstr("none")));
}

TEST(Simulation, SeesAStoreThatStoresTwice) {
  EXPECT_THAT(first_fault({.hub = hub_that_stores_twice()}, "entries where"),
              Not(HasSubstr("none")));
}

TEST(Simulation, SeesATerminalThatForgetsWhichReleasesItSaw) {
  EXPECT_THAT(first_fault({.terminals_forget = true}, "a release that is older"),
              Not(HasSubstr("none")));
}

TEST(Simulation, SeesADiskThatOnlySaysItSynced) {
  EXPECT_THAT(first_fault({.disks_lie = true}, "which it confirmed"), Not(HasSubstr("none")));
}

}  // namespace
}  // namespace ocop::simulation
