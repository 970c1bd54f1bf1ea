// The state of ocop-sync's checks with the office, kept for itself, for `status` and for health
// reports: {"checked":"2026-11-25T08:00:00Z","etag":"\"5f...\"","failures":0,"format":1,
//   "refusal":"","sentence":"","succeeded":"2026-11-25T08:00:00Z"}
// Losing it costs one unnecessary download of the manifest. Rule for change: a new meaning needs a
// new format. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ocop::sync {

inline constexpr std::size_t kLargestSyncState = std::size_t{16} << 10;

struct SyncState {
  std::int64_t checked = 0;    ///< seconds UTC; 0: never
  std::int64_t succeeded = 0;  ///< the last successful check
  int failures = 0;            ///< in a row
  std::string refusal;         ///< key of the last error; empty: none, or it has no key
  std::string sentence;        ///< the last error; empty: none
  std::string etag;
};

std::string sync_state_text(const SyncState& state);
/// Malformed text yields the default state.
SyncState read_sync_state(std::string_view text);

}  // namespace ocop::sync
