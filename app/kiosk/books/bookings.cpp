#include "app/kiosk/books/bookings.h"

#include <algorithm>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/setting_body.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/stock_body.h"
#include "app/kiosk/till/shift_totals.h"
#include "db/ledger/clock.h"

namespace ocop::books {

namespace {

template <class Lines, class Id>
std::vector<std::string> products_of(const Lines& lines, Id id) {
  std::vector<std::string> products;
  products.reserve(lines.size());
  for (const auto& line : lines) products.push_back(id(line));
  std::sort(products.begin(), products.end());
  products.erase(std::unique(products.begin(), products.end()), products.end());
  return products;
}

std::vector<std::string> products_of(const Sale& sale) {
  return products_of(sale.lines, [](const SaleLine& line) { return line.product.id; });
}

void open_drawer(Booking& booking, const std::vector<Tender>& tenders, std::string drawer_body) {
  booking.drawer = has_cash(tenders);
  if (booking.drawer) booking.records.push_back({EntryKind::drawer, std::move(drawer_body)});
}

Booking booking(EntryKind kind, std::string body, std::vector<std::string> products = {}) {
  return {{{kind, std::move(body)}}, std::move(products)};
}

}  // namespace

bool has_cash(const std::vector<Tender>& tenders) {
  return std::any_of(tenders.begin(), tenders.end(), [](const Tender& tender) {
    return tender.kind == TenderKind::cash &&
           (tender.amount.vnd != 0 || tender.given.value_or(Money{}).vnd != 0);
  });
}

Booking booking_of(const core::BookSale& effect) {
  const Sale& sale = effect.sale;
  Booking done = booking(EntryKind::sale, wire::sale_body(sale), products_of(sale));
  open_drawer(done, sale.tenders,
              wire::drawer_body(sale.staff, "", wire::DrawerWhy::sale, sale.number));
  return done;
}

Booking booking_of(const core::BookVoid& effect, const Sale& sale) {
  const SaleVoid& entry = effect.entry;
  Booking done = booking(EntryKind::void_sale, wire::void_body(entry), products_of(sale));
  // A void opens the drawer like a refund: cash goes back to the customer.
  open_drawer(done, entry.tenders,
              wire::drawer_body(entry.staff, entry.manager, wire::DrawerWhy::refund, entry.sale));
  return done;
}

Booking booking_of(const core::BookRefund& effect) {
  const Refund& refund = effect.refund;
  Booking done =
      booking(EntryKind::refund, wire::refund_body(refund),
              products_of(refund.lines, [](const RefundLine& line) { return line.product; }));
  open_drawer(
      done, refund.tenders,
      wire::drawer_body(refund.staff, refund.manager, wire::DrawerWhy::refund, refund.sale));
  return done;
}

Booking booking_of(const core::BookShiftOpen& effect) {
  return booking(EntryKind::shift_open, wire::shift_open_body(effect.open));
}

Booking booking_of(const core::BookShiftClose& effect) {
  return booking(EntryKind::shift_close, wire::shift_close_body(effect.close));
}

Booking booking_of(const core::BookReceive& effect) {
  return booking(EntryKind::stock_receive, wire::stock_receive_body(effect.entry),
                 {effect.entry.item.product});
}

Booking booking_of(const core::BookCount& effect) {
  return booking(EntryKind::stock_count, wire::stock_count_body(effect.entry),
                 {effect.entry.item.product});
}

Booking booking_of(const core::BookWriteOff& effect) {
  return booking(EntryKind::stock_write_off, wire::stock_write_off_body(effect.entry),
                 {effect.entry.item.product});
}

Booking booking_of(const core::BookTransfer& effect) {
  return booking(EntryKind::stock_transfer, wire::stock_transfer_body(effect.entry),
                 {effect.entry.item.product});
}

Booking booking_of(const core::BookSlip& effect) {
  const CashSlip& slip = effect.slip;
  Booking done = booking(EntryKind::cash_move, wire::cash_move_body(slip));
  done.records.push_back(
      {EntryKind::drawer,
       wire::drawer_body(slip.staff, slip.manager, wire::DrawerWhy::slip, slip.number)});
  done.drawer = true;
  return done;
}

Booking booking_of(const core::BookDrawer& effect) {
  Booking done = booking(EntryKind::drawer, wire::drawer_body(effect.staff, effect.manager,
                                                              wire::DrawerWhy::no_sale, ""));
  done.drawer = true;
  return done;
}

Booking booking_of(const core::BookClock& effect) {
  return booking(EntryKind::setting,
                 wire::setting_body(effect.staff, db::kClockRight, std::to_string(effect.seen_ms)));
}

Booking booking_of(const core::BookXReport& effect, const ShiftFigures& figures) {
  return booking(EntryKind::x_report,
                 wire::x_report_body(figures.shift, effect.staff, till::expected_cash(figures)));
}

}  // namespace ocop::books
