// The connection between a terminal and a hub that answers at once from a store in this program,
// and misbehaves as instructed. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "app/sync/hub_transport.h"
#include "db/hub/hub_store.h"

namespace ocop::test {

class HubLink final : public sync::HubTransport {
 public:
  /// `now_ms`: the hub's clock.
  HubLink(db::HubStore& store, std::function<std::int64_t()> now_ms)
      : store_(&store), now_ms_(std::move(now_ms)) {}

  std::vector<sync::Call> calls;  ///< in order
  bool is_there = true;
  bool loses_answers = false;               ///< the hub handles the request, but the answer is lost
  std::size_t most = std::size_t{1} << 30;  ///< larger bodies are refused, as by a proxy
  std::size_t breaks_after = most;          ///< larger bodies never arrive
  std::deque<sync::Reply> instead;  ///< answers to the next calls, which do not reach the hub

  void move_to(db::HubStore& store) { store_ = &store; }
  Result<sync::Reply> call(const sync::Call& call) override;

 private:
  db::HubStore* store_;
  std::function<std::int64_t()> now_ms_;
};

}  // namespace ocop::test
