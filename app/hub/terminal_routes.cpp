// What costs time without the store (unpacking, hashing, sealing) is done before the transaction.
#include "app/hub/terminal_routes.h"

#include "app/wire/digest.h"
#include "app/wire/enrolment.h"
#include "app/wire/health_report.h"
#include "app/wire/ledger_batch.h"
#include "app/wire/sealed_settings.h"
#include "app/wire/signing_key.h"
#include "db/hub_clocks.h"
#include "db/hub_entries.h"
#include "db/hub_settings.h"
#include "db/hub_terminals.h"

namespace ocop::hub {

namespace {

Answer answer_to(const db::BatchTaken& taken) {
  if (taken.expected)
    return refused(409, {"The hub lacks the entries before these; send again from entry " +
                             std::to_string(*taken.expected) + ".",
                         taken.expected,
                         {}});
  return {200, wire::acknowledged_text(taken.acknowledged, taken.hash)};
}

ClockSeen clock_of(const TerminalHealth& health, std::int64_t now_ms) {
  return {health.boot, now_ms - health.uptime_ms, now_ms - health.at_ms, now_ms};
}

/// In a transaction. The code is used up only where the terminal is taken.
Result<Answer> enrol_with(const wire::Enrolment& enrolment, std::int64_t now_ms,
                          db::HubStore& store) {
  const auto known = db::find_terminal(store, enrolment.terminal);
  if (!known) return known.error();
  if (*known && (*known)->key != enrolment.key)
    return refused(409, {"Another key has that terminal's id; give this terminal a new identity."});
  if (*known && (*known)->revoked_ms)
    return refused(403, {"This terminal was revoked; give it a new identity."});
  const auto point =
      db::spend_enrol_code(store, wire::sha256(enrolment.code), enrolment.terminal, now_ms);
  if (!point) return point.error();
  if (!*point)
    return refused(403, {"There is no such code, or it was used or is too old; ask the office for "
                         "a new one."});
  const auto enrolled =
      db::enrol_terminal(store, enrolment.terminal, enrolment.key, **point, now_ms);
  if (!enrolled) return enrolled.error();
  if (*enrolled != db::Enrolled::done)
    return Error{"Another hub has just enrolled that terminal's id."};  // and the code stays good
  return Answer{200, wire::enrolled_text(enrolment.terminal, **point)};
}

}  // namespace

Answer enrol(const Request& request, std::int64_t now_ms, db::HubStore& store) {
  const auto enrolment = wire::read_enrolment(request.body);
  if (!enrolment) return refused(400, {enrolment.error().sentence});
  wire::RequestStamp stamp;
  if (auto refusal = check_stamp(request, enrolment->key, now_ms, &stamp)) return *refusal;
  Answer answer;
  const auto done = store.transact([&]() -> Status {
    auto worked = enrol_with(*enrolment, now_ms, store);
    if (!worked) return worked.error();
    answer = std::move(*worked);
    return Done{};
  });
  return done ? answer : store_failed(done.error());
}

std::optional<Answer> take_batch(const Request& request, const Caller& caller, std::int64_t now_ms,
                                 db::HubStore& store) {
  const TerminalId& id = caller.terminal.id;
  const auto entries = wire::read_batch(id, request.body);
  if (!entries) return refused(400, {entries.error().sentence});
  const LedgerEntry& first = entries->front();
  if (first.seq == 1 && !wire::is_first_prev(id, caller.terminal.key, first.prev))
    return refused(400, {"Entry 1 does not follow this terminal's enrolment."});
  return once(caller, now_ms, store, [&]() -> Result<Answer> {
    const auto taken = db::take_entries(store, caller.terminal, *entries, now_ms);
    if (!taken) return taken.error();
    return answer_to(*taken);
  });
}

std::optional<Answer> give_settings(const Request& request, const Caller& caller,
                                    std::int64_t now_ms, db::HubStore& store) {
  return once(caller, now_ms, store, [&]() -> Result<Answer> {
    const auto document = db::newest_settings(store, caller.terminal.point);
    if (!document) return document.error();
    if (!*document) return Answer{204, ""};
    if (request.path.ends_with("?have=" + wire::mark_of_document(**document)))
      return Answer{304, ""};
    auto sealed = wire::seal(**document, caller.terminal.key);
    if (!sealed) return refused(409, {sealed.error().sentence});
    return Answer{200, std::move(*sealed), "application/octet-stream"};
  });
}

std::optional<Answer> take_health(const Request& request, const Caller& caller, std::int64_t now_ms,
                                  db::HubStore& store) {
  const TerminalId& id = caller.terminal.id;
  const auto health = wire::read_health(request.body);
  if (!health) return refused(400, {health.error().sentence});
  return once(caller, now_ms, store, [&]() -> Result<Answer> {
    if (auto put = db::put_health(store, id, *health, now_ms); !put) return put.error();
    if (auto put = db::note_clock(store, id, clock_of(*health, now_ms), kClockTolerance_ms); !put)
      return put.error();
    return Answer{200, "{}"};
  });
}

}  // namespace ocop::hub
