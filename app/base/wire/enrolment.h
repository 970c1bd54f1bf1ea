// How a terminal introduces itself: the record of its id and public key, and the one-time code that
// the office gave out for its point. Grammar: app/base/wire/upward.md.
// Thread rule: pure, but for new_enrol_code's chance. Errors: one sentence.
// Not here: which codes are good (db/hub/terminals.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

struct Enrolment {
  std::string code;  ///< as enrol_code_of leaves it
  TerminalId terminal{};
  PublicKey key{};
};

/// Ten letters and digits that cannot be taken for each other, 50 bits by chance: "7K3QM-9XW2A".
std::string new_enrol_code();
/// A code as somebody typed it, cleaned: without hyphens and spaces, in capitals, with O as 0, I
/// and L as 1.
std::string enrol_code_of(std::string_view typed);

/// Returns whether it has the length and the letters of a code. Not whether it is good.
bool is_enrol_code(std::string_view code);

std::string enrolment_text(const Enrolment& enrolment);
Result<Enrolment> read_enrolment(std::string_view text);

/// Whether a ledger of that terminal may begin with that prev: with its id, or with id and key.
bool is_first_prev(const TerminalId& terminal, const PublicKey& key, const EntryHash& prev);

}  // namespace ocop::wire
