// Marks and seals, which make tampering with a ledger detectable. A mark names one entry by its
// hash, and thereby all before it; a seal is a mark signed by the terminal's key. A seal is stored
// in the ledger, as an entry after those it signs; the newest seal and the hub's mark are also
// stored in files beside the ledger, so that truncating the ledger is noticed. The signed bytes and
// a worked example: db/schema/ledger/README.md. A mark's file:
//   {"format":1,"hash":"<64 hex>","seq":120,"terminal":"<32 hex>"}
// A seal's also has "key" and "signature". Rule for change: a new meaning needs a new format.
// Thread rule: pure. Errors: one sentence. Not here: what a verified ledger proves
// (app/kiosk/commands/ledger_proof.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::local {

inline constexpr std::size_t kLargestMark = std::size_t{4} << 10;

struct LedgerMark {
  TerminalId terminal{};
  std::int64_t seq = 0;
  EntryHash hash{};
  bool operator==(const LedgerMark&) const = default;
};

struct LedgerSeal {
  LedgerMark of;
  PublicKey key{};
  codec::Signature signature{};
};

/// The occasion of a seal: the first one, the end of a day, the close of a shift.
enum class SealWhy { start, day, shift };

LedgerSeal seal_of(const LedgerMark& mark, const codec::SigningKey& key);
/// Returns whether the signature is the key's and covers exactly that mark.
bool is_signed(const LedgerSeal& seal);

/// The body of a `seal` entry: {"hash","key","seq","signature","why"}.
std::string seal_body(const LedgerSeal& seal, SealWhy why);
/// `terminal`: whose ledger contains it.
Result<LedgerSeal> read_seal_body(std::string_view body, const TerminalId& terminal);

std::string mark_text(const LedgerMark& mark);
Result<LedgerMark> read_mark(std::string_view text);
std::string seal_text(const LedgerSeal& seal);
Result<LedgerSeal> read_seal(std::string_view text);

}  // namespace ocop::local
