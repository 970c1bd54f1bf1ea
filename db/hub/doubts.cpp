#include "db/hub/doubts.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "db/hub/resumming.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kMinute_ms = 60'000;
constexpr std::int64_t kReports_ms = 15 * kMinute_ms;  // terminals report every five minutes
constexpr std::ptrdiff_t kFewest = 3;                  // fewest terminals that can outvote a hub

/// Returns the hub's clock minus each recently reporting terminal's.
Result<std::vector<std::int64_t>> differences(HubStore& store, std::int64_t now_ms) {
  const auto rows = store.run(
      "SELECT h.received_ms - h.at_ms FROM health AS h JOIN terminal AS t ON t.id = h.terminal"
      " WHERE h.received_ms BETWEEN ?1 AND ?2 AND t.revoked_ms IS NULL",
      {now_ms - kReports_ms, now_ms});
  if (!rows) return rows.error();
  std::vector<std::int64_t> all;
  for (const SqlRow& row : *rows) all.push_back(row.number(0));
  std::sort(all.begin(), all.end());
  return all;
}

struct Vote {
  bool against = false;
  std::int64_t middle_ms = 0;  ///< median of the dissenting terminals: the hub's clock minus theirs
  bool agreed = false;         ///< more than half report about the same time
};

/// `all`: sorted.
Vote vote_of(const std::vector<std::int64_t>& all, std::int64_t tolerance_ms) {
  const auto behind = std::lower_bound(all.begin(), all.end(), -tolerance_ms);
  const auto ahead = std::upper_bound(all.begin(), all.end(), tolerance_ms);
  const bool is_behind = behind - all.begin() > all.end() - ahead;
  const auto first = is_behind ? all.begin() : ahead;
  const auto last = is_behind ? behind : all.end();
  const auto size = static_cast<std::ptrdiff_t>(all.size());
  Vote vote;
  if (last - first < kFewest || 2 * (last - first) <= size) return vote;
  vote.against = true;
  vote.middle_ms = *(first + (last - first) / 2);
  vote.agreed = 2 * std::count_if(first, last,
                                  [&](std::int64_t one) {
                                    return std::abs(one - vote.middle_ms) <= tolerance_ms;
                                  }) >
                size;
  return vote;
}

Status tell(HubStore& store, std::int64_t now_ms, std::int64_t difference_ms) {
  const std::string sentence = "The hub's clock is in doubt: most terminals' clocks are about " +
                               std::to_string(std::abs(difference_ms) / kMinute_ms) + " minutes " +
                               (difference_ms < 0 ? "ahead of" : "behind") +
                               " it. Set it right (timedatectl); until then nothing is learned from"
                               " it about terminals' clocks.";
  return done(store.run("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?1, ?2, ?3)",
                        {now_ms, TerminalId{}, sentence}));
}

/// Returns the doubt that covers `now_ms`, if any.
Result<SqlRows> doubt_now(HubStore& store, std::int64_t now_ms) {
  return store.run(
      "SELECT from_ms, until_ms, behind_ms FROM doubt"
      " WHERE trusted = 0 AND from_ms <= ?1 AND until_ms >= ?2 ORDER BY until_ms DESC LIMIT 1",
      {now_ms, now_ms});
}

/// Returns the end of the last period of trust that began by then; 0 if there is none.
Result<std::int64_t> trusted_until(HubStore& store, std::int64_t now_ms) {
  const auto rows = store.run(
      "SELECT coalesce(max(until_ms), 0) FROM doubt WHERE trusted = 1 AND from_ms <= ?1", {now_ms});
  if (!rows) return rows.error();
  return rows->front().number(0);
}

Status put_period(HubStore& store, const HubDoubt& period, bool trusted, bool settled) {
  return done(store.run(
      "INSERT INTO doubt (from_ms, until_ms, behind_ms, settled, trusted)"
      " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (from_ms, until_ms) DO UPDATE"
      " SET behind_ms = excluded.behind_ms, settled = 0, trusted = excluded.trusted",
      {period.from_ms, period.until_ms, period.behind_ms, settled ? 1 : 0, trusted ? 1 : 0}));
}

/// Records a period, and cuts it out of those that say the opposite: the last word counts.
Status say(HubStore& store, const HubDoubt& period, bool trusted) {
  const auto opposite = store.run(
      "DELETE FROM doubt WHERE trusted = ?1 AND from_ms <= ?2 AND until_ms >= ?3"
      " RETURNING from_ms, until_ms, behind_ms, settled",
      {trusted ? 0 : 1, period.until_ms, period.from_ms});
  if (!opposite) return opposite.error();
  for (const SqlRow& row : *opposite) {
    const HubDoubt before{row.number(0), period.from_ms - 1, row.number(2)};
    const HubDoubt after{period.until_ms + 1, row.number(1), row.number(2)};
    for (const HubDoubt& rest : {before, after})
      if (rest.from_ms <= rest.until_ms)
        if (auto put = put_period(store, rest, !trusted, row.number(3) != 0); !put) return put;
  }
  return put_period(store, period, trusted, false);
}

}  // namespace

