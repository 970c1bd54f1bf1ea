// The simulation itself: it repeats itself exactly, everything comes to pass in it, and where
// something is made wrong on purpose, it says so.
#include "tests/simulation/simulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "app/hub/routes.h"
#include "app/wire/hex.h"
#include "app/wire/hub_answer.h"
#include "app/wire/ledger_batch.h"

namespace ocop::simulation {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::uint64_t kSeeds = 150;
const auto kFound = Not(HasSubstr("none"));

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

/// Does what the real hub does, and where that took a batch, something more.
using AfterBatch = void (*)(db::HubStore&);
StartHub hub_that_also(AfterBatch does) {
  return [does] {
    return [does](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = hub::handle(request, now_ms, store);
      if (answer.status == 200 && request.path.ends_with("/entries")) does(store);
      return answer;
    };
  };
}

/// The entries of a batch. Nothing: the request is another.
std::optional<std::vector<LedgerEntry>> batch_in(const hub::Request& request) {
  constexpr std::string_view kBefore = "/v1/terminals/";
  if (!request.path.ends_with("/entries")) return std::nullopt;
  const auto id = wire::from_hex<TerminalId>(request.path.substr(kBefore.size(), 32));
  auto entries = wire::read_batch(*id, request.body);
  return entries ? std::optional(std::move(*entries)) : std::nullopt;
}

hub::Answer confirmed(const std::vector<LedgerEntry>& entries) {
  return {200, wire::acknowledged_text(entries.back().seq, entries.back().hash)};
}

/// It answers at once, and stores with the next request what it has in its memory.
StartHub hub_that_acknowledges_too_early() {
  return [] {
    auto waiting = std::make_shared<std::optional<hub::Request>>();
    return [waiting](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      if (*waiting) (void)hub::handle(**waiting, now_ms, store);
      waiting->reset();
      const auto entries = batch_in(request);
      if (!entries) return hub::handle(request, now_ms, store);
      *waiting = request;
      return confirmed(*entries);
    };
  };
}

/// It is content where entries are missing: after it was restored, say.
StartHub hub_that_never_asks_again() {
  return [] {
    return [](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = hub::handle(request, now_ms, store);
      const auto entries = batch_in(request);
      return answer.status == 409 && entries ? confirmed(*entries) : answer;
    };
  };
}

/// It takes an entry that is older than another by the terminal's clock for one it has.
StartHub hub_that_goes_by_the_clock() {
  return [] {
    return [](const hub::Request& request, std::int64_t now_ms, db::HubStore& store) {
      const auto entries = batch_in(request);
      const auto newest = store.run("SELECT coalesce(max(at_ms), 0) FROM entry");
      const bool old =
          entries && newest && entries->back().draft.at_ms < (*newest)[0].number(0) - 86'400'000;
      return old ? confirmed(*entries) : hub::handle(request, now_ms, store);
    };
  };
}

void store_twice(db::HubStore& store) {
  for (const char* sql : {"DROP INDEX IF EXISTS entry_by_seq",
                          "INSERT INTO entry SELECT * FROM entry ORDER BY rowid DESC LIMIT 1"})
    (void)store.run(sql);
}

void drop_forks(db::HubStore& store) {
  for (const char* sql :
       {"DROP TRIGGER IF EXISTS entry_is_never_deleted", "DELETE FROM entry WHERE branch > 0",
        "DELETE FROM branch WHERE branch > 0"})
    (void)store.run(sql);
}

void change_a_body(db::HubStore& store) {
  for (const char* sql : {"DROP TRIGGER IF EXISTS entry_is_never_changed",
                          "UPDATE entry SET body = '{}' WHERE rowid = 1"})
    (void)store.run(sql);
}

void add_to_a_sum(db::HubStore& store) {
  (void)store.run("UPDATE movement SET amount = amount + 1000 WHERE seq < 5");
}

void move_boots(db::HubStore& store) {
  (void)store.run("UPDATE clock SET zero_ms = zero_ms - 7200000");
}

void count_for_another_day(db::HubStore& store) {
  (void)store.run("UPDATE movement SET day = day + 2 WHERE seq < 5");
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
  for (const char* what : {"batches asked for again",
                           "batches confirmed",
                           "changes of keys",
                           "clock jumps",
                           "connections cut",
                           "entries put right by their boot",
                           "forged releases",
                           "forks kept apart",
                           "full disks",
                           "hubs restored from a backup",
                           "installed by patch",
                           "installed whole",
                           "keys stolen",
                           "lots taken back",
                           "old releases shown again",
                           "power cuts",
                           "prepared releases",
                           "prepared releases refused",
                           "releases",
                           "releases of a thief",
                           "releases prepared",
                           "releases taken back",
                           "requests and answers lost",
                           "requests that came late",
                           "requests that came twice",
                           "requests to a store that hung",
                           "strange answers",
                           "terminals cloned",
                           "terminals that a thief fooled"})
    EXPECT_GT(counts[what], 0) << what;
  EXPECT_EQ(counts.size(), 29U) << "name what is new above";
}

TEST(Simulation, SeesAHubThatAcknowledgesTooEarly) {
  EXPECT_THAT(first_fault({.hub = hub_that_acknowledges_too_early()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatNeverAsksForWhatItLost) {
  EXPECT_THAT(first_fault({.hub = hub_that_never_asks_again()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatGoesByTheTerminalsClock) {
  EXPECT_THAT(first_fault({.hub = hub_that_goes_by_the_clock()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatDropsWhatACloneSent) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(drop_forks)}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatConfirmsWhatWaitsForAStoreThatHangs) {
  const auto confirms = [](const hub::Request& request) {
    const auto entries = batch_in(request);
    return entries ? confirmed(*entries) : hub::refused(503, {"Busy."});
  };
  EXPECT_THAT(first_fault({.busy = confirms}, "no line holds"), kFound);
}

TEST(Simulation, SeesAStoreThatStoresTwice) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(store_twice)}, "entries where"), kFound);
}

TEST(Simulation, SeesAStoreThatChangesAnEntry) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(change_a_body)}, "is not what was sent"), kFound);
}

