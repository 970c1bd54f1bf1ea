// A computer in the simulation: a disk, a clock and power, each of which fails as the weather says.
// Its programs are defined by `boot` and `end`. Thread rule: one thread. Units: milliseconds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "tests/simulation/weather.h"
#include "tests/simulation/world.h"
#include "tests/support/fake_vfs.h"

namespace ocop::simulation {

class Machine {
 public:
  /// All of its files are below "/<name>".
  Machine(World& world, std::string name, const Weather& weather);
  /// Creates a second machine with an image of that one's disk.
  Machine(const Machine& original, std::string name);

  const std::string& name() const { return name_; }
  std::string folder() const { return "/" + name_; }
  test::FakeDisk& disk() { return disk_; }
  /// Returns the clock as its programs see it; never before 1970.
  std::int64_t clock_ms() const;
  /// Keeps its clock right, except for set_clock().
  void keep_time() { keeps_time_ = true; }
  void set_clock(std::int64_t difference_ms);
  /// Cuts the power, which comes back soon.
  void restart();
  /// The boot id, which differs for each boot and machine; and the uptime.
  std::string boot_id() const { return name_ + " boot " + std::to_string(boots_); }
  std::int64_t uptime_ms() const { return world_.now_ms() - booted_ms_; }

  /// Start and end of the programs, with the power. When `end` is called, pending calls have
  /// returned.
  std::function<void()> boot, end;
  bool is_on() const { return disk_.has_power(); }
  /// While it lives, a call is pending that ends only when it returns.
  class Busy {
   public:
    explicit Busy(Machine& machine) : machine_(machine) { ++machine_.busy_; }
    ~Busy() { --machine_.busy_; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

   private:
    Machine& machine_;
  };
  bool is_busy() const { return busy_ > 0; }
  /// Call after each piece of work: a machine whose power failed during it comes back later.
  void notice_power();

  /// Starts the faults.
  void begin_faults();
  /// From now on power, space and nearly the right time.
  void heal();
  /// Cuts and restores the power at once, losing everything unsynced; starts no programs.
  void lose_unsynced();

 private:
  void plan(std::int64_t mean_ms, void (Machine::*fault)());
  void cut_power();
  void fill_disk();
  void jump_clock();
  void come_back();

  World& world_;
  const Weather& weather_;
  std::string name_;
  Chance chance_;
  test::FakeDisk disk_;
  test::MountedDisk mount_;
  std::int64_t clock_difference_ms_ = 0, booted_ms_, boots_ = 1;
  int busy_ = 0;
  bool coming_back_ = false, healed_ = false, keeps_time_ = false, restarts_ = false;
};

}  // namespace ocop::simulation
