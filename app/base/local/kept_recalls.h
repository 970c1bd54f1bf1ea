// All recalls that a terminal has received, except lifted ones, as a file:
//   {"format":1,"recalls":[{"lot":"NA-1","on":"2026-11-05","product":"na",
//    "reason":{"en":"","vi":"Dư lượng","zh":""}}]}
// Written by ocop-sync before a release becomes current, read by the kiosk with each release, so
// that a till never forgets a recall because a release lacks it. Rule for change: readers ignore
// unknown keys; a new meaning needs a new format. Thread rule: pure. Errors: one sentence. The rule
// for merging is in db/model/recalls.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "db/model/recalls.h"
#include "db/model/result.h"

namespace ocop::local {

inline constexpr std::size_t kLargestKeptRecalls = std::size_t{64} << 20;

std::string kept_recalls_text(const RecallMap& recalls);
Result<RecallMap> read_kept_recalls(std::string_view text);

}  // namespace ocop::local
