#include "tests/support/exchange/hub_link.h"

#include "app/office/exchange/routes.h"

namespace ocop::test {

Result<sync::Reply> HubLink::call(const sync::Call& call) {
  calls.push_back(call);
  const Error broken{"The hub cannot be reached.", "exchange.unreachable"};
  if (!is_there || call.body.size() > breaks_after) return broken;
  if (call.body.size() > most) return sync::Reply{413, "<html>"};
  if (!instead.empty()) {
    const sync::Reply reply = instead.front();
    instead.pop_front();
    return reply;
  }
  const exchange::Answer answer =
      exchange::handle({call.method, call.path, call.signature, call.body}, now_ms_(), *store_);
  if (loses_answers) return broken;
  return sync::Reply{answer.status, answer.body};
}

}  // namespace ocop::test
