#include <algorithm>
#include <string>
#include <vector>

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

constexpr float kPadWidth = 520;
constexpr float kWaysOut = 840;  // two keys beside each other

TillAnswer draw_people(const screens::View& v, ui::Frame& f, Rect content) {
  TillAnswer answer;
  content = content.inset(24);
  const till::Till& till = v.state.till;
  const bool unlocks = till.access.waiting == till::Waiting::unlock;
  f.text(content.cut_top(f.line_height(TextStyle::headline), 32),
         v.texts(unlocks ? Text::till_manager_pin : Text::till_who), TextStyle::headline,
         f.colors().indigo, {.max_lines = 1, .shorten = true});
  const float name = 2 * f.line_height(TextStyle::subtitle);  // a long one takes two lines
  const float height = 20 + 72 + 12 + name + f.line_height(TextStyle::caption) + 20;
  const int columns = f.portrait() ? 2 : 4;
  const float width =
      (content.w - static_cast<float>(columns - 1) * ui::space::card) / static_cast<float>(columns);
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
  const Rect whole =
      f.begin_scroll("till/people", content, static_cast<float>(rows) * (height + ui::space::card));
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    const Rect tile{whole.x + column * (width + ui::space::card),
                    whole.y + row * (height + ui::space::card), width, height};
    const widgets::Card card(f, "till/staff/" + staff[i].id, tile);
    Rect inner = tile.inset(20);
    const Rect icon = inner.cut_top(72, 12);
    f.icon("staff", {icon.center().x - 36, icon.y, 72, 72}, f.colors().indigo);
    f.text(inner.cut_top(name), staff[i].name, TextStyle::subtitle, f.colors().ink,
           {.align = ui::Align::center, .middle = true, .max_lines = 2, .shorten = true});
    f.text(inner, v.texts(staff[i].role == Role::manager ? Text::till_manager : Text::till_seller),
           TextStyle::caption, f.colors().ink_soft,
           {.align = ui::Align::center, .max_lines = 1, .shorten = true});
    if (card.tapped()) answer = core::ChooseStaff{staff[i].id};
  }
  f.end_scroll();
  return answer;
}

/// In the place of the dots: what is asked for, or how long to wait.
std::string asked_words(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (till.busy) return v.texts(Text::till_checking);
  if (const auto left = till.access.locked_until - v.state.now; left > 0)
    return v.texts(Text::till_pin_locked, {std::to_string((left + 999) / 1000)});
  return v.texts(till.access.waiting == till::Waiting::unlock ? Text::till_manager_pin
                                                              : Text::till_pin);
}

/// Below the pad: another person; for who must wait also a manager.
TillAnswer draw_ways_out(const screens::View& v, ui::Frame& f, Rect row) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  if (v.state.now < till.access.locked_until && till.access.waiting != till::Waiting::unlock) {
    row = {row.center().x - kWaysOut / 2, row.y, kWaysOut, row.h};
    if (widgets::button(
            f, "till/unlock", row.cut_right(row.w / 2 - 8, 16),
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
  const float height = line + 24 + 72 + 32 + widgets::number_pad_height() + 24 + ui::space::action;
  Rect box{content.center().x - kPadWidth / 2, content.y + std::max(0.0F, (content.h - height) / 2),
           kPadWidth, height};
  const Rect title = box.cut_top(line, 24);
  f.text({content.x, title.y, content.w, title.h}, staff_name(v, till.access.chosen),
         TextStyle::headline, f.colors().indigo,
         {.align = ui::Align::center, .max_lines = 1, .shorten = true});
  const Rect dots = box.cut_top(72, 32);
  f.fill(dots, f.colors().sunken, 14);
  const auto typed = static_cast<float>(till.pad.text.size());
  if (till.pad.text.empty())
    f.text(dots.inset(12, 0), asked_words(v), TextStyle::subtitle, f.colors().ink_soft,
           {.align = ui::Align::center, .middle = true, .max_lines = 1, .shorten = true});
  for (float i = 0; i < typed; ++i)
    f.circle({dots.center().x + (i - (typed - 1) / 2) * 40, dots.center().y}, 11, f.colors().ink);
  const widgets::NumberPadLabels labels{
      .done = v.texts(Text::till_sign_in),
      .thousands = false,
      .clear = v.texts(Text::key_clear),
      .may_finish = !till.busy && v.state.now >= till.access.locked_until};
  if (const auto key =
          widgets::number_pad(f, box.cut_top(widgets::number_pad_height(), 24), labels))
    answer = core::PadKey{*key};
  take(answer, draw_ways_out(v, f, box));
  return answer;
}

}  // namespace ocop::till_screens
