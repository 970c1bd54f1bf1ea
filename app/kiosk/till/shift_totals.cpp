#include "app/kiosk/till/shift_totals.h"

#include <algorithm>

namespace ocop::till {

namespace {

constexpr std::int64_t kMostNotes = 100'000;  // of one kind, in one drawer
constexpr std::size_t kLongestExplanation = 500;

TenderFigures& of_kind(ShiftFigures& figures, TenderKind kind) {
  return figures.tenders[static_cast<std::size_t>(kind)];
}

/// Adds a sale's lines to the totals, or subtracts them.
void count_lines(ShiftFigures& figures, const Sale& sale, std::int64_t sign) {
  for (const SaleLine& line : sale.lines) {
    VatFigures& vat = figures.vat_by_percent[line.product.vat_percent];
    vat.amount.vnd += sign * line.amount.vnd;
    vat.vat.vnd += sign * line.vat.vnd;
    figures.discounts.vnd += sign * (line.discount + line.cart_discount).vnd;
  }
  figures.rounding.vnd += sign * sale.rounding.vnd;
}

}  // namespace

Result<Money> sum_of(const NoteCount& notes) {
  Money sum;
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    if (notes.pieces[i] < 0 || notes.pieces[i] > kMostNotes)
      return Error{"No drawer holds that many notes of one kind; count them again.",
                   "refusal.notes_absurd",
                   {}};
    sum.vnd += notes.pieces[i] * kDenominations[i];
  }
  return sum;
}

ShiftFigures figures_of(const ShiftOpen& open) {
  ShiftFigures figures;
  figures.shift = open.shift;
  figures.float_cash = open.float_cash;
  return figures;
}

void count_sale(ShiftFigures& figures, const Sale& sale) {
  figures.sales += 1;
  figures.sold += sale.total;
  for (const Tender& tender : sale.tenders) of_kind(figures, tender.kind).sold += tender.amount;
  count_lines(figures, sale, 1);
}

void count_void(ShiftFigures& figures, const SaleVoid& entry, const Sale& sale) {
  figures.voids += 1;
  figures.voided += entry.total;
  for (const Tender& tender : entry.tenders) of_kind(figures, tender.kind).voided += tender.amount;
  count_lines(figures, sale, -1);
}

void count_refund(ShiftFigures& figures, const Refund& refund, const Sale& sale) {
  figures.refunds += 1;
  figures.refunded += refund.total;
  for (const Tender& tender : refund.tenders)
    of_kind(figures, tender.kind).refunded += tender.amount;
  for (const RefundLine& line : refund.lines) {
    if (line.line >= sale.lines.size()) continue;
    VatFigures& vat = figures.vat_by_percent[sale.lines[line.line].product.vat_percent];
    vat.amount -= line.amount;
    vat.vat -= line.vat;
  }
  figures.rounding -= refund.rounding;
}

void count_undone(ShiftFigures& figures, UndoneKind what, bool back) {
  Undone& undone = figures.undone;
  std::int64_t& of = what == UndoneKind::line      ? undone.lines
                     : what == UndoneKind::cart    ? undone.carts
                     : what == UndoneKind::payment ? undone.payments
                                                   : figures.counts_seen;
  of += back ? -1 : 1;
}

void count_slip(ShiftFigures& figures, const CashSlip& slip) {
  const bool in = slip.way == CashWay::in;
  (in ? figures.slips.in : figures.slips.out) += slip.amount;
  (in ? figures.slips.ins : figures.slips.outs) += 1;
  if (!in && slip.manager.empty()) figures.paid_alone += slip.amount;
}

Money expected_cash(const ShiftFigures& figures) {
  return figures.float_cash + figures.tenders[static_cast<std::size_t>(TenderKind::cash)].net() +
         figures.slips.in - figures.slips.out;
}

Result<ShiftOpen> open_shift(std::int64_t last_shift, const std::string& staff,
                             const NoteCount& notes) {
  const auto counted = sum_of(notes);
  if (!counted) return counted.error();
  return ShiftOpen{.shift = last_shift + 1, .staff = staff, .float_cash = *counted, .notes = notes};
}

Result<ShiftClose> close_shift(const ShiftFigures& figures, std::int64_t last_z,
                               const std::string& staff, const NoteCount& notes,
                               const std::string& explanation) {
  const auto counted = sum_of(notes);
  if (!counted) return counted.error();
  const Money expected = expected_cash(figures);
  const Money difference = *counted - expected;
  const bool blank = explanation.find_first_not_of(" \t\r\n") == std::string::npos;
  if (difference.vnd != 0 && blank)
    return Error{"The count differs from what is expected; count again or explain it.",
                 "refusal.count_differs",
                 {}};
  if (explanation.size() > kLongestExplanation)
    return Error{"The explanation is too long; use fewer words.", "refusal.explanation_long", {}};
  return ShiftClose{.shift = figures.shift,
                    .z = last_z + 1,
                    .staff = staff,
                    .expected = expected,
                    .counted = *counted,
                    .difference = difference,
                    .explanation = blank ? std::string() : explanation,
                    .notes = notes,
                    .slips = figures.slips};
}

}  // namespace ocop::till
