// Tests the simulation itself: runs are reproducible, every kind of event occurs, and injected
// faults are reported.
#include "tests/simulation/simulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "tests/simulation/broken_hubs.h"

namespace ocop::simulation {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::uint64_t kSeeds = 150;
const auto kFound = Not(HasSubstr("none"));

/// Returns the first fault with those words that any seed finds.
std::string first_fault(const Wrongs& wrongs, const std::string& words) {
  std::string others;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
    for (const std::string& fault : simulate(seed, wrongs).faults) {
      if (fault.find(words) != fault.npos) return fault;
      others = fault;
    }
  return "none; but: " + others;
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
                           "batches over what a day takes",
                           "changes of keys",
                           "clock jumps",
                           "connections cut",
                           "entries put right by their boot",
                           "forged releases",
                           "forks kept apart",
                           "full disks",
                           "hub clocks that were wrong",
                           "hubs restored from a backup",
                           "hubs restored when all was quiet",
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
                           "restores refused beside another's log",
                           "restores refused beside programs",
                           "strange answers",
                           "terminals backed up",
                           "terminals cloned",
                           "terminals renewed",
                           "terminals restored",
                           "terminals that a thief fooled"})
    EXPECT_GT(counts[what], 0) << what;
  EXPECT_EQ(counts.size(), 37U) << "name what is new above";
}

TEST(Simulation, SeesAHubThatAcknowledgesTooEarly) {
  EXPECT_THAT(first_fault({.hub = hub_that_acknowledges_too_early()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatNeverAsksForWhatItLost) {
  EXPECT_THAT(first_fault({.hub = hub_that_never_asks_again()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatTellsIdleTerminalsNothingAfterItWasRestored) {
  EXPECT_THAT(first_fault({.hub = hub_that_tells_no_tips()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatDropsWhatIsRetired) {
  EXPECT_THAT(first_fault({.hub = hub_that_drops_what_is_retired()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatDropsWhatADayDoesNotTake) {
  EXPECT_THAT(first_fault({.hub = hub_that_drops_what_a_day_does_not_take()}, "no line holds"),
              kFound);
}

TEST(Simulation, SeesAHubThatGoesByTheTerminalsClock) {
  EXPECT_THAT(first_fault({.hub = hub_that_goes_by_the_clock()}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatDropsWhatACloneSent) {
  EXPECT_THAT(first_fault({.hub = hub_that_also(drop_forks)}, "no line holds"), kFound);
}

TEST(Simulation, SeesAHubThatConfirmsWhatWaitsForAStoreThatHangs) {
  EXPECT_THAT(first_fault({.busy = confirm_what_waits}, "no line holds"), kFound);
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

TEST(Simulation, SeesAHubThatKeepsTheEarliestBeginningThoughItsClockWasWrong) {
  EXPECT_THAT(first_fault({.hub = hub_that_keeps_the_earliest_beginning()}, "ms too late"), kFound);
}

TEST(Simulation, SeesAHubThatNeverDoubtsItsClock) {
  EXPECT_THAT(first_fault({.hub = hub_that_never_doubts_itself()}, "ms too late"), kFound);
}

TEST(Simulation, SeesAHubThatPutsABootRightAndSumsNothingAnew) {
  EXPECT_THAT(first_fault({.hub = hub_that_sums_nothing_anew()}, "counts for day"), kFound);
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

TEST(Simulation, SeesATerminalThatIsRestoredWhileItsProgramsRun) {
  EXPECT_THAT(first_fault({.restores_ignore_locks = true}, "which it confirmed"), kFound);
}

TEST(Simulation, SeesALedgerThatIsRestoredBesideTheLogOfAnother) {
  EXPECT_THAT(first_fault({.remnants_are_overlooked = true}, "its ledger says"), kFound);
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

TEST(Simulation, SeesAnOfficeWhosePreparedReleasesUndoPrices) {
  EXPECT_THAT(first_fault({.prepared_undo_prices = true}, "undoes a price"), kFound);
}

TEST(Simulation, SeesATerminalThatForgetsARecallWithTheReleaseThatSaidIt) {
  EXPECT_THAT(
      first_fault({.recalls_are_undone = true, .recalls_are_forgotten = true}, "sells a lot"),
      kFound);
}

}  // namespace
}  // namespace ocop::simulation
