#include "tests/simulation/simulation.h"

#include <algorithm>

#include "tests/simulation/durations.h"
#include "tests/simulation/invariants.h"
#include "tests/simulation/simulated_goods.h"
#include "tests/support/seeded_sodium.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kBad_ms = 2 * kHour_ms, kLongestHealing_ms = 30 * kHour_ms,
                       kRootAlone_ms = kHour_ms,  // after the last release has spread
    kWrongClock_ms = 36 * kMinute_ms;
constexpr std::int64_t kOutvoteAHub = 3;

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
    for (std::int64_t i = 1; i <= weather_.terminals; ++i) {
      const std::int64_t point = i == 2 && weather_.point_has_two_tills ? 1 : i;
      terminals_.push_back(std::make_unique<Terminal>(around_, "terminal-" + std::to_string(i),
                                                      "point-" + std::to_string(point)));
      if (wrongs.disks_lie) terminals_.back()->machine().disk().lie_about_sync();
      Terminal* const terminal = terminals_.back().get();
      if (weather_.hub_clock_is_wrong) terminal->machine().keep_time();
      // Some start late.
      const bool early = i == 1 || weather_.hub_clock_is_wrong || chance_.happens(0.7);
      world_.after(early ? 0 : some_time(), [terminal] {
        terminal->start();
        terminal->machine().begin_faults();
      });
    }
    if (weather_.hub_clock_is_wrong) plan_wrong_clock();
    if (weather_.terminal_is_cloned) world_.after(some_time(), [this] { clone(); });
    if (weather_.terminal_goes_back || weather_.backup_is_cloned) plan_backup();
    if (weather_.terminal_renews) plan_renewal();
  }

  Outcome run() {
    world_.pass(kBad_ms);
    heal();
    come_to_rest();
    if (weather_.hub_goes_back_late && hub_.has_backup()) {
      hub_.restore();
      world_.count("hubs restored when all was quiet");
      quiet_from_ms_ = world_.now_ms() + noticed_ms();
      come_to_rest();
    }
    office_.machine().lose_unsynced();
    hub_.machine().lose_unsynced();
    for (const auto& terminal : terminals_) terminal->machine().lose_unsynced();
    check_all(world_, office_, hub_, terminals_, weather_);
    return {world_.faults(), world_.counts(), world_.trace_hash()};
  }

 private:
  void come_to_rest() {
    const std::int64_t until = world_.now_ms() + kLongestHealing_ms;
    while (!is_settled() && world_.now_ms() < until) world_.pass(10 * kMinute_ms);
    if (!is_settled()) world_.blame("all", "does not come to rest");
  }

  /// Returns the time until every terminal has learnt what the hub has; retired ledgers are checked
  /// once a day.
  std::int64_t noticed_ms() const {
    return weather_.terminal_renews ? 26 * kHour_ms : 3 * kHour_ms;
  }

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
    if (!weather_.hub_is_restored && !weather_.hub_goes_back_late) return;
    const std::int64_t backup = some_time();
    world_.after(backup, [this] { hub_.back_up(); });
    if (weather_.hub_is_restored)
      world_.after(chance_.between(backup, kBad_ms), [this] { hub_.restore(); });
  }

  /// As after a start without a time server. If there are enough terminals to outvote the hub, they
  /// start twice meanwhile, so that the hub knows one boot only by the wrong clock.
  void plan_wrong_clock() {
    const std::int64_t from = chance_.happens(0.5) ? 0 : chance_.between(0, kHour_ms / 2);
    const std::int64_t until = from + chance_.between(kWrongClock_ms, kBad_ms / 2);
    const std::int64_t off = chance_.between(kHour_ms / 3, 2 * kDay_ms);
    const std::int64_t difference = chance_.happens(0.5) ? off : -off;
    world_.after(from, [this, difference] {
      hub_.machine().set_clock(difference);
      world_.count("hub clocks that were wrong");
    });
    world_.after(until, [this] { hub_.machine().set_clock(0); });
    if (weather_.terminals < kOutvoteAHub) return;
    for (const auto& terminal : terminals_) {
      Machine* const machine = &terminal->machine();
      const std::int64_t first = from + chance_.between(kMinute_ms, 15 * kMinute_ms);
      const std::int64_t second = first + chance_.between(8 * kMinute_ms, 18 * kMinute_ms);
      for (const std::int64_t at : {first, second})
        world_.after(at, [machine] { machine->restart(); });
    }
  }

  /// Plans a backup of the cloned terminal, or another.
  void plan_backup() {
    Terminal* const terminal =
        (weather_.backup_is_cloned || chance_.happens(0.3) ? terminals_.front() : terminals_.back())
            .get();
    const std::int64_t backup = some_time();
    world_.after(backup, [terminal] { terminal->back_up(); });
    if (weather_.terminal_goes_back)
      world_.after(chance_.between(backup, kBad_ms), [terminal] { terminal->go_back_to_backup(); });
  }

  void plan_renewal() {
    Terminal* const terminal =
        (chance_.happens(0.5) ? terminals_.front() : terminals_.back()).get();
    world_.after(some_time(), [terminal] { terminal->renew(); });
  }

  /// Copies a terminal's disk, or its backup, and starts the copy in another machine.
  void clone() {
    Terminal& original = *terminals_.front();
    if (!original.machine().is_on() || original.is_in_hands())
      return world_.after(kMinute_ms, [this] { clone(); });
    world_.count("terminals cloned");
    world_.tell(original.machine().name(), "is cloned");
    terminals_.push_back(std::make_unique<Terminal>(
        original, "clone", weather_.backup_is_cloned && original.has_backup()));
    terminals_.back()->start();
    // If the original had no power, its disk may be copied only after healing.
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
    // In case the office's clock spoilt the last release's dates, or a thief has its key.
    world_.after(kMinute_ms,
                 [this] { office_.stolen_key() ? office_.change_keys() : office_.publish(); });
    if (weather_.root_changes_alone) world_.after(kRootAlone_ms, [this] { office_.change_root(); });
    quiet_from_ms_ = world_.now_ms() + (weather_.root_changes_alone ? kRootAlone_ms : 0) + 1;
    if (weather_.terminal_renews && weather_.hub_is_restored) quiet_from_ms_ += noticed_ms();
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
  std::int64_t quiet_from_ms_ = 0;  // terminals idle before this do not know what is to come
};

}  // namespace

Outcome simulate(std::uint64_t seed, const Wrongs& wrongs,
                 const std::function<void(const std::string&)>& listener) {
  test::hurry_sqlite();
  (void)catalogues();  // made once, before seeding
  test::seed_sodium(seed);
  test::seed_sqlite(seed);
  return Run(seed, wrongs, listener).run();
}

}  // namespace ocop::simulation