Result<std::vector<HubDoubt>> doubts_of(HubStore& store) {
  const auto rows = store.run(
      "SELECT from_ms, until_ms, behind_ms FROM doubt WHERE trusted = 0"
      " ORDER BY from_ms, until_ms");
  if (!rows) return rows.error();
  std::vector<HubDoubt> doubts;
  for (const SqlRow& row : *rows) doubts.push_back({row.number(0), row.number(1), row.number(2)});
  return doubts;
}

Result<bool> is_doubted(HubStore& store, std::int64_t now_ms) {
  const auto now = doubt_now(store, now_ms);
  if (!now) return now.error();
  return !now->empty();
}

Result<bool> doubts_clock(HubStore& store, std::int64_t now_ms, std::int64_t tolerance_ms) {
  const auto all = differences(store, now_ms);
  if (!all) return all.error();
  const Vote vote = vote_of(*all, tolerance_ms);
  if (!vote.against) return false;
  const auto trusted = trusted_until(store, now_ms);
  if (!trusted) return trusted.error();
  if (*trusted >= now_ms) return false;
  const std::int64_t behind_ms = vote.agreed ? std::max<std::int64_t>(0, -vote.middle_ms) : 0;
  const auto now = doubt_now(store, now_ms);
  if (!now) return now.error();
  if (now->empty()) {
    // Extend the doubt at both ends: the clock was wrong before so many terminals reported it, and
    // entries that arrive next must not be summed before it is known whether the doubt goes on.
    if (auto told = tell(store, now_ms, vote.middle_ms); !told) return told.error();
    const std::int64_t from_ms = std::max(now_ms - kReports_ms, *trusted + 1);
    const auto kept = keep_doubt(store, {from_ms, now_ms + kReports_ms, behind_ms});
    return kept ? Result<bool>(true) : Result<bool>(kept.error());
  }
  const SqlRow& row = now->front();
  const bool more = behind_ms > row.number(2) + tolerance_ms;
  if (!more && row.number(1) - now_ms > kReports_ms / 2) return true;
  const std::string anew = more ? ", settled = 0" : "";
  const auto longer = store.run(
      "UPDATE doubt SET until_ms = ?1, behind_ms = ?2" + anew +
          " WHERE from_ms = ?3 AND until_ms = ?4",
      {now_ms + kReports_ms, more ? behind_ms : row.number(2), row.number(0), row.number(1)});
  return longer ? Result<bool>(true) : Result<bool>(longer.error());
}

Result<std::int64_t> keep_doubt(HubStore& store, const HubDoubt& doubt) {
  if (auto said = say(store, doubt, false); !said) return said.error();
  const auto aside = store.run(
      "INSERT INTO clock_doubted (terminal, boot, zero_ms, difference_ms, seen_ms)"
      " SELECT terminal, boot, zero_ms, difference_ms, seen_ms FROM clock"
      " WHERE seen_ms BETWEEN ?1 AND ?2 ON CONFLICT (terminal, boot) DO UPDATE"
      " SET zero_ms = excluded.zero_ms, difference_ms = excluded.difference_ms,"
      " seen_ms = excluded.seen_ms",
      {doubt.from_ms, doubt.until_ms});
  if (!aside) return aside.error();
  const auto gone = store.run("DELETE FROM clock WHERE seen_ms BETWEEN ?1 AND ?2 RETURNING boot",
                              {doubt.from_ms, doubt.until_ms});
  if (!gone) return gone.error();
  return static_cast<std::int64_t>(gone->size());
}

Status withdraw_doubts(HubStore& store, std::int64_t from_ms, std::int64_t until_ms) {
  return say(store, {from_ms, until_ms, 0}, true);
}

Status settle_doubts(HubStore& store) {
  const auto open =
      store.run("SELECT from_ms, until_ms FROM doubt WHERE settled = 0 ORDER BY from_ms");
  if (!open) return open.error();
  if (open->empty()) return Done{};
  const std::int64_t from_ms = open->front().number(0);
  const auto terminals =
      store.run("SELECT id FROM terminal WHERE seen_ms >= ?1 ORDER BY id", {from_ms});
  if (!terminals) return terminals.error();
  for (const SqlRow& row : *terminals) {
    auto taken =
        store.transact([&] { return sum_anew_since(store, row.bytes<TerminalId>(0), from_ms); });
    if (!taken) return taken;
  }
  for (const SqlRow& row : *open)
    if (const auto settled =
            store.run("UPDATE doubt SET settled = 1 WHERE from_ms = ?1 AND until_ms = ?2",
                      {row.number(0), row.number(1)});
        !settled)
      return settled.error();
  return Done{};
}

}  // namespace ocop::db
