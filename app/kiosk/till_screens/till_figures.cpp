// The figures page: sales as a table with a bar in each row.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/segmented.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::FigureSpan;
using till::FigureView;
using ui::Rect;
using ui::TextStyle;
namespace space = ui::space;

constexpr float kAmount = 230, kDetail = 130;      // widths of a row's figures
constexpr float kChart = 0.5F, kChartTall = 0.3F;  // of the rest of the row; on a tall screen
constexpr float kBarHeight = 28, kBarRadius = 8;
constexpr float kTotals = 108;  // height of the sums above

struct Bar {
  std::string name;
  std::string detail;
  Money amount;
};

std::string producer_name(const screens::View& v, const std::string& id) {
  const Producer* producer = v.state.shelf->producer(id);
  if (producer) return producer->name;
  return id.empty() ? v.texts(Text::till_no_producer) : id;
}

std::string tender_name(const screens::View& v, const std::string& code) {
  for (const TenderKind kind : kTenderKinds)
    if (tender_code(kind) == code) return tender_words(v, kind);
  return code;
}

std::vector<Bar> bars_of(const screens::View& v, const till::Figures& figures) {
  std::vector<Bar> bars;
  const Language language = v.language();
  switch (v.state.till.figures.view) {
    case FigureView::products:
      for (const ProductTotal& one : figures.products)
        bars.push_back(
            {product_words(v, one.product), quantity(v, one.quantity, one.weighed), one.amount});
      break;
    case FigureView::producers:
      for (const ProducerTotal& one : figures.producers)
        bars.push_back({producer_name(v, one.producer), {}, one.amount});
      break;
    case FigureView::hours:
      for (const HourTotal& one : figures.hours)
        bars.push_back(
            {std::to_string(one.hour) + ":00", text::format_number(one.sales, language), one.sold});
      break;
    case FigureView::days:
      for (const DayTotal& one : figures.days)
        bars.push_back({text::format(one.day, language), text::format_number(one.sales, language),
                        one.sold - one.refunded});
      break;
    case FigureView::tenders:
      for (const TenderTotal& one : figures.tenders)
        bars.push_back({tender_name(v, one.kind), {}, one.taken - one.returned});
      break;
  }
  return bars;
}

void draw_bar(const screens::View& v, ui::Frame& f, Rect row, const Bar& bar, Money most) {
  const float share = most.vnd > 0 ? static_cast<float>(std::max<std::int64_t>(bar.amount.vnd, 0)) /
                                         static_cast<float>(most.vnd)
                                   : 0;
  Rect words = row;
  f.text(words.cut_right(kAmount, kRowSide), money(v, bar.amount), TextStyle::strong,
         bar.amount.vnd < 0 ? f.colors().loss : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  f.text(words.cut_right(kDetail, kRowSide), bar.detail, TextStyle::body, f.colors().ink_soft,
         {.align = ui::Align::right, .middle = true, .figure = true});
  const Rect chart = words.cut_right(words.w * (f.portrait() ? kChartTall : kChart), space::card);
  const Rect track = chart.middle(kBarHeight);
  f.fill(track, f.colors().sunken, kBarRadius);
  if (share > 0)
    f.fill({track.x, track.y, std::max(kBarRadius, track.w * share), kBarHeight}, f.colors().indigo,
           kBarRadius);
  f.text(words, bar.name, TextStyle::body, f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true});
}

void draw_total(ui::Frame& f, Rect box, const std::string& label, const std::string& value,
                ui::Color color) {
  widgets::panel(f, box, ui::radius::row);
  Rect inner = box.inset(kRowSide, kRowEdge);
  f.text(inner.cut_top(f.line_height(TextStyle::caption)), label, TextStyle::caption,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  f.text(inner, value, TextStyle::subtitle, color, {.middle = true, .figure = true});
}

void draw_totals(const screens::View& v, ui::Frame& f, Rect row, const DayTotal& total) {
  const float width = ui::column_width(row.w, 4, space::item);
  const auto& colors = f.colors();
  draw_total(f, row.cut_left(width, space::item), v.texts(Text::till_net),
             money(v, total.sold - total.refunded), colors.ink);
  draw_total(f, row.cut_left(width, space::item), v.texts(Text::till_sales_count),
             text::format_number(total.sales, v.language()), colors.ink);
  draw_total(f, row.cut_left(width, space::item), v.texts(Text::till_vat), money(v, total.vat),
             colors.ink);
  draw_total(f, row, v.texts(Text::till_refunds), money(v, total.refunded),
             total.refunded.vnd > 0 ? colors.loss : colors.ink);
}

TillAnswer draw_choices(const screens::View& v, ui::Frame& f, Rect& content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  Rect row = content.cut_top(widgets::kSegmentHeight, space::item);
  const widgets::Button button{.label = v.texts(Text::till_export),
                               .kind = widgets::ButtonKind::secondary};
  if (widgets::button(
          f, "figures/export",
          row.cut_right(widgets::button_width(f, widgets::kSegmentHeight, button), space::item),
          button))
    answer = core::ExportFigures{};
  const std::string_view spans[] = {v.texts(Text::till_today), v.texts(Text::till_week),
                                    v.texts(Text::till_month), v.texts(Text::till_year)};
  if (f.portrait()) row = content.cut_top(widgets::kSegmentHeight, space::item);
  if (const auto picked =
          widgets::segmented(f, "figures/span", row, spans, static_cast<int>(till.figures.span)))
    answer = core::SetFigures{static_cast<FigureSpan>(*picked), till.figures.view};
  const std::string views[] = {v.texts(Text::till_by_product), v.texts(Text::till_by_producer),
                               v.texts(Text::till_by_hour), v.texts(Text::till_by_day),
                               v.texts(Text::till_by_tender)};
  const auto picked = chips(f, "figures/view", content.cut_top(ui::size::target, space::head),
                            views, static_cast<int>(till.figures.view));
  if (picked) answer = core::SetFigures{till.figures.span, static_cast<FigureView>(*picked)};
  return answer;
}

}  // namespace

TillAnswer draw_till_figures(const screens::View& v, ui::Frame& f, Rect content) {
  if (v.state.till.hides_expected()) {  // the sums would reveal the expected cash
    empty_words(f, content, "lock", v.texts(Text::till_blind_figures));
    return std::nullopt;
  }
  TillAnswer answer = draw_choices(v, f, content);
  const auto& figures = v.state.till.figures.read;
  if (!figures) {
    widgets::spinner(f, content.center(), kSpinner);
    return answer;
  }
  draw_totals(v, f, content.cut_top(kTotals, space::head), figures->total);
  widgets::panel(f, content);
  const Rect box = content.inset(space::card);
  const std::vector<Bar> bars = bars_of(v, *figures);
  if (bars.empty()) {
    empty_words(f, box, "chart", v.texts(Text::till_no_figures));
    return answer;
  }
  Money most;
  for (const Bar& bar : bars) most = std::max(most, bar.amount);
  rows(f, "till/figures", box, f.line_height(TextStyle::strong) + space::tight, bars.size(),
       [&](std::size_t i, Rect row) { draw_bar(v, f, row, bars[i], most); });
  return answer;
}

}  // namespace ocop::till_screens
