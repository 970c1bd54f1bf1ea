#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::screens {

Answer draw_picture(const View& view, ui::Frame& f, ui::Rect content) {
  if (!view.state.product) {
    widgets::spinner(f, content.center(), ui::size::spinner);
    return std::nullopt;
  }
  Answer answer;
  const Product& product = view.state.product->product;
  const auto count = static_cast<int>(product.pictures.size());
  const bool photo = view.state.picture < count;
  const auto shown = static_cast<std::size_t>(view.state.picture);
  const std::string key = photo ? product.pictures[shown].sha256 : picture_key(product.card);
  const std::string& words = photo ? product.pictures[shown].alternative.in(view.language())
                                   : product.card.name.in(view.language());
  content = content.inset(0, ui::space::item);
  const float line = f.line_height(ui::TextStyle::body);
  f.text(content.cut_bottom(line, ui::space::item), words, ui::TextStyle::body, f.colors().ink_soft,
         {.align = ui::Align::center, .max_lines = 1, .shorten = true});
  const ui::Zoom zoom = f.zoomable("picture", content);
  f.picture(content, key, ui::Fit::contain, 0, zoom);
  const float side = ui::size::action;
  const ui::Rect row = content.middle(side).inset(ui::space::item, 0);
  const widgets::IconButtonKind raised = widgets::IconButtonKind::raised;
  if (view.state.picture > 0 &&
      widgets::icon_button(f, "picture/before", {row.x, row.y, side, side},
                           {.icon = "chevron_left", .kind = raised}))
    answer = core::ShowPicture{view.state.picture - 1};
  if (view.state.picture + 1 < count &&
      widgets::icon_button(f, "picture/after", {row.right() - side, row.y, side, side},
                           {.icon = "chevron_right", .kind = raised}))
    answer = core::ShowPicture{view.state.picture + 1};
  return answer;
}

}  // namespace ocop::screens
