#include "tests/simulation/broken_hubs.h"

#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/base/codec/hex.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/ledger_batch.h"
#include "app/office/exchange/routes.h"
#include "db/model/clock_seen.h"

namespace ocop::simulation {

namespace {

/// Returns the entries of a batch, or nullopt for other requests.
std::optional<std::vector<LedgerEntry>> batch_in(const exchange::Request& request) {
  constexpr std::string_view kBefore = "/v1/terminals/";
  if (!request.path.ends_with("/entries")) return std::nullopt;
  const auto id = codec::from_hex<TerminalId>(request.path.substr(kBefore.size(), 32));
  auto entries = wire::read_batch(*id, request.body);
  return entries ? std::optional(std::move(*entries)) : std::nullopt;
}

exchange::Answer confirmed(const std::vector<LedgerEntry>& entries) {
  return {200, wire::acknowledged_text(entries.back().seq, entries.back().hash)};
}

/// A terminal's report of its clock, compared with the hub's.
struct ClockTold {
  TerminalId terminal{};
  ClockSeen seen;
};
std::optional<ClockTold> clock_in(const exchange::Request& request, std::int64_t now_ms) {
  constexpr std::string_view kBefore = "/v1/terminals/";
  if (!request.path.ends_with("/health")) return std::nullopt;
  const auto id = codec::from_hex<TerminalId>(request.path.substr(kBefore.size(), 32));
  const auto health = wire::read_health(request.body);
  if (!id || !health) return std::nullopt;
  return ClockTold{*id, {health->boot, now_ms - health->uptime_ms, now_ms - health->at_ms, now_ms}};
}

}  // namespace

StartHub hub_that_also(AfterBatch does) {
  return [does] {
    return [does](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = exchange::handle(request, now_ms, store);
      if (answer.status == 200 && request.path.ends_with("/entries")) does(store);
      return answer;
    };
  };
}

StartHub hub_that_acknowledges_too_early() {
  return [] {
    auto waiting = std::make_shared<std::optional<exchange::Request>>();
    return [waiting](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      if (*waiting) (void)exchange::handle(**waiting, now_ms, store);
      waiting->reset();
      const auto entries = batch_in(request);
      if (!entries) return exchange::handle(request, now_ms, store);
      *waiting = request;
      return confirmed(*entries);
    };
  };
}

StartHub hub_that_never_asks_again() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = exchange::handle(request, now_ms, store);
      const auto entries = batch_in(request);
      return answer.status == 409 && entries ? confirmed(*entries) : answer;
    };
  };
}

StartHub hub_that_goes_by_the_clock() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      const auto entries = batch_in(request);
      const auto newest = store.run("SELECT coalesce(max(at_ms), 0) FROM entry");
      const bool old =
          entries && newest && entries->back().draft.at_ms < (*newest)[0].number(0) - 86'400'000;
      return old ? confirmed(*entries) : exchange::handle(request, now_ms, store);
    };
  };
}

StartHub hub_that_keeps_the_earliest_beginning() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = exchange::handle(request, now_ms, store);
      const auto told = clock_in(request, now_ms);
      if (answer.status == 200 && told)
        (void)store.run(
            "INSERT INTO clock (terminal, boot, zero_ms, difference_ms, seen_ms)"
            " VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (terminal, boot) DO UPDATE SET zero_ms = min(zero_ms, excluded.zero_ms)",
            {told->terminal, told->seen.boot, told->seen.zero_ms, told->seen.difference_ms,
             told->seen.seen_ms});
      return answer;
    };
  };
}

StartHub hub_that_never_doubts_itself() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      if (clock_in(request, now_ms)) (void)store.run("UPDATE health SET received_ms = 0");
      return exchange::handle(request, now_ms, store);
    };
  };
}

StartHub hub_that_sums_nothing_anew() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      constexpr std::int64_t kFar_ms = 300'000;
      const auto told = clock_in(request, now_ms);
      if (told && std::abs(told->seen.difference_ms) <= kFar_ms)
        (void)store.run(
            "UPDATE clock SET zero_ms = ?1, difference_ms = ?2, seen_ms = ?3"
            " WHERE terminal = ?4 AND boot = ?5 AND abs(zero_ms - ?1) > ?6",
            {told->seen.zero_ms, told->seen.difference_ms, told->seen.seen_ms, told->terminal,
             told->seen.boot, kFar_ms});
      return exchange::handle(request, now_ms, store);
    };
  };
}

StartHub hub_that_drops_what_a_day_does_not_take() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = exchange::handle(request, now_ms, store);
      const auto entries = batch_in(request);
      return answer.status == 429 && entries ? confirmed(*entries) : answer;
    };
  };
}

StartHub hub_that_drops_what_is_retired() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      const auto query = request.path.find("/retired?of=");
      if (query == request.path.npos) return exchange::handle(request, now_ms, store);
      const auto id = codec::from_hex<TerminalId>(
          request.path.substr(query + std::string_view("/retired?of=").size(), 32));
      const auto entries = id ? wire::read_batch(*id, request.body) : Error{};
      return entries ? confirmed(*entries) : exchange::handle(request, now_ms, store);
    };
  };
}

StartHub hub_that_tells_no_tips() {
  return [] {
    return [](const exchange::Request& request, std::int64_t now_ms, db::HubStore& store) {
      auto answer = exchange::handle(request, now_ms, store);
      if (answer.status == 200 && request.path.ends_with("/health"))
        answer.body = wire::health_heard_text({wire::read_health_heard(answer.body).prefix, {}});
      return answer;
    };
  };
}

exchange::Answer confirm_what_waits(const exchange::Request& request) {
  const auto entries = batch_in(request);
  return entries ? confirmed(*entries) : exchange::refused(503, {"Busy."});
}

void store_twice(db::HubStore& store) {
  for (const char* sql : {"DROP INDEX IF EXISTS entry_by_seq",
                          "INSERT INTO entry SELECT * FROM entry ORDER BY rowid DESC LIMIT 1"})
    (void)store.run(sql);
}

void drop_forks(db::HubStore& store) {
  for (const char* sql :
       {"DROP TRIGGER IF EXISTS entry_is_never_deleted", "DELETE FROM entry WHERE branch > 0",
        "DELETE FROM branch WHERE branch > 0"})
    (void)store.run(sql);
}

void change_a_body(db::HubStore& store) {
  for (const char* sql : {"DROP TRIGGER IF EXISTS entry_is_never_changed",
                          "UPDATE entry SET body = '{}' WHERE rowid = 1"})
    (void)store.run(sql);
}

void add_to_a_sum(db::HubStore& store) {
  (void)store.run("UPDATE movement SET amount = amount + 1000 WHERE seq < 5");
}

void move_boots(db::HubStore& store) {
  (void)store.run("UPDATE clock SET zero_ms = zero_ms - 7200000");
}

void count_for_another_day(db::HubStore& store) {
  (void)store.run("UPDATE movement SET day = day + 2 WHERE seq < 5");
}

}  // namespace ocop::simulation
