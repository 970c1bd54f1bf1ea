// The frame of the staff screens: a header with the person and the tabs, the page, and on top of it
// the open pad and the last message.
#include "app/kiosk/till_screens/till_pages.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/base/text/formats.h"
#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/press_group.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::TillPage;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kHeader = size::bar;
constexpr float kTabs = 80;
constexpr float kPerson = 430;  // at least, in a header of one row
constexpr float kTabIcon = size::icon, kBesideIcon = 10;
constexpr float kTabSide = space::panel;  // from an end of a tab to its icon or words
constexpr float kSide = space::wide;
constexpr float kLock = size::control;
constexpr float kTabEdge = 14;  // above and below the tabs in a header of one row
constexpr float kTabsEnd = 12;  // below the tabs in one of two
constexpr float kPersonIcon = 48;
constexpr float kOnHeader = 0.2F;  // opacity of marks on the header
// A status mark: its height, its icon, and the distance of icon and words from its left edge.
constexpr float kMark = 52, kMarkIcon = 30, kToMarkIcon = 14, kToMarkWords = 50;
constexpr float kMarkEnds = kToMarkWords + kMark / 2;
constexpr float kLockEdge = 14;     // from its edges to the icon
constexpr float kConfirmPads = 72;  // padding of the clock's button, both sides
constexpr float kAboveCart = 20;    // on a tall screen
// A message: its width at most, its padding, and the room of its icon.
constexpr float kMessage = 640, kMessageSide = 24, kMessageEdge = 18;
constexpr float kMessageIcon = size::icon + space::item;
// Padding of a warning band.
constexpr float kBandSide = space::wide, kBandEdge = 10;
constexpr std::int64_t kMostShown = 9999;  // unsent entries, in the mark

struct Tab {
  Text text;
  const char* icon;
  TillPage page;
};
constexpr std::array kTabList{Tab{Text::till_tab_sell, "cart", TillPage::sell},
                              Tab{Text::till_tab_sales, "receipt", TillPage::sales},
                              Tab{Text::till_tab_stock, "box", TillPage::stock},
                              Tab{Text::till_tab_figures, "chart", TillPage::figures},
                              Tab{Text::till_tab_shift, "clock", TillPage::shift}};

TillPage tab_of(TillPage page) {
  switch (page) {
    case TillPage::pay:
    case TillPage::done:
      return TillPage::sell;
    case TillPage::sale:
    case TillPage::refund:
      return TillPage::sales;
    case TillPage::item:
      return TillPage::stock;
    case TillPage::close:
    case TillPage::shifts:
    case TillPage::slips:
      return TillPage::shift;
    default:
      return page;
  }
}

float words_width(const screens::View& v, const ui::Frame& f, const Tab& tab) {
  return f.line_width(v.texts(tab.text), TextStyle::strong) + space::line;
}

/// Returns the width that the tabs need. Does not depend on the person or on status marks, so tabs
/// never move under a finger.
float tabs_width(const screens::View& v, const ui::Frame& f) {
  float width = -space::gap;
  for (const Tab& tab : kTabList)
    width += space::gap + kTabSide + kTabIcon + kBesideIcon + words_width(v, f, tab) + kTabSide;
  return width;
}

TillAnswer draw_tabs(const screens::View& v, ui::Frame& f, Rect row) {
  TillAnswer answer;
  const float spare = (row.w - tabs_width(v, f)) / static_cast<float>(kTabList.size());
  for (const Tab& tab : kTabList) {
    const float side = kTabSide + spare / 2;
    const float words_w = words_width(v, f, tab);
    const Rect box = row.cut_left(2 * side + kTabIcon + kBesideIcon + words_w, space::gap);
    const bool chosen = tab_of(v.state.till.page) == tab.page;
    const widgets::PressGroup group(f, "till/tab:" + std::to_string(static_cast<int>(tab.page)),
                                    box);
    const ui::Color ink = f.colors().on_header;
    if (chosen) f.fill(box, ink.with_alpha(kOnHeader), radius::row);
    const std::string& words = v.texts(tab.text);
    Rect inner = box.inset(std::max(side, space::tight), 0);
    const Rect icon = inner.cut_left(kTabIcon, kBesideIcon);
    f.icon(tab.icon, icon.left_square(kTabIcon), ink);
    f.text(inner, words, TextStyle::strong, ink, {.middle = true, .max_lines = 1, .shorten = true});
    if (group.tapped()) answer = core::GoTill{tab.page};
  }
  return answer;
}

