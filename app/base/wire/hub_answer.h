// What the hub answers a terminal, as canonical JSON:
//   {"acknowledged":120,"hash":"<64 hex digits>"}     200: the hub has all entries up to that one;
//                                                     with "tips" where it has more than one branch
//   {"error":"...","expected":101}                    409: send again from that entry
//   {"point":"diem-lang-son","prefix":"DLSK7Q2","terminal":"<32 hex>","tips":[]}
//                                                     200: enrolled
//   {"prefix":"DLSK7Q2","tips":[{"hash":"<64 hex digits>","seq":120}]}
//                                                     200: to a health report
//   {"error":"...","now":1795482000000}               any refusal: a sentence; 401: the hub's
//   clock,
//                                                     to sign the next try by
// Rule for change: a new key may come; a reader passes over what it does not know.
// Thread rule: pure. Errors: one sentence.
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
/// All of them, or the newest; empty: the hub has no entry. nullopt: an older hub does not tell.
using BranchTips = std::optional<std::vector<BranchTip>>;
/// So many are told at most.
inline constexpr std::size_t kMostTips = 16;

std::string acknowledged_text(std::int64_t seq, const EntryHash& hash, const BranchTips& tips = {});
struct HubRefusal {
  std::string sentence;
  std::optional<std::int64_t> expected{};  ///< the entry to send again from
  std::optional<std::int64_t> now_ms{};    ///< the hub's clock
};
std::string refusal_text(const HubRefusal& refusal);

struct Acknowledged {
  std::int64_t seq = 0;
  EntryHash hash{};   ///< of that entry: where the terminal's own differs, it is not its hub
  BranchTips tips{};  ///< nothing also: there is one branch, which ends there or later
};
Result<Acknowledged> read_acknowledged(std::string_view text);
struct Enrolled {
  TerminalId terminal{};
  std::string point;     ///< that the code was for
  std::string prefix{};  ///< what its sale numbers begin with; empty: an older hub gives none
  BranchTips tips{};
};
/// No more of its file is read: an identity is a few hundred bytes.
inline constexpr std::size_t kLargestEnrolled = 4096;
std::string enrolled_text(const Enrolled& enrolled);
Result<Enrolled> read_enrolled(std::string_view text);
/// The answer to a health report. Any text can be read: what it does not tell is not there.
struct HealthHeard {
  std::string prefix{};
  BranchTips tips{};
};
std::string health_heard_text(const HealthHeard& heard);
HealthHeard read_health_heard(std::string_view text);
/// Any text can be read: if it is no refusal of a hub's, the sentence says so.
HubRefusal read_refusal(std::string_view text);

}  // namespace ocop::wire
