// The hub in the simulation: a machine with the real rules and the real store, which goes down and
// comes back, may be restored from a backup once, and whose store hangs at times. Thread rule: one
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/wrongs.h"

namespace ocop::simulation {

class HubSite {
 public:
  HubSite(World& world, const Weather& weather, const Wrongs& wrongs);

  /// Answers a request. If the store hangs, the request waits and is refused after a while, though
  /// the store may still perform it. Returns nullopt if the hub is down, or goes down meanwhile.
  std::optional<exchange::Answer> answer(const exchange::Request& request);
  /// Makes a code at the office. Returns nullopt if the hub is down.
  std::optional<std::string> enrol_code(const std::string& point);
  void sum_up();
  /// begin_hangs() makes the store hang now and then; heal() ends that after an hour.
  void begin_hangs();
  void heal();
  /// Makes a backup; restores it.
  void back_up();
  void restore();
  bool has_backup() const { return !backup_.empty(); }
  bool is_restoring() const { return restoring_; }

  Machine& machine() { return machine_; }
  /// Returns null if it cannot be opened now.
  db::HubStore* store();

 private:
  std::string file() const { return machine_.folder() + "/hub.sqlite"; }
  std::optional<exchange::Answer> work(const exchange::Request& request, std::int64_t now_ms);
  void plan_hang();
  std::int64_t day_entries() const;

  World& world_;
  const Weather& weather_;
  const Wrongs& wrongs_;
  Machine machine_;
  Chance chance_;
  HubProgram program_;
  std::int64_t hangs_until_ms_ = 0;
  bool healed_ = false;
  std::optional<db::HubStore> store_;
  std::string backup_;  // bytes
  bool restoring_ = false;
};

}  // namespace ocop::simulation