/// Returns the text about the current shift.
std::string shift_of_person(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (!till.person()) return v.texts(Text::till_locked);
  if (!till.shift_open()) return v.texts(Text::till_no_shift);
  return v.texts(Text::till_shift_since,
                 {std::to_string(till.books->shift->shift),
                  text::format_clock(shop_time(till.books->shift_opened_ms))});
}

void draw_person(const screens::View& v, ui::Frame& f, Rect box) {
  const ui::Color ink = f.colors().on_header;
  f.icon("staff", box.left_square(kPersonIcon), ink);
  box.cut_left(kPersonIcon, space::item);
  const float lines = f.line_height(TextStyle::strong) + f.line_height(TextStyle::caption);
  box.cut_top((box.h - lines) / 2);
  const Staff* person = v.state.till.person();
  f.text(box.cut_top(f.line_height(TextStyle::strong)),
         person ? person->name : v.texts(Text::till_title), TextStyle::strong, ink,
         {.max_lines = 1, .shorten = true});
  f.text(box, shift_of_person(v), TextStyle::caption, ink, {.max_lines = 1, .shorten = true});
}

/// Draws a status mark at the right end of `box` and cuts it off. Returns true if tapped.
bool draw_mark(ui::Frame& f, std::string_view name, Rect& box, const char* icon,
               const std::string& words, ui::Color ground, ui::Color ink) {
  const float width = figure_width(f, words, TextStyle::strong) + kMarkEnds;
  const Rect place = box.cut_right(width, space::gap);
  const Rect target = place.middle(size::control);
  const widgets::PressGroup group(f, name, target);
  Rect pill = place.middle(kMark);
  f.fill(pill, ground, kMark / 2);
  f.icon(icon, pill.left_square(kMarkIcon, kToMarkIcon), ink);
  pill.cut_left(kToMarkWords);
  f.text(pill, words, TextStyle::strong, ink, {.middle = true, .max_lines = 1, .tabular = true});
  return group.tapped();
}

/// Draws the state of the exchange with the office, at the right end of `box`.
TillAnswer draw_marks(const screens::View& v, ui::Frame& f, Rect& box) {
  TillAnswer answer;
  const till::UplinkState& uplink = v.state.till.uplink;
  if (uplink.clock_off_minutes > 0 &&
      draw_mark(f, "till/mark:clock", box, "clock", "!", f.colors().caution, f.colors().on_caution))
    answer = core::ExplainMark{true};
  if (uplink.unsent == 0) return answer;
  const std::string count =
      uplink.unsent > kMostShown ? std::to_string(kMostShown) + "+" : std::to_string(uplink.unsent);
  if (draw_mark(f, "till/mark:unsent", box, "send", count,
                f.colors().on_header.with_alpha(kOnHeader), f.colors().on_header))
    answer = core::ExplainMark{false};
  return answer;
}

/// Cuts its area off the top of `rest`.
TillAnswer draw_header(const screens::View& v, ui::Frame& f, Rect& rest) {
  TillAnswer answer;
  const bool inside = !v.state.till.staff.empty();
  const bool two_rows = f.portrait() && inside;
  const Rect header = rest.cut_top(kHeader + (two_rows ? kTabs : 0));
  f.fill(header, f.colors().header);
  Rect top{header.x + kSide, header.y, header.w - 2 * kSide, kHeader};
  const Rect lock = top.cut_right(kLock, space::card);
  const Rect target = lock.left_square(kLock);
  const widgets::PressGroup group(f, "till/lock", target);
  f.icon(inside ? "lock" : "close", target.inset(kLockEdge), f.colors().on_header);
  if (group.tapped()) answer = core::LockTill{};
  if (inside) {
    const Rect tabs =
        two_rows
            ? Rect{header.x, header.y + kHeader, header.w, kTabs - kTabsEnd}.inset(space::card, 0)
            : top.cut_right(std::min(tabs_width(v, f), top.w - kPerson), space::item)
                  .inset(0, kTabEdge);
    take(answer, draw_tabs(v, f, tabs));
  }
  take(answer, draw_marks(v, f, top));
  draw_person(v, f, top);
  return answer;
}

