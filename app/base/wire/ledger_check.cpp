#include "app/base/wire/ledger_check.h"

#include <string>

#include "app/base/wire/entry_hash.h"

namespace ocop::wire {

LedgerCheck::LedgerCheck(const TerminalId& terminal, const EntryHash& prev, std::int64_t checked)
    : terminal_(terminal), prev_(prev), checked_(checked) {}

Status LedgerCheck::add(const LedgerEntry& entry) {
  const std::int64_t expected = checked_ + 1;
  if (entry.seq != expected)
    return Error{"Entry " + std::to_string(expected) + " is missing: entry " +
                 std::to_string(entry.seq) + " stands in its place."};
  const auto name = [expected] { return "Entry " + std::to_string(expected); };
  if (entry_hash(terminal_, entry) != entry.hash)
    return Error{name() + " was changed: its hash is not that of its fields."};
  if (entry.prev != prev_)
    return Error{name() + (expected == 1 ? " does not follow the terminal's enrolment."
                                         : " does not follow the entry before it.")};
  prev_ = entry.hash;
  checked_ = expected;
  return Done{};
}

}  // namespace ocop::wire
