#include <algorithm>

#include "app/screens/till.h"
#include "app/screens/till_parts.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/number_pad.h"

namespace ocop::screens {

namespace {

using core::Text;
using ui::Rect;
using ui::TextStyle;

constexpr float kPadWidth = 520;

TillAnswer draw_people(const View& v, ui::Frame& f, Rect content) {
  TillAnswer answer;
  content = content.inset(24);
  f.text(content.cut_top(f.line_height(TextStyle::headline), 32), v.texts(Text::till_who),
         TextStyle::headline, f.colors().indigo, {.max_lines = 1, .shorten = true});
  const float name = 2 * f.line_height(TextStyle::subtitle);  // a long one takes two lines
  const float height = 20 + 72 + 12 + name + f.line_height(TextStyle::caption) + 20;
  const int columns = f.portrait() ? 2 : 4;
  const float width =
      (content.w - static_cast<float>(columns - 1) * ui::space::card) / static_cast<float>(columns);
  const auto& staff = v.state.till.settings->staff;
  const auto rows =
      (staff.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  const Rect whole =
      f.begin_scroll("till/people", content, static_cast<float>(rows) * (height + ui::space::card));
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    const Rect tile{whole.x + column * (width + ui::space::card),
                    whole.y + row * (height + ui::space::card), width, height};
    const ui::Card card(f, "till/staff/" + staff[i].id, tile);
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

}  // namespace

TillAnswer draw_till_sign_in(const View& v, ui::Frame& f, Rect content) {
  const core::Till& till = v.state.till;
  if (!till.settings) return std::nullopt;
  if (till.chosen.empty()) return draw_people(v, f, content);
  TillAnswer answer;
  const float line = f.line_height(TextStyle::headline);
  const float height = line + 24 + 72 + 32 + ui::number_pad_height() + 24 + ui::space::action;
  Rect box{content.center().x - kPadWidth / 2, content.y + std::max(0.0F, (content.h - height) / 2),
           kPadWidth, height};
  const Rect title = box.cut_top(line, 24);
  f.text({content.x, title.y, content.w, title.h}, staff_name(v, till.chosen), TextStyle::headline,
         f.colors().indigo, {.align = ui::Align::center, .max_lines = 1, .shorten = true});
  const Rect dots = box.cut_top(72, 32);
  f.fill(dots, f.colors().sunken, 14);
  const auto typed = static_cast<float>(till.pad.text.size());
  if (till.pad.text.empty())
    f.text(dots, v.texts(till.busy ? Text::till_checking : Text::till_pin), TextStyle::subtitle,
           f.colors().ink_soft, {.align = ui::Align::center, .middle = true, .max_lines = 1});
  for (float i = 0; i < typed; ++i)
    f.circle({dots.center().x + (i - (typed - 1) / 2) * 40, dots.center().y}, 11, f.colors().ink);
  const ui::NumberPadLabels labels{.done = v.texts(Text::till_sign_in),
                                   .thousands = false,
                                   .clear = v.texts(Text::key_clear),
                                   .may_finish = !till.busy && v.state.now >= till.locked_until};
  if (const auto key = ui::number_pad(f, box.cut_top(ui::number_pad_height(), 24), labels))
    answer = core::PadKey{*key};
  if (ui::button(f, "till/others", box,
                 {.label = v.texts(Text::till_other_person), .kind = ui::ButtonKind::quiet}))
    answer = core::ChooseStaff{};
  return answer;
}

}  // namespace ocop::screens
