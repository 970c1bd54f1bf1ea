// The state of the figures page: which days and sums are shown, and the sums as they were read.
// Thread rule: plain values. Not the figures of a shift: shift_totals.h.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "db/model/date.h"
#include "db/model/period_totals.h"
#include "db/model/shift_record.h"

namespace ocop::till {

enum class FigureSpan { today, week, month, year };
enum class FigureView { products, producers, hours, days, tenders };

struct Figures {
  Date from{}, to{};
  DayTotal total;
  std::vector<DayTotal> days;
  std::vector<HourTotal> hours;
  std::vector<ProductTotal> products;
  std::vector<ProducerTotal> producers;
  std::vector<TenderTotal> tenders;
};

struct FiguresPage {
  FigureSpan span = FigureSpan::today;
  FigureView view = FigureView::products;
  std::shared_ptr<const Figures> read;  ///< null: not read yet, or unreadable
};

/// Returns the first and the last day of the span.
std::pair<Date, Date> days_of(FigureSpan span, Date today);

}  // namespace ocop::till
