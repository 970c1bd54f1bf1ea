#include "app/core/till_rules.h"

#include <utility>

#include "app/core/till_desk.h"

namespace ocop::core {

std::vector<Effect> update_till(State& state, const TillAction& action) {
  if (!state.till.message_until || state.now >= state.till.message_until)
    state.till.message.reset();
  TillDesk desk(state);
  const bool was_busy = state.till.busy;
  std::visit([&](const auto& one) { desk.apply(one); }, action);
  // What arrived while an answer was waited for is looked at now.
  if (was_busy && !state.till.busy) desk.apply(LookAgain{});
  std::vector<Effect> effects;
  for (TillEffect& effect : desk.take()) effects.emplace_back(std::move(effect));
  return effects;
}

}  // namespace ocop::core
