#include "tests/simulation/simulation.h"

#include <algorithm>

#include "tests/simulation/durations.h"
#include "tests/simulation/goods.h"
#include "tests/simulation/invariants.h"
#include "tests/support/seeded_sodium.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kBad_ms = 2 * kHour_ms, kLongestHealing_ms = 30 * kHour_ms,
                       kRootAlone_ms = kHour_ms;  // once the last release is everywhere

class Run {
 public:
  Run(std::uint64_t seed, const Wrongs& wrongs,
      const std::function<void(const std::string&)>& listener)
      : world_(seed, listener),
        chance_(world_.chance().derive("plan")),
        weather_(weather_of(world_.chance().derive("weather"))),
        office_(world_, weather_, wrongs),
        hub_(world_, weather_, wrongs),
        around_{world_, weather_, wrongs, office_, hub_} {
    if (wrongs.hub_disk_lies) hub_.machine().disk().lie_about_sync();
    plan_office();
    plan_hub();
    for (std::int64_t i = 1, count = chance_.happens(0.7) ? 2 : 3; i <= count; ++i) {
      const std::int64_t point = i == 2 && weather_.point_has_two_tills ? 1 : i;
      terminals_.push_back(std::make_unique<Terminal>(around_, "terminal-" + std::to_string(i),
                                                      "point-" + std::to_string(point)));
      if (wrongs.disks_lie) terminals_.back()->machine().disk().lie_about_sync();
      Terminal* const terminal = terminals_.back().get();
      // Some come late, into the middle of it.
      world_.after(i == 1 || chance_.happens(0.7) ? 0 : some_time(), [terminal] {
        terminal->start();
        terminal->machine().begin_faults();
      });
    }
    if (weather_.terminal_is_cloned) world_.after(some_time(), [this] { clone(); });
  }

  Outcome run() {
    world_.pass(kBad_ms);
    heal();
    const std::int64_t until = world_.now_ms() + kLongestHealing_ms;
    while (!is_settled() && world_.now_ms() < until) world_.pass(10 * kMinute_ms);
    if (!is_settled()) world_.blame("all", "does not come to rest");
    office_.machine().lose_unsynced();
    hub_.machine().lose_unsynced();
    for (const auto& terminal : terminals_) terminal->machine().lose_unsynced();
    check_all(world_, office_, hub_, terminals_, weather_.hub_keeps_time);
    return {world_.faults(), world_.counts(), world_.trace_hash()};
  }

 private:
  std::int64_t some_time() { return chance_.between(10 * kMinute_ms, kBad_ms); }

  void plan_office() {
    office_.publish();
    office_.machine().begin_faults();
    for (std::int64_t left = chance_.between(1, 3); left > 0; --left)
      world_.after(some_time(), [this] { office_.publish(); });
    for (std::int64_t left = weather_.recalls; left > 0; --left)
      world_.after(some_time(), [this] { office_.recall(); });
    for (std::int64_t left = weather_.prepared; left > 0; --left)
      world_.after(some_time(), [this] { office_.prepare(); });
    if (weather_.prepared > 0) office_.publish_due();
    if (weather_.keys_change) world_.after(some_time(), [this] { office_.change_keys(); });
    if (weather_.key_is_stolen) world_.after(some_time(), [this] { office_.lose_key(); });
  }

  void plan_hub() {
    if (weather_.hub_keeps_time) hub_.machine().keep_time();
    hub_.machine().begin_faults();
    hub_.begin_hangs();
    for (int i = 0; i < 2; ++i) world_.after(some_time(), [this] { hub_.sum_up(); });
    if (!weather_.hub_is_restored) return;
    const std::int64_t backup = some_time();
    world_.after(backup, [this] { hub_.back_up(); });
    world_.after(chance_.between(backup, kBad_ms), [this] { hub_.restore(); });
  }

  /// Somebody copies a terminal's disk and starts the copy in another machine.
  void clone() {
    Terminal& original = *terminals_.front();
    if (!original.machine().is_on()) return world_.after(kMinute_ms, [this] { clone(); });
    world_.count("terminals cloned");
    world_.tell(original.machine().name(), "is cloned");
    terminals_.push_back(std::make_unique<Terminal>(original, "clone"));
    terminals_.back()->start();
    // Where the original had no power, its disk may be copied only after all is well again.
    if (is_healed_)
      terminals_.back()->heal();
    else
      terminals_.back()->machine().begin_faults();
  }

  void heal() {
    world_.tell("all", "from here on all is well");
    is_healed_ = true;
    office_.machine().heal();
    hub_.heal();
    for (const auto& terminal : terminals_) terminal->heal();
    // Whatever the office's clock did to the last release's dates, and a thief with its key.
    world_.after(kMinute_ms,
                 [this] { office_.stolen_key() ? office_.change_keys() : office_.publish(); });
    if (weather_.root_changes_alone) world_.after(kRootAlone_ms, [this] { office_.change_root(); });
    quiet_from_ms_ = world_.now_ms() + (weather_.root_changes_alone ? kRootAlone_ms : 0) + 1;
  }

  bool is_settled() {
    if (world_.now_ms() < quiet_from_ms_ || !office_.is_quiet()) return false;
    return std::all_of(terminals_.begin(), terminals_.end(),
                       [](const auto& terminal) { return terminal->is_settled(); });
  }

  World world_;
  Chance chance_;
  Weather weather_;
  Office office_;
  HubSite hub_;
  Surroundings around_;
  Terminals terminals_;
  bool is_healed_ = false;
  std::int64_t quiet_from_ms_ = 0;  // whoever is at rest before knows not what is to come
};

}  // namespace

Outcome simulate(std::uint64_t seed, const Wrongs& wrongs,
                 const std::function<void(const std::string&)>& listener) {
  test::hurry_sqlite();
  (void)catalogues();  // made once, before any seed's chance
  test::seed_sodium(seed);
  test::seed_sqlite(seed);
  return Run(seed, wrongs, listener).run();
}

}  // namespace ocop::simulation
