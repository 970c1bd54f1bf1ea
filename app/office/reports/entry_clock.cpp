#include "app/office/reports/entry_clock.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "app/base/wire/signed_request.h"

namespace ocop::reports {

namespace {

constexpr std::int64_t kLongestUp_ms = std::int64_t{20} * 366 * 86'400'000;

/// Dates an entry of an unseen boot by a clock difference seen in another boot. The difference may
/// not have applied at that time: a clock supposed to be ahead is believed unless its time is after
/// the entry arrived, and one supposed to be behind if the corrected time would be.
std::int64_t moved(std::int64_t said, std::int64_t difference_ms, std::int64_t received_ms) {
  const std::int64_t right = said + difference_ms;
  if (difference_ms < 0) return said > received_ms ? right : said;
  return right <= received_ms ? right : said;
}

/// Dates an entry by its boot. Returns nullopt if the hub never saw that boot.
std::optional<std::int64_t> by_boot(const EntryDraft& draft, std::span<const ClockSeen> clocks) {
  if (draft.boot.empty() || draft.uptime_ms < 0 || draft.uptime_ms >= kLongestUp_ms)
    return std::nullopt;
  for (const ClockSeen& one : clocks)
    if (one.boot == draft.boot) return one.zero_ms + draft.uptime_ms;
  return std::nullopt;
}

/// Dates an entry by what the hub saw of other boots. `latest_ms`: the latest time at which it
/// arrived.
std::int64_t by_others(const db::StoredEntry& stored, std::span<const ClockSeen> clocks,
                       std::int64_t latest_ms) {
  if (clocks.empty()) return stored.entry.draft.at_ms;
  const ClockSeen* before = &clocks.front();
  for (const ClockSeen& one : clocks)
    if (one.seen_ms <= latest_ms) before = &one;
  return moved(stored.entry.draft.at_ms, before->difference_ms, latest_ms);
}

/// Returns the latest time at which an entry can have arrived: the hub's clock was at most as far
/// behind as the doubts say.
std::int64_t latest(std::int64_t received_ms, std::span<const db::HubDoubt> doubts) {
  std::int64_t behind_ms = 0;
  for (const db::HubDoubt& one : doubts)
    if (one.from_ms <= received_ms && received_ms <= one.until_ms)
      behind_ms = std::max(behind_ms, one.behind_ms + wire::kClockTolerance_ms);
  return received_ms + behind_ms;
}

}  // namespace

std::int64_t happened_ms(const db::StoredEntry& stored, std::span<const ClockSeen> clocks,
                         std::span<const db::HubDoubt> doubts) {
  const std::int64_t said = stored.entry.draft.at_ms;
  const auto is_near = [said](std::int64_t other) {
    return std::abs(other - said) <= wire::kClockTolerance_ms;
  };
  const auto booted = by_boot(stored.entry.draft, clocks);
  if (booted && is_near(*booted)) return said;
  const std::int64_t latest_ms = latest(stored.received_ms, doubts);
  const std::int64_t right = std::clamp<std::int64_t>(
      booted ? *booted : by_others(stored, clocks, latest_ms), 0, latest_ms);
  return is_near(right) ? said : right;
}

}  // namespace ocop::reports