TillAnswer draw_sell(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  if (!till.shift_open()) return draw_till_count(v, f, content);
  const bool searching = till.pad.kind == till::PadKind::find_product;
  Rect cart;
  if (f.portrait()) {
    cart = content.cut_bottom(content.h / 2, kAboveCart);
    if (searching) content.h += cart.h + kAboveCart;
  } else {
    cart = content.cut_right(kAside, space::card);
  }
  TillAnswer answer = draw_till_tiles(v, f, content);
  if (!f.portrait() || !searching) take(answer, draw_till_cart(v, f, cart));
  return answer;
}

TillAnswer draw_page(const screens::View& v, ui::Frame& f, Rect content) {
  switch (v.state.till.page) {
    case TillPage::sell:
      return draw_sell(v, f, content);
    case TillPage::pay:
      return draw_till_pay(v, f, content);
    case TillPage::done:
      return draw_till_done(v, f, content);
    case TillPage::sales:
      return draw_till_sales(v, f, content);
    case TillPage::sale:
      return draw_till_sale(v, f, content);
    case TillPage::refund:
      return draw_till_refund(v, f, content);
    case TillPage::stock:
      return draw_till_stock(v, f, content);
    case TillPage::item:
      return draw_till_item(v, f, content);
    case TillPage::figures:
      return draw_till_figures(v, f, content);
    case TillPage::shift:
      return draw_till_shift(v, f, content);
    case TillPage::close:
      return draw_till_count(v, f, content);
    case TillPage::shifts:
      return draw_till_shifts(v, f, content);
    case TillPage::slips:
      return draw_till_slips(v, f, content);
  }
  return std::nullopt;
}

/// What costs health or money is red, what only has to be minded is amber, what went well is green.
struct Tone {
  ui::Color ground, ink;
  const char* icon;
};
Tone tone_of(const ui::Palette& colors, const till::Message& message) {
  const bool grave = message.text == Text::refusal_lot_withdrawn ||
                     message.text == Text::refusal_lot_expired ||
                     message.text == Text::refusal_pack_expired;
  if (grave) return {colors.alarm, colors.on_alarm, "stop"};
  if (message.bad) return {colors.caution, colors.on_caution, "warning"};
  return {colors.primary, colors.on_primary, "check"};
}

/// For its seconds, near the finger that caused it; a touch ends it, because it may cover a target.
TillAnswer draw_message(const screens::View& v, ui::Frame& f) {
  const till::Till& till = v.state.till;
  const std::string words = words_of(v, *till.message);
  const Tone tone = tone_of(f.colors(), *till.message);
  const float width = std::min(kMessage, f.area().w - 2 * space::page);
  const ui::Vec lines =
      f.measure(words, TextStyle::strong, width - 2 * kMessageSide - kMessageIcon);
  const Rect box = f.beside_touch(
      static_cast<std::uint64_t>(till.message_until),
      {lines.x + 2 * kMessageSide + kMessageIcon, std::max(lines.y, size::icon) + 2 * kMessageEdge},
      kHeader + space::gap);
  f.block(box);
  f.shadow(box, radius::row);
  f.fill(box, tone.ground, radius::row);
  Rect inner = box.inset(kMessageSide, kMessageEdge);
  f.icon(tone.icon, inner.left_square(size::icon), tone.ink);
  inner.cut_left(kMessageIcon);
  f.text(inner, words, TextStyle::strong, tone.ink, {.middle = true});
  if (f.control("message", box).tapped) return core::CloseMessage{};
  return std::nullopt;
}

