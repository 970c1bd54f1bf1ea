#include <algorithm>

#include "app/kiosk/screens/screens.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::screens {

namespace {

constexpr float kTroubleStar = 96;  // its radius
constexpr float kBelowStar = 64;

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
  if (view.state.trouble == core::CatalogTrouble::loading) {
    widgets::spinner(f, all.center(), kTroubleStar);
    return;
  }
  const float width = std::min(all.w - 2 * ui::space::page, ui::size::reading);
  const text::Text text = sentence(view.state.trouble);
  float height = 2 * kTroubleStar + kBelowStar;
  for (const text::Texts* one : view.all_texts)
    height += f.measure((*one)(text), ui::TextStyle::title, width).y + ui::space::part;
  ui::Rect box = ui::Rect::about(all.center(), width, height);
  f.anise({all.center().x, box.y + kTroubleStar}, kTroubleStar, f.colors().star);
  box.cut_top(2 * kTroubleStar, kBelowStar);
  for (const text::Texts* one : view.all_texts) {
    const float lines = f.measure((*one)(text), ui::TextStyle::title, width).y;
    f.text(box.cut_top(lines, ui::space::part), (*one)(text), ui::TextStyle::title,
           one->language() == Language::vi ? f.colors().ink : f.colors().ink_soft,
           {.align = ui::Align::center});
  }
}

}  // namespace ocop::screens
