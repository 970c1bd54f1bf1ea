// Slow work that does not need the store (decompression, hashing, encryption) is done before the
// transaction.
#include "app/office/exchange/terminal_routes.h"

#include "app/base/codec/digest.h"
#include "app/base/codec/signing_key.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/retired_name.h"
#include "app/base/wire/sale_prefix.h"
#include "app/base/wire/sealed_settings.h"
#include "db/hub/clocks.h"
#include "db/hub/entries.h"
#include "db/hub/kept_settings.h"
#include "db/hub/numbers.h"
#include "db/hub/quota.h"
#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

constexpr int kPrefixTries = 50;  // of a million prefixes; one try is usually enough
constexpr std::string_view kRetired = "/retired?";

wire::BranchTips tips_of(const std::vector<db::Branch>& branches) {
  std::vector<wire::BranchTip> tips;
  tips.reserve(branches.size());
  for (const db::Branch& branch : branches) tips.push_back({branch.tip_seq, branch.tip_hash});
  return tips;
}

Answer answer_to(const db::BatchTaken& taken) {
  if (taken.expected)
    return refused(409, {"The hub lacks the entries before these; send again from entry " +
                             std::to_string(*taken.expected) + ".",
                         taken.expected,
                         {}});
  return {200, wire::acknowledged_text(
                   taken.acknowledged, taken.hash,
                   taken.branches.size() > 1 ? tips_of(taken.branches) : wire::BranchTips())};
}

/// Nothing is lost: the terminal keeps what it has.
Answer enough_for_today(std::int64_t now_ms) {
  Answer answer = refused(429, {"This terminal has reached its daily limit; it can continue "
                                "tomorrow, or the office can raise the limit."});
  answer.retry_after_seconds = db::until_next_day_seconds(now_ms);
  return answer;
}

ClockSeen clock_of(const TerminalHealth& health, std::int64_t now_ms) {
  return {health.boot, now_ms - health.uptime_ms, now_ms - health.at_ms, now_ms};
}

/// Returns the prefix of the terminal's sale numbers, assigning one if it has none. Pre-condition:
/// within a transaction.
Result<std::string> prefix_for(db::HubStore& store, const TerminalId& id,
                               const std::string& point) {
  auto known = db::prefix_of(store, id);
  if (!known || !known->empty()) return known;
  for (int tries = 0; tries < kPrefixTries; ++tries) {
    std::string prefix = wire::new_prefix(point);
    const auto given = db::give_prefix(store, id, prefix);
    if (!given) return given.error();
    if (*given) return prefix;
  }
  return Error{"No free prefix was found for the terminal's sale numbers."};
}

/// Spends the code only if the terminal is enrolled. Pre-condition: within a transaction.
Result<Answer> enrol_with(const wire::Enrolment& enrolment, std::int64_t now_ms,
                          db::HubStore& store) {
  const auto known = db::find_terminal(store, enrolment.terminal);
  if (!known) return known.error();
  if (*known && (*known)->key != enrolment.key)
    return refused(409, {"Another key has that terminal's id; give this terminal a new identity."});
  if (*known && (*known)->revoked_ms)
    return refused(403, {"This terminal was revoked; give it a new identity."});
  const auto point =
      db::spend_enrol_code(store, codec::sha256(enrolment.code), enrolment.terminal, now_ms);
  if (!point) return point.error();
  if (!*point)
    return refused(403, {"There is no such code, or it was used or is too old; ask the office for "
                         "a new one."});
  const auto enrolled =
      db::enrol_terminal(store, enrolment.terminal, enrolment.key, **point, now_ms);
  if (!enrolled) return enrolled.error();
  if (*enrolled != db::Enrolled::done)
    return Error{"Another hub has just enrolled that terminal's id."};  // the code stays valid
  auto prefix = prefix_for(store, enrolment.terminal, **point);
  if (!prefix) return prefix.error();
  const auto branches = db::branches_of(store, enrolment.terminal);
  if (!branches) return branches.error();
  return Answer{200, wire::enrolled_text(
                         {enrolment.terminal, **point, std::move(*prefix), tips_of(*branches)})};
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
    const auto within = db::spend_quota(store, id, *entries, now_ms);
    if (!within) return within.error();
    if (!*within) return enough_for_today(now_ms);
    const auto taken = db::take_entries(store, caller.terminal, *entries, now_ms);
    if (!taken) return taken.error();
    return answer_to(*taken);
  });
}

std::optional<Answer> take_retired(const Request& request, const Caller& caller,
                                   std::int64_t now_ms, db::HubStore& store) {
  const auto query = request.path.find(kRetired);
  const auto name = wire::read_retired_query(
      query == request.path.npos ? "" : request.path.substr(query + kRetired.size()),
      caller.terminal.id);
  if (!name) return refused(400, {name.error().sentence});
  const auto entries = wire::read_batch(name->terminal, request.body);
  if (!entries) return refused(400, {entries.error().sentence});
  const LedgerEntry& first = entries->front();
  if (first.seq == 1 && !wire::is_first_prev(name->terminal, name->key, first.prev))
    return refused(400, {"Entry 1 does not follow that terminal's enrolment."});
  return once(caller, now_ms, store, [&]() -> Result<Answer> {
    const auto within = db::spend_quota(store, caller.terminal.id, *entries, now_ms);
    if (!within) return within.error();
    if (!*within) return enough_for_today(now_ms);
    const auto known =
        db::keep_retired(store, name->terminal, name->key, caller.terminal.point, now_ms);
    if (!known) return known.error();
    if (!*known)
      return refused(409, {"That former identity belongs to another key; call the office."});
    const auto taken = db::take_entries(store, **known, *entries, now_ms);
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
    auto sealed = codec::seal(**document, caller.terminal.key);
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
    if (auto put = db::note_clock(store, id, clock_of(*health, now_ms), wire::kClockTolerance_ms);
        !put)
      return put.error();
    auto prefix = prefix_for(store, id, caller.terminal.point);
    if (!prefix) return prefix.error();
    const auto branches = db::branches_of(store, id);
    if (!branches) return branches.error();
    return Answer{200, wire::health_heard_text({std::move(*prefix), tips_of(*branches)})};
  });
}

}  // namespace ocop::exchange
