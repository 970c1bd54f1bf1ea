// The hub in the simulation: a machine with the real rules on the real store, that goes down and
// comes back, and is once restored from a backup. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/hub/request.h"
#include "db/hub_store.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/wrongs.h"

namespace ocop::simulation {

class HubSite {
 public:
  /// `start`: the hub's program.
  HubSite(World& world, const Weather& weather, StartHub start);

  /// Nothing: the hub is down, or went down over it.
  std::optional<hub::Answer> answer(const hub::Request& request);
  /// What the office does with its store. Nothing: the hub is down.
  std::optional<std::string> enrol_code(const std::string& point);
  void sum_up();
  /// A backup now; and going back to it.
  void back_up();
  void restore();

  Machine& machine() { return machine_; }
  /// Null: it cannot be opened now.
  db::HubStore* store();

 private:
  std::string file() const { return machine_.folder() + "/hub.sqlite"; }

  World& world_;
  Machine machine_;
  StartHub start_;
  HubProgram program_;
  std::optional<db::HubStore> store_;
  std::string backup_;  // bytes
  bool restoring_ = false;
};

}  // namespace ocop::simulation
