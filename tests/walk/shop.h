// A whole till without a window: the real rules (core::update) and the real bookkeeper (Clerk, with
// its ledger in memory), whose answers are delayed at random. The judge checks each step. Thread
// rule: one thread. A seed gives the same walk each time.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "app/kiosk/books/clerk.h"
#include "app/kiosk/core/update.h"
#include "tests/walk/goods.h"
#include "tests/walk/walked_printer.h"
#include "tests/walk/walked_till.h"

namespace ocop::walk {

class Judge;

class Shop {
 public:
  /// `folder` must be empty and used by nobody else.
  Shop(std::string folder, Chance chance, Judge& judge, WalkedTill parts);
  ~Shop();

  const core::State& state() const { return state_; }
  Office& office() { return office_; }
  std::vector<Money> offers(const till::Till& till) const { return parts_.offers(till); }

  /// Applies what a person or a device does.
  void act(const core::Action& action);
  void till(const core::TillAction& action) { act(core::Action{action}); }
  /// Lets the bookkeeper serve the next request. Returns false if there is none.
  bool serve();
  /// Lets the till hear the next answer. Returns false if there is none.
  bool hear();
  /// Lets the printer take a step. Returns false if nothing moves.
  bool print(bool unplugged = false);
  /// Serves, hears and prints until there is no request, answer or paper left.
  void settle();

  // What can happen at any time.
  void new_release();
  void new_settings();
  void let_pass(std::int64_t ms);
  void set_clock(std::int64_t by_ms);
  void break_disk(bool broken);
  void run_out_of_paper(bool out) { no_paper_ = out; }
  /// `power_cut`: open requests are lost, and the machine restarts too.
  void restart(bool power_cut);

 private:
  void boot();
  void shut_down();
  void save_settings();

  std::string folder_;
  Chance chance_;
  Judge& judge_;
  WalkedTill parts_;
  Office office_;
  core::State state_;
  std::deque<core::TillEffect> asked_;
  std::deque<core::Action> told_;
  std::unique_ptr<books::Clerk> clerk_;
  WalkedPrinter* printer_ = nullptr;  // the clerk's
  core::Instant now_ = 0;             // the program's clock
  std::int64_t utc_ms_;
  std::int64_t uptime_ms_ = 0;
  int boots_ = 0;
  std::int64_t saved_ = 0;  // how often the settings were saved
  bool broken_ = false, no_paper_ = false;
};

}  // namespace ocop::walk