/// Returns the shop's date and time for the warnings about the clock.
std::string moment_words(const screens::View& v, std::int64_t utc_ms) {
  return text::format(shop_time(utc_ms), v.language());
}

/// Returns why the clock is in doubt; empty if it is not.
std::string clock_words(const screens::View& v) {
  const till::Till& till = v.state.till;
  const std::string now = moment_words(v, v.state.utc_ms);
  switch (core::clock_doubt(v.state)) {
    case core::ClockDoubt::before_release:
      return v.texts(Text::till_clock_early,
                     {now, moment_words(v, core::release_issued_ms(v.state))});
    case core::ClockDoubt::set_back:
      return v.texts(Text::till_clock_back, {now, moment_words(v, till.books->clock_seen_ms)});
    case core::ClockDoubt::off_hub:
      return v.texts(Text::till_clock_far, {now, std::to_string(till.uplink.clock_off_minutes)});
    case core::ClockDoubt::none:
      break;
  }
  return {};
}

/// Shown while the clock is in doubt, since staff must then check the dates on the packs.
TillAnswer draw_clock(const screens::View& v, ui::Frame& f, Rect& rest) {
  const std::string words = clock_words(v);
  if (words.empty()) return std::nullopt;
  const bool may_confirm = core::clock_doubt(v.state) == core::ClockDoubt::set_back;
  const std::string key = v.texts(Text::till_clock_right);
  const float key_width = may_confirm ? f.measure(key, TextStyle::strong).x + kConfirmPads : 0;
  const float room = rest.w - 2 * kBandSide - (may_confirm ? key_width + space::card : 0);
  const float height = std::max(f.measure(words, TextStyle::body, room).y + 2 * kBandEdge,
                                may_confirm ? size::bar : 0);
  const Rect band = rest.cut_top(height);
  f.fill(band, f.colors().caution);
  Rect box = band.inset(kBandSide, kBandEdge);
  TillAnswer answer;
  if (may_confirm) {
    const Rect right = box.cut_right(key_width, space::card);
    if (widgets::button(f, "till/clock_right", right.middle(size::control),
                        {.label = key, .kind = widgets::ButtonKind::secondary}))
      answer = core::ConfirmClock{};
  }
  f.text(box, words, TextStyle::body, f.colors().on_caution, {.middle = true});
  return answer;
}

/// Draws the reason why nothing can be sold, or a warning about the printer.
void draw_trouble(const screens::View& v, ui::Frame& f, Rect& rest) {
  const till::Till& till = v.state.till;
  std::string words;
  const bool stops = till.books && till.books->refusal;
  if (stops)
    words = words_of(v, till::message_of(*till.books->refusal));
  else if (till.printer.trouble)
    words = v.texts(Text::till_printer_waits, {words_of(v, till::message_of(*till.printer.trouble)),
                                               std::to_string(till.printer.waiting)});
  if (words.empty()) return;
  const float height = f.measure(words, TextStyle::body, rest.w - 2 * kBandSide).y + 2 * kBandEdge;
  const Rect box = rest.cut_top(height);
  f.fill(box, stops ? f.colors().alarm : f.colors().caution);
  f.text(box.inset(kBandSide, kBandEdge), words, TextStyle::body,
         stops ? f.colors().on_alarm : f.colors().on_caution);
}

}  // namespace

TillAnswer draw_till(const screens::View& v, ui::Frame& f) {
  const till::Till& till = v.state.till;
  f.fill(f.area(), f.colors().paper);
  Rect rest = f.area();
  TillAnswer answer = draw_header(v, f, rest);
  if (!till.staff.empty()) {
    take(answer, draw_clock(v, f, rest));
    draw_trouble(v, f, rest);
  }
  const Rect content = rest.inset(space::card);
  take(answer, till.staff.empty() ? draw_till_sign_in(v, f, content) : draw_page(v, f, content));
  if (!till.staff.empty()) take(answer, draw_till_pad(v, f, content));
  if (till.message && v.state.now < till.message_until) take(answer, draw_message(v, f));
  return answer;
}

}  // namespace ocop::till_screens
