#include "db/hub/quota.h"

#include <string>

namespace ocop::db {

namespace {

constexpr std::int64_t kQuotaDay_ms = 86'400'000;
constexpr std::int64_t kShopAhead_ms = INT64_C(7) * 3'600'000;  // UTC+7
constexpr std::int64_t kBeside = 200;  // bytes of an entry besides its texts: numbers, hashes

std::int64_t bytes_of(std::span<const LedgerEntry> entries) {
  std::int64_t bytes = 0;
  for (const LedgerEntry& one : entries)
    bytes += kBeside + static_cast<std::int64_t>(one.draft.body.size() + one.draft.boot.size() +
                                                 one.draft.kind.size());
  return bytes;
}

std::int64_t bound(std::int64_t most) {
  return most == 0 ? INT64_MAX : most;
}

std::string said(std::int64_t most) {
  return most == 0 ? "any number of" : std::to_string(most);
}

Status tell(HubStore& store, const TerminalId& terminal, std::int64_t now_ms,
            const std::string& what) {
  const DayQuota& quota = store.quota();
  const std::string sentence = "The terminal sent " + what +
                               " of its daily limit: " + said(quota.entries) + " entries, " +
                               said(quota.bytes >> 20) +
                               " MiB. If it should not send so much, revoke it; otherwise raise "
                               "the limit (--day-entries and --day-mib of serve).";
  return done(store.run("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?1, ?2, ?3)",
                        {now_ms, terminal, sentence}));
}

/// Returns whether this addition reached four fifths of the limit.
bool came_near(std::int64_t total, std::int64_t added, std::int64_t most) {
  const std::int64_t near = most - most / 5;
  return most > 0 && total >= near && (total - added < near || total == added);
}

Result<bool> refuse(HubStore& store, const TerminalId& terminal, std::int64_t now_ms) {
  const auto refused = store.run(
      "UPDATE quota SET refused = refused + 1 WHERE terminal = ?1 RETURNING refused", {terminal});
  if (!refused) return refused.error();
  if (!refused->empty() && refused->front().number(0) == 1)
    if (auto told = tell(store, terminal, now_ms, "all"); !told) return told.error();
  return false;
}

}  // namespace

Result<bool> spend_quota(HubStore& store, const TerminalId& terminal,
                         std::span<const LedgerEntry> entries, std::int64_t now_ms) {
  const DayQuota& quota = store.quota();
  const std::int64_t day = (now_ms + kShopAhead_ms) / kQuotaDay_ms;
  const auto count = static_cast<std::int64_t>(entries.size());
  const std::int64_t bytes = bytes_of(entries);
  const auto spent = store.run(
      "INSERT INTO quota (terminal, day, entries, bytes, refused) VALUES (?1, ?2, ?3, ?4, 0)"
      " ON CONFLICT (terminal) DO UPDATE SET"
      " entries = excluded.entries"
      " + CASE WHEN quota.day = excluded.day THEN quota.entries ELSE 0 END,"
      " bytes = excluded.bytes + CASE WHEN quota.day = excluded.day THEN quota.bytes ELSE 0 END,"
      " refused = CASE WHEN quota.day = excluded.day THEN quota.refused ELSE 0 END,"
      " day = excluded.day"
      " WHERE quota.day <> excluded.day OR (quota.entries <= ?5 AND quota.bytes <= ?6)"
      " RETURNING entries, bytes",
      {terminal, day, count, bytes, bound(quota.entries) - count, bound(quota.bytes) - bytes});
  if (!spent) return spent.error();
  if (spent->empty()) return refuse(store, terminal, now_ms);
  const SqlRow& total = spent->front();
  if (came_near(total.number(0), count, quota.entries) ||
      came_near(total.number(1), bytes, quota.bytes))
    if (auto told = tell(store, terminal, now_ms, "four fifths"); !told) return told.error();
  return true;
}

std::int64_t until_next_day_seconds(std::int64_t now_ms) {
  return (kQuotaDay_ms - (now_ms + kShopAhead_ms) % kQuotaDay_ms + 999) / 1000;
}

}  // namespace ocop::db
