// "Check a pack": the conclusion for a visitor from the code on a pack and the catalogue's data.
// One verdict, the gravest that applies; then the facts. Thread rule: pure values. Units: civil
// dates, whole days; a pack is good through its last day. Not here: reading a code (app/base/gs1)
// and checking its signature (terminal/pack_facts.h), the texts (screens/pack.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/gtin.h"
#include "db/model/lot.h"

namespace ocop::visit {

/// The content of the code.
struct PackCode {
  std::string product{};       ///< product.id in the catalogue; empty: not in the catalogue
  std::optional<Gtin> gtin{};  ///< how the code names the product: by this,
  std::string product_id{};    ///< or by this; the proof covers exactly this name
  std::string lot{};           ///< empty: not in the code
  std::string serial{};        ///< the pack's number; empty: none
  std::string proof{};         ///< signature of the lot or pack, not verified; empty: none
  std::optional<Date> made_on{};
  std::optional<Date> expiry{};         ///< the last day given in the code
  std::optional<Date> best_before{};    ///< a second one, beside the expiry
  std::optional<std::int64_t> grams{};  ///< net weight
  bool operator==(const PackCode&) const = default;
};

/// Returns whether the code identifies a pack or lot, not only a product.
bool tells_of_a_pack(const PackCode& code);

enum class Proof {
  not_told,   ///< the code has no signature, or the catalogue no key to check it
  issued,     ///< the office signed this lot
  not_issued  ///< its signature is wrong
};

/// What the catalogue knows about the code.
struct PackFacts {
  Proof proof = Proof::not_told;
  std::optional<Lot> lot{};  ///< of the named product; nullopt: not in the catalogue
  std::string owner{};  ///< if there is no `lot`: product.id of another product with a lot of this
                        ///< number; empty: none
};

enum class PackVerdict {
  unknown,     ///< not a product of the catalogue
  withdrawn,   ///< the lot was recalled
  not_issued,  ///< the signature is wrong
  other,       ///< the lot belongs to another product
  differs,     ///< a date in the code is not the lot's, as on a label that was copied
  expired,
  issued,       ///< no objection, and signed
  unknown_lot,  ///< the product is known, the lot is not
  known,        ///< no objection, but not signed
  no_lot        ///< a known product; the code has no lot
};

struct CheckedPack {
  PackCode code{};
  PackVerdict verdict = PackVerdict::unknown;
  Proof proof = Proof::not_told;
  bool lot_known = false;             ///< the lot has its own page
  std::optional<Date> made_on{};      ///< by the catalogue
  std::optional<Date> best_before{};  ///< by the catalogue
  std::optional<Date> good_until{};   ///< the earlier of the pack's and the catalogue's dates
  std::optional<int> days_left{};     ///< until then; 0: today is the last day; negative: expired;
                                      ///< nullopt: the clock is not reliable
  std::optional<LotRecall> recall{};
  std::string owner{};
};

/// Returns whether both dates are known and differ.
bool differs(const std::optional<Date>& in_code, const std::optional<Date>& of_lot);

/// `recall`: of that lot, from the newest release; null: none.
CheckedPack check_pack(const PackCode& code, const PackFacts& facts, const LotRecall* recall,
                       Date today);

/// The state of the screen "check a pack".
struct PackCheck {
  std::optional<PackCode> asked{};       ///< nullopt: waiting for a scan
  std::optional<CheckedPack> checked{};  ///< the answer; nullopt: being looked up
};

}  // namespace ocop::visit
