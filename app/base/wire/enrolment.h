// How a terminal introduces itself: the record of its id and public key, and the one-time code that
// the office issued for its point. Grammar: app/base/wire/upward.md. Thread rule: pure, except for
// randomness in new_enrol_code. Errors: one sentence. Not here: which codes are valid
// (db/hub/terminals.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/ledger_entry.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

struct Enrolment {
  std::string code;  ///< normalised by enrol_code_of
  TerminalId terminal{};
  PublicKey key{};
};

/// Returns ten unambiguous letters and digits with 50 random bits: "7K3QM-9XW2A".
std::string new_enrol_code();
/// Normalises a typed code: without hyphens and spaces, in capitals, O as 0, I and L as 1.
std::string enrol_code_of(std::string_view typed);

/// Returns whether it has the form of a code, not whether it is valid.
bool is_enrol_code(std::string_view code);

std::string enrolment_text(const Enrolment& enrolment);
Result<Enrolment> read_enrolment(std::string_view text);

/// Returns whether that terminal's ledger may begin with that prev: the hash of its id, or of id
/// and key.
bool is_first_prev(const TerminalId& terminal, const PublicKey& key, const EntryHash& prev);

}  // namespace ocop::wire
