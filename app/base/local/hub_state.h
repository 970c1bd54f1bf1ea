// What ocop-sync remembers of its exchange with the hub, for itself, for `status`, and for the
// kiosk, which tells staff of a clock that is wrong: {"asked":"2026-11-25T08:00:00Z",
//   "clock_difference_ms":0,"failures":0,"format":1,"other_lines":0,"refusal":"",
//   "sent":"2026-11-25T08:00:00Z","sentence":"","settings_sentence":"",
//   "succeeded":"2026-11-25T08:00:00Z"}
// Lost, it costs one request that is signed by the wrong clock. How far the hub has the ledger
// stands in the ledger. Rule for change: a new meaning needs a new format. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ocop::local {

inline constexpr std::size_t kLargestHubState = std::size_t{16} << 10;

struct HubState {
  std::int64_t asked = 0;         ///< seconds UTC; 0: never
  std::int64_t succeeded = 0;     ///< the last exchange that ended well
  std::int64_t sent = 0;          ///< when the hub last confirmed entries
  int failures = 0;               ///< in a row
  std::string refusal;            ///< key of the last one's; empty: it ended well, or has no key
  std::string sentence;           ///< empty: it ended well
  std::string settings_sentence;  ///< why the newest private settings were refused
  std::int64_t clock_difference_ms = 0;  ///< the hub's clock less the terminal's
  /// Lines of entries that the hub has under this terminal's name and that end otherwise than this
  /// ledger: its disk was copied, or it was restored from a backup.
  std::int64_t other_branches = 0;
};

std::string hub_state_text(const HubState& state);
/// Malformed text yields the default state.
HubState read_hub_state(std::string_view text);

}  // namespace ocop::local
