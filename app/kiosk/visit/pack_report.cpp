#include "app/kiosk/visit/pack_report.h"

#include <algorithm>

#include "app/kiosk/till/lot_choice.h"

namespace ocop::visit {

namespace {

/// Checks the gravest first: a valid signature does not make a recalled lot edible, and is as easy
/// to copy as a date.
PackVerdict verdict_of(const PackReport& report, Date today) {
  if (report.code.product.empty()) return PackVerdict::unknown;
  if (report.recall) return PackVerdict::withdrawn;
  if (report.proof == Proof::not_issued) return PackVerdict::not_issued;
  if (!report.owner.empty()) return PackVerdict::other;
  if (differs(report.code.expiry, report.best_before) ||
      differs(report.code.best_before, report.best_before) ||
      differs(report.code.made_on, report.made_on))
    return PackVerdict::differs;
  if (till::is_expired(report.good_until, today)) return PackVerdict::expired;
  if (report.proof == Proof::issued) return PackVerdict::issued;
  if (report.code.lot.empty()) return PackVerdict::no_lot;
  return report.lot_known ? PackVerdict::known : PackVerdict::unknown_lot;
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

PackReport check_pack(const PackCode& code, const PackFacts& facts, const LotRecall* recall,
                      Date today) {
  PackReport report;
  report.code = code;
  report.proof = facts.proof;
  report.good_until = code.expiry;
  if (facts.lot) {
    report.lot_known = true;
    report.made_on = facts.lot->made_on;
    report.best_before = facts.lot->best_before;
    report.good_until = earlier(code.expiry, facts.lot->best_before);
    report.recall = facts.lot->recall;
  } else if (facts.proof != Proof::issued) {
    // Two producers may use the same lot numbers; if the office signed the lot for this product, it
    // is this product's.
    report.owner = facts.owner;
  }
  if (recall) report.recall = *recall;
  if (report.good_until)
    report.days_left = static_cast<int>(
        (std::chrono::sys_days{*report.good_until} - std::chrono::sys_days{today}).count());
  report.verdict = verdict_of(report, today);
  return report;
}

}  // namespace ocop::visit
