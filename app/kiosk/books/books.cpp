#include "app/kiosk/books/books.h"

#include <utility>

#include "db/ledger/cash_slips.h"
#include "db/ledger/clock.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "db/ledger/stock_figures.h"

namespace ocop::books {

namespace {

Status read_stock(till::Books& books, db::Ledger& ledger, const std::string& product) {
  const auto kept = db::stock_of(ledger, product);
  if (!kept) return kept.error();
  std::vector<LotOnHand> lots;
  lots.reserve(kept->size());
  for (const StockLot& lot : *kept)
    lots.push_back({lot.lot, date_from_iso(lot.expiry), lot.quantity});
  books.stock[product] = std::move(lots);
  return Done{};
}

Status read_shift(till::Books& books, db::Ledger& ledger) {
  books.shift.reset();
  books.shift_opened_ms = 0;
  books.shift_opened_by.clear();
  const auto open = db::open_shift(ledger);
  if (!open) return open.error();
  if (!*open) return Done{};
  auto figures = shift_figures(ledger, **open);
  if (!figures) return figures.error();
  books.shift = std::move(*figures);
  books.shift_opened_ms = (*open)->opened_at_ms;
  books.shift_opened_by = (*open)->opened_by;
  return Done{};
}

}  // namespace

Result<ShiftFigures> shift_figures(db::Ledger& ledger, const ShiftRecord& shift) {
  ShiftFigures figures;
  figures.shift = shift.number;
  figures.float_cash = shift.float_cash;
  figures.sales = shift.sales;
  figures.voids = shift.voids;
  figures.refunds = shift.refunds;
  figures.no_sale_drawers = shift.no_sale;
  figures.sold = shift.sold;
  figures.voided = shift.voided;
  figures.refunded = shift.refunded;
  figures.discounts = shift.discount;
  figures.rounding = shift.rounding;
  figures.undone = shift.undone;
  figures.counts_seen = shift.counts_seen;
  figures.slips = shift.slips;
  figures.paid_alone = shift.paid_alone;
  const auto refunds = db::refunds_by_tender(ledger, shift.number);
  if (!refunds) return refunds.error();
  for (const TenderKind kind : kTenderKinds) {
    TenderFigures& tender = figures.tenders[static_cast<std::size_t>(kind)];
    for (const TenderTotal& one : *refunds)
      if (one.kind == tender_code(kind)) tender.refunded = one.returned;
    for (const TenderTotal& one : shift.tenders) {
      if (one.kind != tender_code(kind)) continue;
      tender.sold = one.taken;
      tender.voided = one.returned - tender.refunded;
    }
  }
  for (const VatTotal& vat : shift.vats)
    figures.vat_by_percent[vat.percent] = {vat.amount, vat.vat};
  return figures;
}

Status refresh_books(till::Books& books, db::Ledger& ledger, const std::string& prefix,
                     std::span<const std::string> products) {
  if (auto read = read_shift(books, ledger); !read) return read;
  const auto shift = db::next_shift_number(ledger), z = db::next_z_number(ledger);
  if (!shift) return shift.error();
  if (!z) return z.error();
  const auto seen = db::clock_seen(ledger);
  if (!seen) return seen.error();
  books.clock_seen_ms = *seen;
  books.last_shift = *shift - 1;
  books.last_z = *z - 1;
  auto sale = db::next_sale_number(ledger, prefix);
  if (!sale) return sale.error();
  auto refund = db::next_refund_number(ledger, prefix);
  if (!refund) return refund.error();
  books.next_sale = std::move(*sale);
  books.next_refund = std::move(*refund);
  auto slip_in = db::next_slip_number(ledger, prefix, CashWay::in);
  if (!slip_in) return slip_in.error();
  auto slip_out = db::next_slip_number(ledger, prefix, CashWay::out);
  if (!slip_out) return slip_out.error();
  books.next_slip_in = std::move(*slip_in);
  books.next_slip_out = std::move(*slip_out);
  for (const std::string& product : products) {
    const auto kept = db::is_stocked(ledger, product);
    if (!kept) return kept.error();
    if (!*kept) continue;
    if (auto read = read_stock(books, ledger, product); !read) return read;
  }
  return Done{};
}

Result<till::Books> read_books(db::Ledger& ledger, const std::string& prefix) {
  const auto products = db::stocked(ledger);
  if (!products) return products.error();
  till::Books books;
  if (auto read = refresh_books(books, ledger, prefix, *products); !read) return read.error();
  return books;
}

}  // namespace ocop::books
