// The state of ocop-sync's exchange with the hub, kept for itself, for `status`, and for the kiosk,
// which warns staff of a wrong clock: {"asked":"2026-11-25T08:00:00Z",
//   "clock_difference_ms":0,"failures":0,"format":1,"other_lines":0,"refusal":"",
//   "sent":"2026-11-25T08:00:00Z","sentence":"","settings_sentence":"",
//   "succeeded":"2026-11-25T08:00:00Z"}
// Losing it costs one request signed with the wrong time. How much of the ledger the hub has is
// recorded in the ledger. Rule for change: a new meaning needs a new format. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ocop::local {

inline constexpr std::size_t kLargestHubState = std::size_t{16} << 10;

struct HubState {
  std::int64_t asked = 0;                ///< seconds UTC; 0: never
  std::int64_t succeeded = 0;            ///< the last successful exchange
  std::int64_t sent = 0;                 ///< when the hub last confirmed entries
  int failures = 0;                      ///< in a row
  std::string refusal;                   ///< key of the last error; empty: none, or it has no key
  std::string sentence;                  ///< the last error; empty: none
  std::string settings_sentence;         ///< why the newest private settings were refused
  std::int64_t clock_difference_ms = 0;  ///< the hub's clock minus the terminal's
  /// Branches under this terminal's id at the hub that do not lead to this ledger: its disk was
  /// copied, or it was restored from a backup.
  std::int64_t other_branches = 0;
};

std::string hub_state_text(const HubState& state);
/// Malformed text yields the default state.
HubState read_hub_state(std::string_view text);

}  // namespace ocop::local
