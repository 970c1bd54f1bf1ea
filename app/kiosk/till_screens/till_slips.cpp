// Cash in and cash out: the last slips, each with its copy, and the form of the next one.
#include "app/base/text/formats.h"
#include "app/kiosk/till/slip_rules.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::PadKind;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kSlipMoney = 240;        // width of the amount in a row
constexpr float kSlipMoneyShare = 0.4F;  // at most, of the row
constexpr float kSlipBack = 200;         // width of the button
constexpr float kSlipBelow = 720, kSlipAside = 860;

const std::string& why_words(const screens::View& v, CashWhy why) {
  switch (why) {
    case CashWhy::change:
      return v.texts(Text::till_slip_change);
    case CashWhy::banked:
      return v.texts(Text::till_slip_banked);
    case CashWhy::expense:
      return v.texts(Text::till_slip_expense);
    case CashWhy::producer:
      return v.texts(Text::till_slip_producer);
    case CashWhy::other:
      break;
  }
  return v.texts(Text::till_slip_other);
}

/// What the money was for and whom it concerned, as far as it fits.
std::string details_of(const screens::View& v, const CashSlip& slip) {
  std::string words = why_words(v, slip.why);
  for (const std::string* more : {&slip.statement, &slip.party, &slip.note})
    if (!more->empty()) words += " · " + *more;
  return words;
}

TillAnswer draw_slip(const screens::View& v, ui::Frame& f, Rect row, const till::DatedSlip& dated) {
  const till::Till& till = v.state.till;
  const CashSlip& slip = dated.slip;
  const bool in = slip.way == CashWay::in;
  TillAnswer answer;
  f.fill(row, f.colors().sunken, radius::row);
  Rect inner = row.inset(kRowSide, kRowEdge);
  const Rect place = inner.cut_right(size::target, space::card);
  if (widgets::icon_button(f, "slip/copy:" + slip.number, place.middle(size::target),
                           {.icon = "printer", .enabled = till.printer.there && !till.busy}))
    answer = core::ReprintSlip{slip.number};
  f.text(inner.cut_right(std::min(kSlipMoney * f.text_scale(), inner.w * kSlipMoneyShare),
                         space::item),
         money(v, in ? slip.amount : -slip.amount), TextStyle::subtitle,
         in ? f.colors().primary : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  f.text(inner.cut_top(f.line_height(TextStyle::strong)),
         slip.number + " · " + text::format(shop_time(dated.at_ms), v.language()),
         TextStyle::strong, f.colors().ink, {.max_lines = 1, .shorten = true, .tabular = true});
  f.text(inner, details_of(v, slip), TextStyle::caption, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
  return answer;
}

TillAnswer draw_slips(const screens::View& v, ui::Frame& f, Rect box) {
  const auto& last = v.state.till.slips.last;
  TillAnswer answer;
  if (last.empty()) {
    empty_words(f, box, "drawer", v.texts(Text::till_slips_none));
    return answer;
  }
  const float height =
      2 * kRowEdge + f.line_height(TextStyle::strong) + f.line_height(TextStyle::caption);
  rows(f, "till/slips", box, height, last.size(),
       [&](std::size_t i, Rect row) { take(answer, draw_slip(v, f, row, last[i])); });
  return answer;
}

/// Who brings or receives the money, beside the statement that is paid.
TillAnswer draw_parties(const screens::View& v, ui::Frame& f, Rect row) {
  const till::SlipDraft& draft = v.state.till.slips.draft;
  TillAnswer answer;
  if (draft.why == CashWhy::producer) {
    const Rect left = row.cut_left(ui::column_width(row.w, 2, space::gap), space::gap);
    if (field(f, "slip/statement", left, v.texts(Text::till_slip_statement), draft.statement, "–"))
      answer = core::OpenPad{PadKind::slip_statement, draft.statement};
  }
  const Text label = draft.way == CashWay::in ? Text::till_slip_from : Text::till_slip_to;
  if (field(f, "slip/party", row, v.texts(label), draft.party, "–"))
    answer = core::OpenPad{PadKind::slip_party, draft.party};
  return answer;
}

TillAnswer draw_slip_form(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  const till::SlipDraft& draft = till.slips.draft;
  TillAnswer answer;
  const std::string_view ways[] = {v.texts(Text::till_cash_in), v.texts(Text::till_cash_out)};
  if (const auto picked =
          widgets::segmented(f, "slip/way", box.cut_top(widgets::kSegmentHeight, space::item), ways,
                             static_cast<int>(draft.way)))
    answer = core::SetSlipWay{static_cast<CashWay>(*picked)};
  if (field(f, "slip/amount", box.cut_top(kField, space::item), v.texts(Text::till_slip_amount),
            draft.amount ? money(v, *draft.amount) : std::string(), "–"))
    answer = core::OpenPad{PadKind::slip_amount};
  const auto reasons = till::slip_reasons(draft.way);
  std::vector<std::string> words;
  int chosen = -1;
  for (const CashWhy why : reasons) {
    if (why == draft.why) chosen = static_cast<int>(words.size());
    words.push_back(why_words(v, why));
  }
  if (const auto picked =
          chips(f, "slip/why", box.cut_top(size::target, space::item), words, chosen))
    answer = core::SetSlipWhy{reasons[*picked]};
  take(answer, draw_parties(v, f, box.cut_top(kField, space::gap)));
  if (field(f, "slip/note", box.cut_top(kField, space::gap), v.texts(Text::till_note), draft.note,
            "–"))
    answer = core::OpenPad{PadKind::slip_note, draft.note};
  Rect foot = box.cut_bottom(kComplete);
  if (widgets::button(f, "slip/back", foot.cut_left(kSlipBack, space::gap),
                      {.label = v.texts(Text::nav_back), .kind = widgets::ButtonKind::secondary}))
    answer = core::GoTill{till::TillPage::shift};
  if (widgets::button(f, "slip/do", foot,
                      {.label = v.texts(Text::till_save),
                       .icon = "check",
                       .kind = widgets::ButtonKind::action,
                       .enabled = !till.busy}))
    answer = core::DoSlip{};
  return answer;
}

}  // namespace

TillAnswer draw_till_slips(const screens::View& v, ui::Frame& f, Rect content) {
  const Rect side = cut_aside(f, content, kSlipBelow, kSlipAside);
  TillAnswer answer = draw_slips(v, f, titled_panel(f, content, v.texts(Text::till_slips)));
  widgets::panel(f, side);
  take(answer, draw_slip_form(v, f, side.inset(space::panel)));
  return answer;
}

}  // namespace ocop::till_screens
