// The hub in the simulation: a machine with the real rules on the real store, that goes down and
// comes back, is once restored from a backup, and whose store answers nobody at times. Thread rule:
// one thread.
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

  /// Where its store hangs, a request waits for it, and is refused after a while; the store may do
  /// it nevertheless. Nothing: the hub is down, or went down over it.
  std::optional<exchange::Answer> answer(const exchange::Request& request);
  /// What the office does with its store. Nothing: the hub is down.
  std::optional<std::string> enrol_code(const std::string& point);
  void sum_up();
  /// From now on the store hangs now and then; and, an hour from now, never again.
  void begin_hangs();
  void heal();
  /// A backup now; and going back to it.
  void back_up();
  void restore();
  bool has_backup() const { return !backup_.empty(); }
  bool is_restoring() const { return restoring_; }

  Machine& machine() { return machine_; }
  /// Null: it cannot be opened now.
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
