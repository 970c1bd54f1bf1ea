#include "tests/simulation/machine.h"

#include "tests/simulation/durations.h"

#include <algorithm>
#include <utility>

namespace ocop::simulation {

namespace {

constexpr std::uint64_t kRoom = std::uint64_t{1} << 40;

}  // namespace

Machine::Machine(World& world, std::string name, const Weather& weather)
    : world_(world),
      weather_(weather),
      name_(std::move(name)),
      chance_(world.chance().derive(name_)),
      disk_{folder()},
      mount_(folder(), disk_),
      booted_ms_(world.now_ms()) {}

Machine::Machine(const Machine& original, std::string name)
    : world_(original.world_),
      weather_(original.weather_),
      name_(std::move(name)),
      chance_(world_.chance().derive(name_)),
      disk_(original.disk_.image(original.folder(), folder())),
      mount_(folder(), disk_),
      clock_difference_ms_(original.clock_difference_ms_),
      booted_ms_(world_.now_ms()) {}

std::int64_t Machine::clock_ms() const {
  return std::max<std::int64_t>(0, world_.now_ms() + clock_difference_ms_);
}

void Machine::plan(std::int64_t mean_ms, void (Machine::*fault)()) {
  if (mean_ms == 0) return;
  world_.after(chance_.between(mean_ms / 4, mean_ms * 7 / 4), [this, mean_ms, fault] {
    if (healed_) return;
    if (is_on()) (this->*fault)();
    plan(mean_ms, fault);
  });
}

void Machine::begin_faults() {
  plan(weather_.power_cut_ms, &Machine::cut_power);
  plan(weather_.full_disk_ms, &Machine::fill_disk);
  plan(weather_.clock_jump_ms, &Machine::jump_clock);
}

/// Cuts the power at one of its next writes, or within a minute if it writes nothing.
void Machine::cut_power() {
  disk_.cut_power_at(static_cast<int>(chance_.between(1, 60)));
  world_.after(chance_.between(0, kMinute_ms), [this] {
    if (healed_ || !is_on()) return;
    disk_.cut_power();
    notice_power();
  });
}

void Machine::notice_power() {
  if (is_on() || coming_back_) return;
  coming_back_ = true;
  world_.count("power cuts");
  world_.tell(name_, "the power is gone");
  const std::int64_t longest_ms = std::exchange(restarts_, false) ? kMinute_ms : 20 * kMinute_ms;
  world_.after(chance_.between(10 * kSecond_ms, longest_ms), [this] { come_back(); });
}

void Machine::restart() {
  if (healed_ || !is_on()) return;
  restarts_ = true;
  disk_.cut_power();
  notice_power();
}

void Machine::come_back() {
  if (is_on()) return;
  if (busy_ > 0) return world_.after(kSecond_ms, [this] { come_back(); });
  end();
  disk_.restore_power(chance_.happens(0.2) ? 0 : static_cast<std::uint32_t>(chance_.next()));
  coming_back_ = false;
  ++boots_;
  booted_ms_ = world_.now_ms();
  world_.tell(name_, "the power is back");
  boot();
}

void Machine::fill_disk() {
  disk_.set_free_bytes(static_cast<std::uint64_t>(chance_.between(0, 200'000)));
  world_.count("full disks");
  world_.tell(name_, "the disk is nearly full");
  world_.after(chance_.between(kMinute_ms, kHour_ms), [this] { disk_.set_free_bytes(kRoom); });
}

void Machine::jump_clock() {
  if (keeps_time_) return;
  const std::int64_t jumps[] = {chance_.between(-kMinute_ms, kMinute_ms),
                                chance_.between(-kHour_ms, kHour_ms),
                                chance_.between(-kDay_ms, kDay_ms),
                                chance_.between(-600 * kDay_ms, 600 * kDay_ms), -world_.now_ms()};
  set_clock(jumps[chance_.between(0, 4)]);
  world_.count("clock jumps");
}

void Machine::set_clock(std::int64_t difference_ms) {
  clock_difference_ms_ = difference_ms;
  world_.tell(name_, "the clock is " + std::to_string(clock_difference_ms_) + " ms off");
}

void Machine::heal() {
  healed_ = true;
  disk_.set_free_bytes(kRoom);
  if (!keeps_time_)
    clock_difference_ms_ = chance_.between(-2 * kHour_ms, 2 * kHour_ms);  // good enough
  if (!is_on()) return come_back();
  disk_.cut_power_at(0);
}

void Machine::lose_unsynced() {
  disk_.cut_power();
  end();
  disk_.restore_power(0);
}

}  // namespace ocop::simulation
