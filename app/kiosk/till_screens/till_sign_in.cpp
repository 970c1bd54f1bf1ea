#include <algorithm>
#include <string>
#include <vector>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/number_pad.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kPersonPad = 20;
constexpr int kPersonLines = 2;                                   // of a name
constexpr float kDots = size::control, kBelowDots = space::wide;  // the field of the PIN
constexpr float kDot = 11, kDotStep = 40;  // radius of a dot, and from one to the next
constexpr float kPadWidth = 520;
constexpr float kWaysOut = 840;  // two keys beside each other

TillAnswer draw_people(const screens::View& v, ui::Frame& f, Rect content) {
  TillAnswer answer;
  content = content.inset(space::card);
  const till::Till& till = v.state.till;
  const bool unlocks = till.access.waiting == till::Waiting::unlock;
  f.text(content.cut_top(f.line_height(TextStyle::headline), space::wide),
         v.texts(unlocks ? Text::till_manager_pin : Text::till_who), TextStyle::headline,
         f.colors().indigo, {.max_lines = 1, .shorten = true});
  const float name = kPersonLines * f.line_height(TextStyle::subtitle);
  const float height =
      2 * kPersonPad + size::icon_empty + space::gap + name + f.line_height(TextStyle::caption);
  const int columns = f.portrait() ? 2 : 4;
  const float width = ui::column_width(content.w, columns, space::card);
  std::vector<Staff> staff;
  for (const Staff& one : till.settings->staff)
    if (!unlocks || (one.role == Role::manager && one.id != till.access.unlocking))
      staff.push_back(one);
  if (staff.empty()) {
    empty_words(f, content, "staff",
                v.texts(unlocks ? Text::till_manager_only : Text::till_no_staff));
    return answer;
  }
  const auto rows =
      (staff.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  const Rect whole = f.begin_scroll("till/people", with_shadows(content),
                                    static_cast<float>(rows) * (height + space::card));
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    const Rect tile{content.x + column * (width + space::card),
                    whole.y + row * (height + space::card), width, height};
    const widgets::Card card(f, "till/staff/" + staff[i].id, tile);
    Rect inner = tile.inset(kPersonPad);
    const Rect icon = inner.cut_top(size::icon_empty, space::gap);
    f.icon("staff", Rect::square(icon.center(), size::icon_empty), f.colors().indigo);
    f.text(
        inner.cut_top(name), staff[i].name, TextStyle::subtitle, f.colors().ink,
        {.align = ui::Align::center, .middle = true, .max_lines = kPersonLines, .shorten = true});
    f.text(inner, v.texts(staff[i].role == Role::manager ? Text::till_manager : Text::till_seller),
           TextStyle::caption, f.colors().ink_soft,
           {.align = ui::Align::center, .max_lines = 1, .shorten = true});
    if (card.tapped()) answer = core::ChooseStaff{staff[i].id};
  }
  f.end_scroll();
  return answer;
}

/// Shown instead of the dots: the prompt, or the remaining wait.
std::string asked_words(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (till.busy) return v.texts(Text::till_checking);
  if (const auto left = till.access.locked_until - v.state.now; left > 0)
    return v.texts(Text::till_pin_locked, {screens::seconds_left(left)});
  return v.texts(till.access.waiting == till::Waiting::unlock ? Text::till_manager_pin
                                                              : Text::till_pin);
}

/// Buttons below the pad: "another person", and "manager" if the person must wait.
TillAnswer draw_ways_out(const screens::View& v, ui::Frame& f, Rect row) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  if (v.state.now < till.access.locked_until && till.access.waiting != till::Waiting::unlock) {
    row = Rect::about(row.center(), kWaysOut, row.h);
    if (widgets::button(
            f, "till/unlock", row.cut_right(ui::column_width(row.w, 2, space::item), space::item),
            {.label = v.texts(Text::till_unlock), .kind = widgets::ButtonKind::secondary}))
      answer = core::UnlockPerson{};
  }
  if (widgets::button(
          f, "till/others", row,
          {.label = v.texts(Text::till_other_person), .kind = widgets::ButtonKind::quiet}))
    answer = core::ChooseStaff{};
  return answer;
}

}  // namespace

TillAnswer draw_till_sign_in(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  if (!till.settings) return std::nullopt;
  if (till.access.chosen.empty()) return draw_people(v, f, content);
  TillAnswer answer;
  const float line = f.line_height(TextStyle::headline);
  const float height = line + space::card + kDots + kBelowDots + widgets::number_pad_height() +
                       space::card + size::action;
  Rect box{content.center().x - kPadWidth / 2, content.y + std::max(0.0F, (content.h - height) / 2),
           kPadWidth, height};
  const Rect title = box.cut_top(line, space::card);
  f.text({content.x, title.y, content.w, title.h}, staff_name(v, till.access.chosen),
         TextStyle::headline, f.colors().indigo,
         {.align = ui::Align::center, .max_lines = 1, .shorten = true});
  const Rect dots = box.cut_top(kDots, kBelowDots);
  f.fill(dots, f.colors().sunken, ui::radius::row);
  const auto typed = static_cast<float>(till.pad.text.size());
  if (till.pad.text.empty())
    f.text(dots.inset(space::gap, 0), asked_words(v), TextStyle::subtitle, f.colors().ink_soft,
           {.align = ui::Align::center, .middle = true, .max_lines = 1, .shorten = true});
  for (float i = 0; i < typed; ++i)
    f.circle({dots.center().x + (i - (typed - 1) / 2) * kDotStep, dots.center().y}, kDot,
             f.colors().ink);
  const widgets::NumberPadLabels labels{
      .done = v.texts(Text::till_sign_in),
      .thousands = false,
      .clear = v.texts(Text::key_clear),
      .may_finish = !till.busy && v.state.now >= till.access.locked_until};
  if (const auto key =
          widgets::number_pad(f, box.cut_top(widgets::number_pad_height(), space::card), labels))
    answer = core::PadKey{*key};
  take(answer, draw_ways_out(v, f, box));
  return answer;
}

}  // namespace ocop::till_screens
