#include "app/office/exchange/caller.h"
#include "app/base/wire/signed_request.h"

#include <cstdlib>

#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

/// Longer than a lock or a statement may take, so that what held the store may have ended.
constexpr std::int64_t kRetryAfterFailure_s = 10;

}  // namespace

std::optional<Answer> check_stamp(const Request& request, const PublicKey& key, std::int64_t now_ms,
                                  wire::RequestStamp* stamp) {
  const auto checked =
      wire::check_request({request.method, request.path, request.body}, request.signature, key);
  if (!checked) return refused(401, {checked.error().sentence, {}, now_ms});
  if (checked->time_ms > now_ms + wire::kClockTolerance_ms ||
      checked->time_ms < now_ms - wire::kClockTolerance_ms)
    return refused(401, {"The request's time is over five minutes off the hub's clock; sign it by "
                         "the hub's time.",
                         {},
                         now_ms});
  *stamp = *checked;
  return std::nullopt;
}

std::variant<Caller, Answer> caller_of(const Request& request,
                                       const std::optional<HubTerminal>& terminal,
                                       std::int64_t now_ms) {
  if (!terminal)
    return refused(401, {"This terminal is not enrolled with this hub; enrol it.", {}, now_ms});
  Caller caller{*terminal, {}};
  if (auto refusal = check_stamp(request, caller.terminal.key, now_ms, &caller.stamp))
    return *refusal;
  if (caller.terminal.revoked_ms)
    return refused(403, {"This terminal was revoked by the office; call the office."});
  return caller;
}

std::optional<Answer> once(const Caller& caller, std::int64_t now_ms, db::HubStore& store,
                           const std::function<Result<Answer>()>& work) {
  Answer answer;
  const auto done = store.transact([&]() -> Status {
    auto admitted =
        db::admit_request(store, caller.terminal, {caller.stamp.time_ms, caller.stamp.nonce},
                          now_ms, now_ms - wire::kClockTolerance_ms);
    if (!admitted) return admitted;
    auto worked = work();
    if (!worked) return worked.error();
    answer = std::move(*worked);
    return Done{};
  });
  if (done) return answer;
  // The store uses these keys only for the nonce and the terminal, and for nothing else done here.
  if (done.error().key == db::kRowLacks) return std::nullopt;
  if (done.error().key == db::kRowTwice)
    return refused(401, {"This request was sent before; sign it again.", {}, now_ms});
  return store_failed(done.error());
}

Answer store_failed(const Error& error) {
  Answer answer = refused(503, {error.sentence + " Send it again later."});
  answer.retry_after_seconds = kRetryAfterFailure_s;
  return answer;
}

}  // namespace ocop::exchange
