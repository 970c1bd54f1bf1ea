// A whole till without a window: the real rules (core::update) and the real bookkeeper (Clerk, its
// ledger on a disk in memory), with every answer on its way for as long as chance wants. The judge
// looks at each step. Thread rule: one thread. A seed gives the same walk each time.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "app/kiosk/books/clerk.h"
#include "app/kiosk/core/update.h"
#include "tests/walk/goods.h"

namespace ocop::walk {

class Judge;

class Shop {
 public:
  /// `folder`: of its own, empty.
  Shop(std::string folder, Chance chance, Judge& judge);
  ~Shop();

  const core::State& state() const { return state_; }
  Office& office() { return office_; }

  /// Something that a person or a device does.
  void act(const core::Action& action);
  void till(const core::TillAction& action) { act(core::Action{action}); }
  /// The bookkeeper does the next thing that was asked for. False: there is none.
  bool serve();
  /// The till hears the next answer. False: there is none.
  bool hear();
  /// Until nothing is asked for or on its way.
  void settle();

  // What comes in the middle of everything.
  void new_release();
  void new_settings();
  void let_pass(std::int64_t ms);
  void set_clock(std::int64_t by_ms);
  void break_disk(bool broken);
  /// `power_cut`: what was asked for and not done yet is lost, and the machine starts again.
  void restart(bool power_cut);

 private:
  void boot();
  void shut_down();
  void save_settings();

  std::string folder_;
  Chance chance_;
  Judge& judge_;
  Office office_;
  core::State state_;
  std::deque<core::TillEffect> asked_;
  std::deque<core::Action> told_;
  std::unique_ptr<books::Clerk> clerk_;
  core::Instant now_ = 0;  // of the program
  std::int64_t utc_ms_;
  std::int64_t uptime_ms_ = 0;
  int boots_ = 0;
  std::int64_t saved_ = 0;  // how often the settings were
  bool broken_ = false;
};

}  // namespace ocop::walk
