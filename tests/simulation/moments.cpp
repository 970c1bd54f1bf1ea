// A report gives the beginning of a boot to the second, apart from its delay: the hub accepts
// stamps up to five minutes off, and the terminal may sign by a time that is five minutes late. The
// hub also believes a clock that is less than five minutes wrong.
#include "tests/simulation/moments.h"

#include <algorithm>
#include <cstdlib>

#include "app/office/reports/entry_clock.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"
#include "db/hub/entries.h"
#include "tests/simulation/durations.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kNear_ms = 15 * kMinute_ms;

/// Returns the day as counted in reports: since 1970, Vietnamese time.
std::int64_t day_of(std::int64_t ms) {
  return (ms + 7 * kHour_ms) / kDay_ms;
}

class BranchMoments {
 public:
  BranchMoments(World& world, db::HubStore& store, const db::Branch& branch, bool clocks_are_right)
      : world_(world), store_(store), branch_(branch), clocks_are_right_(clocks_are_right) {}

  void check(const std::vector<ClockSeen>& clocks, const Moments& moments) {
    const auto entries = db::entries_after(store_, branch_, 0, 1'000'000);
    const auto doubts = db::doubts_of(store_);
    if (!entries || !doubts) return world_.blame("hub", "cannot tell its entries or doubts");
    for (const db::StoredEntry& stored : *entries) {
      const auto known = moments.find(stored.entry.hash);
      const bool was_seen = std::any_of(clocks.begin(), clocks.end(), [&](const ClockSeen& one) {
        return one.boot == stored.entry.draft.boot;
      });
      if (known == moments.end() || !(was_seen || clocks_are_right_)) continue;
      const std::int64_t put = reports::happened_ms(stored, clocks, *doubts);
      if (put != stored.entry.draft.at_ms) world_.count("entries put right by their boot");
      if (std::abs(put - known->second) > kNear_ms)
        blame(stored.entry.seq, "is put " + std::to_string(put - known->second) + " ms too late");
      days(stored.entry.seq, known->second);
    }
  }

 private:
  void blame(std::int64_t seq, const std::string& what) {
    world_.blame("hub", "entry " + std::to_string(seq) + " " + what);
  }

  void days(std::int64_t seq, std::int64_t true_ms) {
    const auto movements =
        store_.run("SELECT day FROM movement WHERE terminal = ?1 AND branch = ?2 AND seq = ?3",
                   {branch_.terminal, branch_.number, seq});
    if (!movements) return world_.blame("hub", movements.error().sentence);
    for (const db::SqlRow& one : *movements)
      if (one.number(0) < day_of(true_ms - kNear_ms) || one.number(0) > day_of(true_ms + kNear_ms))
        blame(seq, "counts for day " + std::to_string(one.number(0)) + " where it was day " +
                       std::to_string(day_of(true_ms)));
  }

  World& world_;
  db::HubStore& store_;
  const db::Branch& branch_;
  bool clocks_are_right_;
};

}  // namespace

void check_moments(World& world, db::HubStore& store, const TerminalId& terminal,
                   const Moments& moments, bool clocks_are_right) {
  const auto branches = db::branches_of(store, terminal);
  const auto clocks = db::clocks_of(store, terminal);
  if (!branches || !clocks) return world.blame("hub", "cannot say when entries happened");
  for (const db::Branch& branch : *branches)
    BranchMoments(world, store, branch, clocks_are_right).check(*clocks, moments);
}

}  // namespace ocop::simulation
