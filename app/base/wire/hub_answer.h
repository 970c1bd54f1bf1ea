// The hub's answers to a terminal, as canonical JSON:
//   {"acknowledged":120,"hash":"<64 hex digits>"}     200: the hub has all entries up to that one;
//                                                     with "tips" if it has several branches
//   {"error":"...","expected":101}                    409: send again from that entry
//   {"point":"diem-lang-son","prefix":"DLSK7Q2","terminal":"<32 hex>","tips":[]}
//                                                     200: enrolled
//   {"prefix":"DLSK7Q2","tips":[{"hash":"<64 hex digits>","seq":120}]}
//                                                     200: to a health report
//   {"error":"...","now":1795482000000}               any refusal: a sentence; for 401 also the
//                                                     hub's clock, to sign the next try by
// Rule for change: new keys may be added; readers ignore unknown ones. Thread rule: pure. Errors:
// one sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

/// The last entry of a branch that the hub has of a terminal.
struct BranchTip {
  std::int64_t seq = 0;
  EntryHash hash{};
  bool operator==(const BranchTip&) const = default;
};
/// All tips, or the newest ones; empty if the hub has no entry; nullopt from an older hub.
using BranchTips = std::optional<std::vector<BranchTip>>;
/// The most tips in one answer.
inline constexpr std::size_t kMostTips = 16;

std::string acknowledged_text(std::int64_t seq, const EntryHash& hash, const BranchTips& tips = {});
struct HubRefusal {
  std::string sentence;
  std::optional<std::int64_t> expected{};  ///< send again from this entry
  std::optional<std::int64_t> now_ms{};    ///< the hub's clock
};
std::string refusal_text(const HubRefusal& refusal);

struct Acknowledged {
  std::int64_t seq = 0;
  EntryHash hash{};   ///< of that entry; if the terminal's own differs, it is not its hub
  BranchTips tips{};  ///< nullopt also if there is one branch, which ends there or later
};
Result<Acknowledged> read_acknowledged(std::string_view text);
struct Enrolled {
  TerminalId terminal{};
  std::string point;     ///< the point of the code
  std::string prefix{};  ///< of its sale numbers; empty: an older hub assigns none
  BranchTips tips{};
};
/// Limit for reading its file; an identity has a few hundred bytes.
inline constexpr std::size_t kLargestEnrolled = 4096;
std::string enrolled_text(const Enrolled& enrolled);
Result<Enrolled> read_enrolled(std::string_view text);
/// The answer to a health report. Any text can be read: members that it lacks stay empty.
struct HealthHeard {
  std::string prefix{};
  BranchTips tips{};
};
std::string health_heard_text(const HealthHeard& heard);
HealthHeard read_health_heard(std::string_view text);
/// Any text can be read; if it is not a hub's refusal, the sentence says so.
HubRefusal read_refusal(std::string_view text);

}  // namespace ocop::wire
