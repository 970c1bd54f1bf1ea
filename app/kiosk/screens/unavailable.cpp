#include <algorithm>

#include "app/kiosk/screens/screens.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::screens {

namespace {

text::Text sentence(core::CatalogTrouble trouble) {
  switch (trouble) {
    case core::CatalogTrouble::damaged:
      return text::Text::trouble_damaged;
    case core::CatalogTrouble::newer:
      return text::Text::trouble_newer;
    case core::CatalogTrouble::wrong_kind:
      return text::Text::trouble_wrong;
    default:
      return text::Text::trouble_missing;
  }
}

}  // namespace

void draw_unavailable(const View& view, ui::Frame& f) {
  const ui::Rect all = f.area();
  const float star = 96;
  if (view.state.trouble == core::CatalogTrouble::loading) {
    widgets::spinner(f, all.center(), star);
    return;
  }
  const float width = std::min(all.w - 2 * ui::space::page, 1200.0F);
  const text::Text text = sentence(view.state.trouble);
  float height = 2 * star + 64;
  for (const text::Texts* one : view.all_texts)
    height += f.measure((*one)(text), ui::TextStyle::title, width).y + 40;
  ui::Rect box{(all.w - width) / 2, (all.h - height) / 2, width, height};
  f.anise({all.center().x, box.y + star}, star, f.colors().star);
  box.cut_top(2 * star, 64);
  for (const text::Texts* one : view.all_texts) {
    const float lines = f.measure((*one)(text), ui::TextStyle::title, width).y;
    f.text(box.cut_top(lines, 40), (*one)(text), ui::TextStyle::title,
           one->language() == Language::vi ? f.colors().ink : f.colors().ink_soft,
           {.align = ui::Align::center});
  }
}

}  // namespace ocop::screens
