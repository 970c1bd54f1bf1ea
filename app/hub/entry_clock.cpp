#include "app/hub/entry_clock.h"

#include <algorithm>
#include <cstdlib>

#include "app/hub/caller.h"

namespace ocop::hub {

namespace {

constexpr std::int64_t kLongestUp_ms = std::int64_t{20} * 366 * 86'400'000;

/// Of a boot that was never seen, by a difference that was seen in another. It may not have been so
/// yet, or no more: a clock that is said to run ahead is believed as long as it names no time after
/// the entry came, and one that is said to be late where the difference would name such a time.
std::int64_t moved(std::int64_t said, std::int64_t difference_ms, std::int64_t received_ms) {
  const std::int64_t right = said + difference_ms;
  if (difference_ms < 0) return said > received_ms ? right : said;
  return right <= received_ms ? right : said;
}

/// By the clocks alone.
std::int64_t corrected(const db::StoredEntry& stored, std::span<const ClockSeen> clocks) {
  const EntryDraft& draft = stored.entry.draft;
  if (clocks.empty()) return draft.at_ms;
  const ClockSeen* before = &clocks.front();
  for (const ClockSeen& one : clocks) {
    if (one.boot == draft.boot && draft.uptime_ms >= 0 && draft.uptime_ms < kLongestUp_ms)
      return one.zero_ms + draft.uptime_ms;
    if (one.seen_ms <= stored.received_ms) before = &one;
  }
  return moved(draft.at_ms, before->difference_ms, stored.received_ms);
}

}  // namespace

std::int64_t happened_ms(const db::StoredEntry& stored, std::span<const ClockSeen> clocks) {
  const std::int64_t said = stored.entry.draft.at_ms;
  const std::int64_t right =
      std::clamp<std::int64_t>(corrected(stored, clocks), 0, stored.received_ms);
  return std::abs(right - said) <= kClockTolerance_ms ? said : right;
}

}  // namespace ocop::hub