TEST(Simulation, SeesASumThatIsNotTheEntries) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(add_to_a_sum)}, "was taken"), kFound);
}

TEST(Simulation, SeesAHubThatPutsEntriesIntoAnotherTime) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(move_boots)}, "ms too late"), kFound);
}

TEST(Simulation, SeesAReportOfAnotherDay) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(count_for_another_day)}, "counts for day"), kFound);
}

TEST(Simulation, SeesAHubsDiskThatOnlySaysItSynced) {
  EXPECT_THAT(first_fault({.hub_disk_lies = true}, "no line holds"), kFound);
}

TEST(Simulation, SeesATerminalsDiskThatOnlySaysItSynced) {
  EXPECT_THAT(first_fault({.disks_lie = true}, "which it confirmed"), kFound);
}

TEST(Simulation, SeesATillThatConfirmsWhatIsNotOnItsDisk) {
  EXPECT_THAT(first_fault({.tills_confirm_all = true}, "which it confirmed"), kFound);
}

TEST(Simulation, SeesTwoTillsOfAPointThatNumberAlike) {
  EXPECT_THAT(first_fault({.prefixes_are_points = true}, "gave the number"), kFound);
}

TEST(Simulation, SeesACopiedLedgerThatNumbersAsTheOtherOneDoes) {
  EXPECT_THAT(first_fault({.copies_keep_numbers = true}, "gave the number"), kFound);
}

TEST(Simulation, SeesATerminalThatForgetsWhichReleasesItSaw) {
  EXPECT_THAT(first_fault({.terminals_forget = true}, "a release that is older"), kFound);
}

TEST(Simulation, SeesATerminalThatStaysWithItsFirstRelease) {
  EXPECT_THAT(first_fault({.terminals_stay = true}, "does not show the newest release"), kFound);
}

TEST(Simulation, SeesATerminalThatShowsHalfOfOneReleaseAndHalfOfAnother) {
  EXPECT_THAT(first_fault({.files_mix = true}, "a catalogue that is not whole"), kFound);
}

TEST(Simulation, SeesATerminalThatTakesWhatTheOfficeDidNotSign) {
  EXPECT_THAT(first_fault({.strangers_have_keys = true}, "a release that is older"), kFound);
}

TEST(Simulation, SeesATerminalThatAThiefBindsForGood) {
  EXPECT_THAT(first_fault({.thieves_bind = true}, "does not come to rest"), kFound);
}

TEST(Simulation, SeesATerminalThatAsksForTheNextRootWithANewReleaseAlone) {
  EXPECT_THAT(first_fault({.roots_wait = true}, "does not trust the newest root"), kFound);
}

TEST(Simulation, SeesAnOfficeThatUndoesARecall) {
  EXPECT_THAT(first_fault({.recalls_are_undone = true}, "undoes a recall"), kFound);
}

TEST(Simulation, SeesATerminalThatForgetsARecallWithTheReleaseThatSaidIt) {
  EXPECT_THAT(
      first_fault({.recalls_are_undone = true, .recalls_are_forgotten = true}, "sells a lot"),
      kFound);
}

}  // namespace
}  // namespace ocop::simulation
