#include "tests/support/kiosk/shift_figures.h"

namespace ocop::test {

namespace {

TenderFigures& of_kind(ShiftFigures& figures, TenderKind kind) {
  return figures.tenders[static_cast<std::size_t>(kind)];
}

/// Adds a sale's lines to what stands, or takes them away again.
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

}  // namespace ocop::test
