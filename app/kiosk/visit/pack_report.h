// "Check a pack": what follows for a visitor from the code on a pack and from what the catalogue
// knows of it. One verdict first, the gravest that applies; then the facts.
// Thread rule: pure values. Units: civil dates, whole days; a pack is good through its last day.
// Not here: reading a code and checking its signature (wire), the words (screens/pack.cpp).
#pragma once

#include <optional>
#include <string>

#include "db/model/gtin.h"
#include "db/model/lot.h"

namespace ocop::visit {

/// What the code itself says.
struct PackCode {
  std::string product{};         ///< product.id in the catalogue; empty: none of ours
  std::optional<Gtin> gtin{};    ///< how the code names the product: this,
  std::string product_id{};      ///< or this; the proof is of just that
  std::string lot{};             ///< empty: it does not tell
  std::string serial{};          ///< of the pack; empty: none
  std::string proof{};           ///< signature of the lot or pack, not checked; empty: none
  std::optional<Date> expiry{};  ///< the last day that it names
  bool operator==(const PackCode&) const = default;
};

/// It is about this very pack, not only about a product.
bool tells_of_a_pack(const PackCode& code);

enum class Proof {
  not_told,   ///< the code carries none, or the catalogue no key to check it with
  issued,     ///< the office signed this lot
  not_issued  ///< it carries one, and it is wrong
};

/// What the catalogue knows of the code.
struct PackFacts {
  Proof proof = Proof::not_told;
  std::optional<Lot> lot{};  ///< of the product that the code names; nullopt: not in the catalogue
  std::string owner{};       ///< then: product.id that has a lot of this number; empty: none
};

enum class PackVerdict {
  unknown,     ///< no product of the catalogue
  withdrawn,   ///< the lot was taken back
  not_issued,  ///< the signature is wrong
  other,       ///< the lot is another product's
  expired,
  issued,       ///< nothing against it, and signed
  unknown_lot,  ///< the product is ours, the lot is in no record
  known,        ///< nothing against it, but no signature
  no_lot        ///< a product of ours; the code tells no more
};

struct PackReport {
  PackCode code{};
  PackVerdict verdict = PackVerdict::unknown;
  Proof proof = Proof::not_told;
  bool lot_known = false;  ///< it has a page of its own
  std::optional<Date> made_on{};
  std::optional<Date> good_until{};  ///< the earlier of what pack and catalogue say
  std::optional<int> days_left{};    ///< until then; 0: today is the last day; negative: expired;
                                     ///< nullopt: the clock cannot be believed
  std::optional<LotRecall> recall{};
  std::string owner{};
};

/// `recall`: of that lot, from the newest release there is; null: none.
PackReport check_pack(const PackCode& code, const PackFacts& facts, const LotRecall* recall,
                      Date today);

/// What the screen "check a pack" stands at.
struct PackCheck {
  std::optional<PackCode> asked{};     ///< nullopt: it invites to scan
  std::optional<PackReport> report{};  ///< of what was asked; nullopt: being looked up
};

}  // namespace ocop::visit
