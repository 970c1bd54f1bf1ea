#include "app/kiosk/core/till_desk.h"

namespace ocop::core {

void TillDesk::load_figures() {
  const auto [from, to] = till::days_of(t_.figures.span, s_.today);
  effects_.emplace_back(LoadFigures{from, to});
}

void TillDesk::apply(const SetFigures& action) {
  t_.figures.view = action.view;
  if (t_.figures.span == action.span) return;
  t_.figures.span = action.span;
  load_figures();
}

void TillDesk::apply(const FiguresLoaded& action) {
  t_.figures.read = action.figures;
  if (!t_.figures.read) say(text::Text::till_unreadable, {}, true);
}

void TillDesk::apply(const ExportFigures&) {
  if (may_write() && allowed(till::Operation::export_sales, till::Waiting::export_sales))
    export_sales();
}

void TillDesk::export_sales() {
  const auto [from, to] = till::days_of(t_.figures.span, s_.today);
  say(text::Text::till_exporting);
  effects_.emplace_back(ExportSales{from, to, t_.staff, allowing(till::Waiting::export_sales)});
  t_.access.approval = {};
}

void TillDesk::apply(const Exported& action) {
  if (action.file.empty()) return say(text::Text::till_no_stick, {}, true);
  say(text::Text::till_exported, {action.file});
}

}  // namespace ocop::core
