#include "app/sync/hub_client.h"

#include <utility>

#include "app/base/codec/hex.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/signed_request.h"

namespace ocop::sync {

HubClient::HubClient(HubTransport& transport, const codec::SigningKey& key,
                     std::function<std::int64_t()> now, std::int64_t clock_difference_ms)
    : transport_(transport),
      key_(key),
      now_(std::move(now)),
      clock_difference_ms_(clock_difference_ms) {}

Result<Reply> HubClient::ask_once(const std::string& method, const std::string& path,
                                  const std::string& body) {
  const auto stamp = wire::fresh_stamp(now_() + clock_difference_ms_);
  return transport_.call(
      {method, path, wire::sign_request({method, path, body}, stamp, key_), body});
}

Result<Reply> HubClient::ask(const std::string& method, const std::string& path,
                             const std::string& body) {
  auto reply = ask_once(method, path, body);
  if (!reply || reply->status != 401) return reply;
  const auto hub_now_ms = wire::read_refusal(reply->body).now_ms;
  if (!hub_now_ms) return reply;
  clock_difference_ms_ = *hub_now_ms - now_();
  return ask_once(method, path, body);
}

std::string terminal_path(const TerminalId& id, const std::string& what) {
  return "/v1/terminals/" + codec::to_hex(id) + "/" + what;
}

Error refusal_of(const Reply& reply) {
  const wire::HubRefusal refusal = wire::read_refusal(reply.body);
  switch (reply.status) {
    case 401:
      return {refusal.sentence, "exchange.not_enrolled"};
    case 403:
      return {refusal.sentence, "exchange.revoked"};
    case 409:
      return {refusal.sentence, "exchange.other_key"};
    case 429:
      return {
          "The hub accepts no more from this terminal at present (it answers 429); unsent entries "
          "are kept and sent later.",
          "exchange.later"};
    default:
      break;
  }
  if (reply.status >= 500)
    return {"The hub cannot work now (it answers " + std::to_string(reply.status) +
                "); it is asked again later.",
            "exchange.unreachable"};
  return {refusal.sentence + " (The hub answers " + std::to_string(reply.status) + ".)",
          "exchange.refused"};
}

Error other_hub(std::string sentence) {
  return {std::move(sentence), "exchange.other_hub"};
}

}  // namespace ocop::sync
