#include "app/kiosk/visit/pack_check.h"

#include <algorithm>

#include "app/kiosk/till/lot_choice.h"

namespace ocop::visit {

namespace {

/// Checks the gravest first: a valid signature does not make a recalled lot edible, and is as easy
/// to copy as a date.
PackVerdict verdict_of(const CheckedPack& checked, Date today) {
  if (checked.code.product.empty()) return PackVerdict::unknown;
  if (checked.recall) return PackVerdict::withdrawn;
  if (checked.proof == Proof::not_issued) return PackVerdict::not_issued;
  if (!checked.owner.empty()) return PackVerdict::other;
  if (differs(checked.code.expiry, checked.best_before) ||
      differs(checked.code.best_before, checked.best_before) ||
      differs(checked.code.made_on, checked.made_on))
    return PackVerdict::differs;
  if (till::is_expired(checked.good_until, today)) return PackVerdict::expired;
  if (checked.proof == Proof::issued) return PackVerdict::issued;
  if (checked.code.lot.empty()) return PackVerdict::no_lot;
  return checked.lot_known ? PackVerdict::known : PackVerdict::unknown_lot;
}

std::optional<Date> earlier(const std::optional<Date>& a, const std::optional<Date>& b) {
  return a && b ? std::min(*a, *b) : a ? a : b;
}

}  // namespace

bool differs(const std::optional<Date>& in_code, const std::optional<Date>& of_lot) {
  return in_code && of_lot && *in_code != *of_lot;
}

bool tells_of_a_pack(const PackCode& code) {
  return !code.lot.empty() || !code.proof.empty() || code.expiry;
}

CheckedPack check_pack(const PackCode& code, const PackFacts& facts, const LotRecall* recall,
                       Date today) {
  CheckedPack checked;
  checked.code = code;
  checked.proof = facts.proof;
  checked.good_until = code.expiry;
  if (facts.lot) {
    checked.lot_known = true;
    checked.made_on = facts.lot->made_on;
    checked.best_before = facts.lot->best_before;
    checked.good_until = earlier(code.expiry, facts.lot->best_before);
    checked.recall = facts.lot->recall;
  } else if (facts.proof != Proof::issued) {
    // Two producers may use the same lot numbers; if the office signed the lot for this product, it
    // is this product's.
    checked.owner = facts.owner;
  }
  if (recall) checked.recall = *recall;
  if (checked.good_until)
    checked.days_left = static_cast<int>(
        (std::chrono::sys_days{*checked.good_until} - std::chrono::sys_days{today}).count());
  checked.verdict = verdict_of(checked, today);
  return checked;
}

}  // namespace ocop::visit
