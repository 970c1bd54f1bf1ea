// Sums by product are stored by day and by month. A period is split into the days before its first
// whole month, its whole months, and the days after them.
#include "db/ledger/totals.h"

#include <string>
#include <utility>

#include "db/ledger/rows.h"

namespace ocop::db {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::int64_t number_of(Date date) {
  return sys_days(date).time_since_epoch().count();
}

Statement over(Ledger& ledger, const std::string& sql, const Period& period) {
  Statement query = ledger.connection().prepare(sql);
  query.bind(1, number_of(period.from)).bind(2, number_of(period.to));
  return query;
}

std::int64_t month_number(Date date) {
  return static_cast<int>(date.year()) * 100 + static_cast<unsigned>(date.month());
}

/// Selects from `product_total` over the period; used in an outer query's FROM.
constexpr const char* kProductTotals =
    " FROM (SELECT * FROM product_total WHERE span = 0 AND period BETWEEN ?1 AND ?2 UNION ALL"
    " SELECT * FROM product_total WHERE span = 1 AND period BETWEEN ?3 AND ?4 UNION ALL"
    " SELECT * FROM product_total WHERE span = 0 AND period BETWEEN ?5 AND ?6) ";

Statement over_products(Ledger& ledger, const std::string& sql, const Period& period) {
  Statement query = ledger.connection().prepare(sql);
  const auto first = period.from.year() / period.from.month() / 1;
  const Date whole_from = Date(first) < period.from ? first + std::chrono::months(1) : first;
  const Date after = sys_days(period.to) + days(1);
  const Date whole_to = after.year() / after.month() / 1;  // the first day outside
  if (whole_from < whole_to) {
    query.bind(1, number_of(period.from)).bind(2, number_of(whole_from) - 1);
    query.bind(3, month_number(whole_from));
    query.bind(4, month_number(whole_to - std::chrono::months(1)));
    query.bind(5, number_of(whole_to)).bind(6, number_of(period.to));
  } else {  // no whole month: 1 and 0 make an empty range
    query.bind(1, number_of(period.from)).bind(2, number_of(period.to));
    for (const int place : {3, 5})
      query.bind(place, std::int64_t{1}).bind(place + 1, std::int64_t{0});
  }
  return query;
}

DayTotal day_total_of(const Statement& row) {
  return {Date(sys_days(days(row.number(0)))),
          static_cast<int>(row.number(1)),
          static_cast<int>(row.number(2)),
          money(row, 3),
          money(row, 4),
          money(row, 5),
          money(row, 6),
          money(row, 7)};
}

}  // namespace

Result<DayTotal> total(Ledger& ledger, const Period& period) {
  Statement query = over(ledger,
                         "SELECT ?1, sum(sales), sum(refunds), sum(sold), sum(refunded),"
                         " sum(discount), sum(rounding), sum(vat)"
                         " FROM day_total WHERE day BETWEEN ?1 AND ?2",
                         period);
  if (!query.step()) return unreadable(ledger);
  return day_total_of(query);
}

Result<std::vector<DayTotal>> totals_by_day(Ledger& ledger, const Period& period) {
  Statement query = over(ledger,
                         "SELECT day, sales, refunds, sold, refunded, discount, rounding, vat"
                         " FROM day_total WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
                         period);
  return collect(ledger, query, day_total_of);
}

Result<std::vector<HourTotal>> totals_by_hour(Ledger& ledger, const Period& period) {
  Statement query = over(ledger,
                         "SELECT hour, sum(sales), sum(sold) FROM hour_total"
                         " WHERE day BETWEEN ?1 AND ?2 GROUP BY hour HAVING sum(sales) > 0",
                         period);
  return collect(ledger, query, [](const Statement& row) {
    return HourTotal{static_cast<int>(row.number(0)), static_cast<int>(row.number(1)),
                     money(row, 2)};
  });
}

Result<std::vector<ProductTotal>> totals_by_product(Ledger& ledger, const Period& period) {
  Statement query = over_products(
      ledger,
      "SELECT product, producer, category, weighed, sum(lines), sum(quantity), sum(amount),"
      " sum(vat)" +
          std::string(kProductTotals) + "GROUP BY 1, 2, 3, 4 ORDER BY 7 DESC, 1",
      period);
  return collect(ledger, query, [](const Statement& row) {
    return ProductTotal{std::string(row.text(0)),
                        std::string(row.text(1)),
                        std::string(row.text(2)),
                        row.number(3) != 0,
                        static_cast<int>(row.number(4)),
                        row.number(5),
                        money(row, 6),
                        money(row, 7)};
  });
}

Result<std::vector<ProducerTotal>> totals_by_producer(Ledger& ledger, const Period& period) {
  Statement query =
      over_products(ledger,
                    "SELECT producer, sum(lines), sum(amount), sum(vat)" +
                        std::string(kProductTotals) + "GROUP BY producer ORDER BY 3 DESC, 1",
                    period);
  return collect(ledger, query, [](const Statement& row) {
    return ProducerTotal{std::string(row.text(0)), static_cast<int>(row.number(1)), money(row, 2),
                         money(row, 3)};
  });
}

Result<std::vector<TenderTotal>> totals_by_tender(Ledger& ledger, const Period& period) {
  Statement query = over(ledger,
                         "SELECT kind, sum(taken), sum(returned) FROM day_tender"
                         " WHERE day BETWEEN ?1 AND ?2 GROUP BY kind",
                         period);
  return collect(ledger, query, [](const Statement& row) {
    return TenderTotal{std::string(row.text(0)), money(row, 1), money(row, 2)};
  });
}

}  // namespace ocop::db
