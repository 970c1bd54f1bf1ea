#include "app/kiosk/books/sales_desk.h"

#include <utility>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/shift_body.h"
#include "db/ledger/cash_slips.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "db/ledger/totals.h"
#include "db/model/shop_time.h"

namespace ocop::books {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kShiftsAtOnce = 50;
constexpr int kLastSlips = 50;

/// Returns whether the typed text is not a day, amount or product.
bool names_nothing(const core::FindSales& wanted) {
  if (wanted.text.empty()) return false;
  switch (wanted.by) {
    case till::FindBy::number:
      return false;
    case till::FindBy::day:
      return !wanted.day;
    case till::FindBy::amount:
      return !wanted.amount;
    case till::FindBy::product:
      return wanted.products.empty();
  }
  return false;
}

template <class Value>
Status take(Result<Value> read, Value& to) {
  if (!read) return read.error();
  to = std::move(*read);
  return Done{};
}

}  // namespace

Result<std::vector<SaleSummary>> find_sales(db::Ledger& ledger, const core::FindSales& wanted) {
  if (names_nothing(wanted)) return std::vector<SaleSummary>();
  db::SaleQuery query;
  switch (wanted.by) {
    case till::FindBy::number:
      query.number = wanted.text;
      break;
    case till::FindBy::day:
      if (wanted.day) {
        query.from_ms = shop_day_begin_ms(*wanted.day);
        query.to_ms = *query.from_ms + kDayMs - 1;
      }
      break;
    case till::FindBy::amount:
      query.at_least = query.at_most = wanted.amount;
      break;
    case till::FindBy::product:
      query.products = wanted.products;
      break;
  }
  return db::find_sales(ledger, query);
}

Result<till::PastSale> load_sale(db::Ledger& ledger, const std::string& number) {
  const auto bodies = db::sale_bodies(ledger, number);
  if (!bodies) return bodies.error();
  auto sale = wire::read_sale_body(bodies->sale);
  if (!sale) return sale.error();
  till::PastSale past;
  past.sale = std::move(*sale);
  past.at_ms = bodies->summary.at_ms;
  past.voided = bodies->summary.voided;
  past.reprints = bodies->summary.reprints;
  for (const std::string& body : bodies->refunds) {
    auto refund = wire::read_refund_body(body);
    if (!refund) return refund.error();
    past.refunds.push_back(std::move(*refund));
  }
  return past;
}

Result<core::ShiftPage> load_shifts(db::Ledger& ledger, const core::LoadShifts& wanted) {
  auto shifts = db::closed_shifts(ledger, wanted.before, kShiftsAtOnce + 1);
  if (!shifts) return shifts.error();
  const bool more = shifts->size() > kShiftsAtOnce;
  if (more) shifts->pop_back();
  return core::ShiftPage{wanted.before, std::move(*shifts), more};
}

Result<std::vector<till::DatedSlip>> load_slips(db::Ledger& ledger) {
  const auto entries = db::last_slips(ledger, kLastSlips);
  if (!entries) return entries.error();
  std::vector<till::DatedSlip> slips;
  for (const db::SlipEntry& entry : *entries) {
    auto slip = wire::read_cash_move_body(entry.body);
    if (!slip) return slip.error();
    slips.push_back({std::move(*slip), entry.at_ms});
  }
  return slips;
}

Result<till::Figures> load_figures(db::Ledger& ledger, Date from, Date to) {
  till::Figures figures;
  figures.from = from;
  figures.to = to;
  const db::Period period{from, to};
  if (auto got = take(db::total(ledger, period), figures.total); !got) return got.error();
  if (auto got = take(db::totals_by_day(ledger, period), figures.days); !got) return got.error();
  if (auto got = take(db::totals_by_hour(ledger, period), figures.hours); !got) return got.error();
  if (auto got = take(db::totals_by_product(ledger, period), figures.products); !got)
    return got.error();
  if (auto got = take(db::totals_by_producer(ledger, period), figures.producers); !got)
    return got.error();
  if (auto got = take(db::totals_by_tender(ledger, period), figures.tenders); !got)
    return got.error();
  return figures;
}

}  // namespace ocop::books
