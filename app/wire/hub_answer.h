// What the hub answers a terminal, as canonical JSON:
//   {"acknowledged":120,"hash":"<64 hex digits>"}     200: the hub has all entries up to that one
//   {"error":"...","expected":101}                    409: send again from that entry
//   {"point":"diem-lang-son","terminal":"<32 hex>"}   200: enrolled
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

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

std::string acknowledged_text(std::int64_t seq, const EntryHash& hash);
std::string enrolled_text(const TerminalId& terminal, const std::string& point);
struct HubRefusal {
  std::string sentence;
  std::optional<std::int64_t> expected{};  ///< the entry to send again from
  std::optional<std::int64_t> now_ms{};    ///< the hub's clock
};
std::string refusal_text(const HubRefusal& refusal);

struct Acknowledged {
  std::int64_t seq = 0;
  EntryHash hash{};  ///< of that entry: where the terminal's own differs, it is not its hub
};
Result<Acknowledged> read_acknowledged(std::string_view text);
struct Enrolled {
  TerminalId terminal{};
  std::string point;  ///< that the code was for
};
Result<Enrolled> read_enrolled(std::string_view text);
/// Of whatever text: where it is no refusal of a hub's, the sentence says so.
HubRefusal read_refusal(std::string_view text);

}  // namespace ocop::wire
