#include "app/kiosk/screens/screen_page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kBar = size::bar;
constexpr float kFade = 0.85F;  // opacity of the paper below Back
constexpr float kBrand = 28;    // radius of its star
constexpr float kToName = 2 * kBrand + space::item;
constexpr float kButton = size::control;

bool toggle(ui::Frame& f, const char* name, Rect& rest, const char* icon, bool on) {
  const Rect box = rest.cut_right(kButton, space::gap);
  const auto kind = on ? widgets::IconButtonKind::filled : widgets::IconButtonKind::plain;
  return widgets::icon_button(f, name, box, {.icon = icon, .kind = kind});
}

/// Draws the logo, with the name if there is space.
Answer draw_brand(const View& v, ui::Frame& f, Rect box) {
  const auto& name = v.texts(f.portrait() ? Text::app_short : Text::app_name);
  const float words = f.measure(name, TextStyle::subtitle).x + space::tight;
  const bool named = kToName + words <= box.w;
  const float width = named ? kToName + words : kButton;
  const Rect target{box.x, box.y, std::max(width, kButton), box.h};
  const bool tapped = f.control("bar/home", target).tapped;
  f.anise({target.x + kBrand, target.center().y}, kBrand, f.colors().accent);
  if (named)
    f.text({target.x + kToName, target.y, words, target.h}, name, TextStyle::subtitle,
           f.colors().primary, {.middle = true, .max_lines = 1});
  if (tapped) return core::GoHome{};
  return std::nullopt;
}

Answer draw_bar(const View& v, ui::Frame& f, const Rect& bar) {
  const visit::Preferences& p = v.state.preferences;
  Rect inner = bar.inset(space::page, (kBar - kButton) / 2);
  Answer answer;
  if (v.state.till.offered() && toggle(f, "bar/staff", inner, "staff", false))
    answer = core::TillAction{core::OpenTill{}};
  if (toggle(f, "bar/reach", inner, "reach", p.reach)) answer = core::ToggleReach{};
  if (toggle(f, "bar/contrast", inner, "contrast", p.high_contrast))
    answer = core::ToggleContrast{};
  if (toggle(f, "bar/text_size", inner, "text_size", p.large_text))
    answer = core::ToggleLargeText{};
  std::array<std::string_view, 3> names{v.texts(Text::language_vi), v.texts(Text::language_en),
                                        v.texts(Text::language_zh)};
  // Where there is no room for them beside the mark, languages have short names.
  if (widgets::segmented_width(f, names) > inner.w - kButton - space::gap)
    names = {"VI", "EN", v.texts(Text::language_zh)};
  const float width = widgets::segmented_width(f, names);
  const Rect choice = inner.cut_right(width, 0);
  const int chosen = static_cast<int>(v.language());
  if (const auto picked = widgets::segmented(f, "bar/language", choice, names, chosen))
    answer = core::SetLanguage{static_cast<Language>(*picked)};
  inner.w -= space::gap;
  take(answer, draw_brand(v, f, inner));
  return answer;
}

void draw_ribbon(const View& v, ui::Frame& f, const Rect& ribbon) {
  f.fill(ribbon, f.colors().sunken);
  f.text(ribbon.inset(space::page, 0), v.texts(Text::sample_ribbon), TextStyle::caption,
         f.colors().ink_soft, {.align = ui::Align::center, .middle = true, .max_lines = 1});
}

/// The picture above the controls: of what the screen shows, or a landscape.
void draw_band(const View& v, ui::Frame& f, const Rect& band) {
  std::string key = "illustrations/attract_mountains";
  const core::State& s = v.state;
  const ProductCard* card = s.product ? &s.product->product.card : nullptr;
  if (s.route.screen == visit::Screen::lot) card = s.shelf->card(s.route.id);
  if (s.route.screen == visit::Screen::pack)
    card = s.pack.asked ? s.shelf->card(s.pack.asked->product) : nullptr;
  if (card) key = picture_key(*card);
  f.picture(band, key);
}

}  // namespace

Rect begin_page_scroll(ui::Frame& f, std::string_view name, const Rect& content, float length) {
  return f.begin_scroll(name, {0, content.y, f.area().w, content.h + kBackStrip},
                        length + kBackStrip);
}

Page page_of(const View& view, const ui::Frame& frame) {
  Page page;
  Rect rest = frame.area();
  const bool reach = view.state.preferences.reach;
  if (reach) page.band = rest.cut_top(std::ceil(rest.h / 3));
  page.bar = reach ? rest.cut_bottom(kBar) : rest.cut_top(kBar);
  if (view.state.shelf && view.state.shelf->info.sample) {
    const float height = frame.line_height(TextStyle::caption) + space::gap;
    page.ribbon = reach ? rest.cut_bottom(height) : rest.cut_top(height);
  }
  if (view.state.route.screen != visit::Screen::home) page.footer = rest.cut_bottom(kBackStrip);
  page.content = rest.inset(space::page, 0);
  return page;
}

void draw_behind(const View& view, ui::Frame& frame, const Page& page) {
  if (!page.band.empty()) draw_band(view, frame, page.band);
  if (!page.ribbon.empty()) draw_ribbon(view, frame, page.ribbon);
}

Answer draw_page(const View& view, ui::Frame& frame, const Page& page) {
  Answer answer = draw_bar(view, frame, page.bar);
  if (!page.footer.empty()) {
    const widgets::IconButton back{.icon = "back",
                                   .label = view.texts(Text::nav_back),
                                   .kind = widgets::IconButtonKind::raised};
    const float width = widgets::icon_button_width(frame, size::action, back);
    const ui::Color paper = frame.colors().paper;
    frame.gradient({page.footer.x, page.footer.y, page.footer.w, page.footer.h / 2},
                   paper.with_alpha(0), paper.with_alpha(kFade));
    frame.fill({page.footer.x, page.footer.y + page.footer.h / 2, page.footer.w, page.footer.h / 2},
               paper.with_alpha(kFade));
    const Rect box{space::page, page.footer.y + (kBackStrip - size::action) / 2, width,
                   size::action};
    frame.block(box.inset(-space::gap));
    if (widgets::icon_button(frame, "back", box, back)) answer = core::Back{};
  }
  return answer;
}

}  // namespace ocop::screens
